//! Mistakes, each with the messages that it causes.

use super::{Address, Source};

/// Message of one program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Name of the program.
    pub program: &'static str,
    /// Program and its version.
    pub source: Source,
    /// Message without dates and the text before them.
    pub text: String,
}

/// A mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Stable name: `no-authority`.
    pub id: &'static str,
    /// Description in one sentence.
    pub what: &'static str,
    /// Way to fix it.
    pub fix: &'static str,
    /// Messages of the programs.
    pub said: Vec<Said>,
}

const DOCKER: Source = Source::measured("docker login without a daemon, docker CLI 28.2.2");
const SKOPEO: Source = Source::measured("skopeo 1.9.3, built with Go 1.19");

/// A mistake with `{address}` and `{host}` for the registry; an empty message was not measured.
struct Known {
    id: &'static str,
    what: &'static str,
    fix: &'static str,
    docker: &'static str,
    skopeo: &'static str,
}

const UNKNOWN: (&str, &str) = (
    "Get \"https://{address}/v2/\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
    "Get \"https://{address}/v2/\": x509: certificate signed by unknown authority",
);
const REQUIRED: (&str, &str) = (
    "Get \"https://{address}/v2/\": remote error: tls: certificate required",
    "Get \"https://{address}/v2/\": remote error: tls: certificate required",
);

const KNOWN: [Known; 13] = [
    Known {
        id: "no-authority",
        what: "There is no ca.crt where the program looks.",
        fix: "Put it there, on the machine of the program that contacts the registry.",
        docker: UNKNOWN.0,
        skopeo: UNKNOWN.1,
    },
    Known {
        id: "port-left-out",
        what: "The directory has the host's name, the image's name has a port.",
        fix: "Name the directory exactly as the image names the registry, including the port.",
        docker: UNKNOWN.0,
        skopeo: UNKNOWN.1,
    },
    Known {
        id: "authority-as-pem",
        what: "The authority's certificate is called ca.pem. Only .crt, .cert and .key are read.",
        fix: "Rename it to ca.crt.",
        docker: UNKNOWN.0,
        skopeo: UNKNOWN.1,
    },
    Known {
        id: "authority-not-pem",
        what: "ca.crt is not PEM: it does not begin with -----BEGIN CERTIFICATE-----. No program tells you.",
        fix: "Convert it: openssl x509 -inform der -in ca.der -out ca.crt.",
        docker: UNKNOWN.0,
        skopeo: UNKNOWN.1,
    },
    Known {
        id: "authority-as-cert",
        what: "The authority's certificate is called ca.cert, which is the ending of a client's.",
        fix: "Rename it to ca.crt.",
        docker: "missing key ca.key for client certificate ca.cert. CA certificates must use the extension .crt",
        skopeo: "missing key ca.key for client certificate ca.cert. Note that CA certificates should use the extension .crt",
    },
    Known {
        id: "no-client-key",
        what: "client.cert is there, client.key is not.",
        fix: "Put the key next to it, with the same name before the ending.",
        docker: "missing key client.key for client certificate client.cert. CA certificates must use the extension .crt",
        skopeo: "missing key client.key for client certificate client.cert. Note that CA certificates should use the extension .crt",
    },
    Known {
        id: "no-client-certificate",
        what: "client.key is there, client.cert is not; or it is called client.crt.",
        fix: "Name the client's certificate client.cert.",
        docker: "missing client certificate client.cert for key client.key",
        skopeo: "missing client certificate client.cert for key client.key",
    },
    Known {
        id: "client-certificate-as-crt",
        what: "The client's certificate is called client.crt: it is read as an authority's, and no key is missed.",
        fix: "Name it client.cert, and put client.key next to it.",
        docker: REQUIRED.0,
        skopeo: REQUIRED.1,
    },
    Known {
        id: "client-certificate-wanted",
        what: "The registry asks for a client's certificate, and there is none.",
        fix: "Put client.cert and client.key next to ca.crt. On localhost Docker never sends a \
            client certificate.",
        docker: REQUIRED.0,
        skopeo: REQUIRED.1,
    },
    Known {
        id: "other-name",
        what: "The registry's certificate is for another name.",
        fix: "Use a name of the certificate, or have one made for this name.",
        docker: "Get \"https://{address}/v2/\": tls: failed to verify certificate: x509: certificate is valid for other.example, not {host}",
        skopeo: "Get \"https://{address}/v2/\": x509: certificate is valid for other.example, not {host}",
    },
    Known {
        id: "common-name-only",
        what: "The registry's certificate has its name only in the common name, which Go no longer reads.",
        fix: "Have one made with subjectAltName.",
        docker: "Get \"https://{address}/v2/\": tls: failed to verify certificate: x509: certificate relies on legacy Common Name field, use SANs instead",
        skopeo: "Get \"https://{address}/v2/\": x509: certificate relies on legacy Common Name field, use SANs instead",
    },
    Known {
        id: "expired",
        what: "The registry's certificate has expired, or a clock is wrong.",
        fix: "Renew it; compare the clocks.",
        docker: "Get \"https://{address}/v2/\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time ",
        skopeo: "Get \"https://{address}/v2/\": x509: certificate has expired or is not yet valid: current time ",
    },
    Known {
        id: "plain-http",
        what: "The registry uses plain HTTP.",
        fix: "Give it a certificate, or tell the program: see plain HTTP.",
        docker: "Get \"https://{address}/v2/\": http: server gave HTTP response to HTTPS client",
        skopeo: "Get \"https://{address}/v2/\": http: server gave HTTP response to HTTPS client",
    },
];

/// Returns all mistakes with the messages for this address.
pub fn mistakes(address: &Address) -> Vec<Mistake> {
    let fill = |text: &str| {
        let host = if address.is_docker_hub() { address.api() } else { address.host() };
        let host = host.trim_start_matches('[').trim_end_matches(']');
        text.replace("{address}", address.api()).replace("{host}", host)
    };
    KNOWN
        .iter()
        .map(|known| Mistake {
            id: known.id,
            what: known.what,
            fix: known.fix,
            said: [("docker login", DOCKER, known.docker), ("skopeo", SKOPEO, known.skopeo)]
                .into_iter()
                .map(|(program, source, text)| Said { program, source, text: fill(text) })
                .collect(),
        })
        .collect()
}
