//! Certificates.

use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{fits, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::terms::Program;
use crate::registries::{facts_for, UserRule};

/// Defaults of this family.
const TLS: Kind = Kind {
    verify: (
        "openssl s_client -connect {address} -servername {host} </dev/null",
        "“Verify return code: 0 (ok)”. Otherwise the line has the error, and the chain the signer.",
    ),
    see: See::Tls,
    ..BASE
};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::UnknownAuthority,
        title: "The registry’s own authority is not where the program looks",
        why: "The certificate is signed by an authority that the system does not know. Nothing in `config.json` changes that.",
        command: "sudo mkdir -p /etc/docker/certs.d/{registry} && sudo cp ca.crt /etc/docker/certs.d/{registry}/ca.crt",
        test: Test::If(unknown_authority),
        ..TLS
    },
    Kind {
        id: CauseId::Intercepted,
        title: "A proxy on the way intercepts TLS",
        why: "{registry} has a certificate that every system knows. If another authority signed it, a proxy of the network is in between, and the daemon’s machine has to trust its authority.",
        advice: "Get the proxy’s certificate from the operator of the network, and add it to the system’s authorities.",
        test: Test::If(intercepted),
        ..TLS
    },
    Kind {
        id: CauseId::OtherName,
        title: "The certificate is for another name",
        why: "The name in the image has to be one of the certificate’s. An IP address counts only if the certificate has it.",
        advice: "Use a name of the certificate in the image’s name, or have a certificate made for this one.",
        ..TLS
    },
    Kind {
        id: CauseId::CommonName,
        title: "The certificate has its name only in the common name",
        why: "Go no longer looks there, so Docker, Podman and Kubernetes do not either.",
        advice: "Have a certificate made with subjectAltName.",
        ..TLS
    },
    Kind {
        id: CauseId::Expired,
        title: "The certificate has expired, or a clock is wrong",
        why: "The text has the two times that were compared: the clock of the machine, and the expiry time of the certificate.",
        advice: "Renew the certificate. If it is valid, set the clock of the machine where the program runs.",
        verify: ("date -u; openssl s_client -connect {address} -servername {host} </dev/null | openssl x509 -noout -dates", "The clock between notBefore and notAfter."),
        ..TLS
    },
    Kind {
        id: CauseId::PlainHttp,
        title: "The registry uses plain HTTP at this port",
        why: "Give the registry a certificate, or tell {program} that this registry has none. Then the login is readable on the network.",
        advice: "For Docker: `insecure-registries` in /etc/docker/daemon.json.",
        verify: ("curl -sI http://{registry}/v2/", "200 or 401: it is plain HTTP."),
        test: Test::Always(plain_http),
        ..TLS
    },
    Kind {
        id: CauseId::NotTls,
        title: "What answers at this port is not TLS",
        why: "A registry with plain HTTP, another service at this port, or a proxy that is named with https:// and uses http.",
        advice: "Check the port, and the scheme of the proxy in the daemon’s settings.",
        verify: ("curl -sI http://{registry}/v2/", "200 or 401: it is plain HTTP."),
        ..TLS
    },
    Kind {
        id: CauseId::ClientCertificate,
        title: "The registry requires a client certificate",
        why: "It is read from the directory of the registry’s certificates: client.cert with client.key next to it.",
        command: "sudo cp client.cert client.key /etc/docker/certs.d/{registry}/",
        ..TLS
    },
    Kind {
        id: CauseId::CertificateFiles,
        title: "Two files of the directory do not match",
        why: "A client certificate ends in .cert and has a key of the same name. An authority ends in .crt.",
        verify: ("ls /etc/docker/certs.d/{registry}", "ca.crt, and client.cert and client.key together or neither."),
        ..TLS
    },
];

/// Returns whether the registry is a public one, whose certificate every system knows.
fn is_public(case: &Case<'_>) -> bool {
    let registry = case.registry();
    registry.and_then(|registry| facts_for(&registry)).is_some_and(|facts| {
        !matches!(facts.id, "self-hosted" | "harbor" | "gitlab-self-managed")
            && !matches!(facts.user, UserRule::Any { .. } if facts.id.starts_with("self"))
    })
}

fn unknown_authority(case: &Case<'_>) -> Option<Verdict> {
    if is_public(case) {
        return None;
    }
    let found = verdict(Certainty::Fits);
    Some(match case.program() {
        Program::Podman => found.command("sudo mkdir -p /etc/containers/certs.d/{registry} && sudo cp ca.crt /etc/containers/certs.d/{registry}/ca.crt"),
        Program::Kubernetes | Program::Nerdctl => found.command("sudo mkdir -p /etc/containerd/certs.d/{registry} && sudo cp ca.crt /etc/containerd/certs.d/{registry}/ca.crt"),
        Program::Crane | Program::Kaniko | Program::Oras | Program::Helm => {
            found.command("export SSL_CERT_FILE=/path/to/ca.crt")
        }
        _ => found,
    })
}

fn intercepted(case: &Case<'_>) -> Option<Verdict> {
    is_public(case).then(|| verdict(Certainty::Fits))
}

fn plain_http(case: &Case<'_>) -> Verdict {
    let command = match case.program() {
        Program::Podman => "podman pull --tls-verify=false {image}",
        Program::Crane | Program::Kaniko => "crane manifest --insecure {image}",
        Program::Oras => "oras manifest fetch --plain-http {image}",
        Program::Helm => "helm pull --plain-http oci://{image}",
        Program::Nerdctl => "nerdctl --insecure-registry pull {image}",
        _ => return fits(),
    };
    verdict(Certainty::Fits).command(command)
}
