//! Keys and image names that a client reads in its own way.

use credenza::client::{client, ClientId};
use credenza::json::{encode_string, Document};

/// Returns true when the client signs in to `image` with the only entry of a file, under `key`.
fn finds(id: ClientId, key: &str, image: &str) -> bool {
    let entry = format!(r#"{{"auths":{{{}:{{"auth":"dTpw"}}}}}}"#, encode_string(key));
    client(id).outcome(&Document::parse(entry), image).login().is_some()
}

#[test]
fn a_key_answers_for_an_image() {
    use ClientId::{GitlabRunner, GoContainerregistry, Kubelet};
    let digest = format!("ghcr.io/a/b:t@sha256:{}", "0".repeat(64));
    for (id, key, image, found) in [
        // Globs, ports and prefixes (kubelet's key ring).
        (Kubelet, "https://index.docker.io/v1/", "alpine", true),
        (Kubelet, "https://index.docker.io/v1", "alpine", false),
        (Kubelet, "http://user@host:5000/v2/team", "host:5000/team/app", true),
        (Kubelet, "http://user@host:5000/v2/team", "host:5000/other/app", false),
        (Kubelet, "host.io/", "host.io/app", true),
        (Kubelet, "HTTPS://host.io", "host.io/app", false),
        (Kubelet, "https://bad.io/%zz", "bad.io/app", false),
        (Kubelet, "host.io/team", "host.io/team2/app", true),
        (Kubelet, "*.example.com", "a.example.com/x", true),
        (Kubelet, "*.example.com", "a.b.example.com/x", false),
        (Kubelet, "host.io", "host.io:443/x", false),
        (Kubelet, "[::1]:5000", "[::1]:5000/app", true),
        (Kubelet, "[::1]", "[::1]/app", false),
        // Names without strict validation (go-containerregistry).
        (GoContainerregistry, "https://index.docker.io/v1/", "alpine", true),
        (GoContainerregistry, "https://index.docker.io/v1/", "docker.io/a/b:1", true),
        (GoContainerregistry, "localhost", "localhost/app", true),
        (GoContainerregistry, "[::1]:5000", "[::1]:5000/app", true),
        (GoContainerregistry, "https://index.docker.io/v1/", "ghcr.io", true),
        (GoContainerregistry, "Host.io", "Host.io/app", true),
        (GoContainerregistry, "ghcr.io", "ghcr.io/App", false),
        (GoContainerregistry, "ghcr.io", "ghcr.io/app@sha256:00", false),
        (GoContainerregistry, "ghcr.io", "ghcr.io/", false),
        (GoContainerregistry, "ghcr.io", "", false),
        (GoContainerregistry, "ghcr.io", &digest, true),
        // Paths in lower case up to the first slash, without tags (GitLab Runner).
        (GitlabRunner, "https://index.docker.io/v1/", "alpine:3", true),
        (GitlabRunner, "HTTPS://Host.io/team", "host.io/app", true),
        (GitlabRunner, "Host.io/Team/", "host.io/Team/app", true),
        (GitlabRunner, "Host.io/Team/", "host.io/team/app", false),
        (GitlabRunner, "host:5000", "host:5000/app", true),
        (GitlabRunner, "host:5000/team:1", "host:5000/team/app", true),
        (GitlabRunner, "index.docker.io", "index.docker.io/a/b", false),
        (GitlabRunner, "docker.io", "index.docker.io/a/b", true),
        (GitlabRunner, "r.io/app@sha256", "R.io/app@sha256:00", true),
        (GitlabRunner, "localhost/app", "localhost/app", true),
    ] {
        assert_eq!(finds(id, key, image), found, "{id}: {key:?} for {image:?}");
    }
}

#[test]
fn python_reads_its_constants_as_numbers() {
    let auths = r#""auths": {"ghcr.io": {"auth": "dTpw"}}"#;
    for (rest, is_read) in [
        (r#", "a": NaN, "b": [-Infinity, Infinity], "c": "NaN"}"#, true),
        (r#", "a": Nan}"#, false),
        ("} x", false),
        ("", false),
        (&format!(", \"a\": {}", "[".repeat(2000)), false),
    ] {
        let document = Document::parse(format!("{{{auths}{rest}"));
        let outcome = client(ClientId::OrasPy).outcome(&document, "ghcr.io/a");
        assert_eq!(outcome.login().is_some(), is_read, "{rest:.60}");
    }
}

#[test]
fn an_unknown_key_is_quoted_as_go_does() {
    let key = "a\"b\\c\n\0\u{7f}\u{a0}é\u{301}\u{fffd}😀\u{10ffff}";
    let quoted = "\"a\\\"b\\\\c\\n\\x00\\x7f\\u00a0é\u{301}\u{fffd}😀\\U0010ffff\"";
    let document = Document::parse(format!("{{{}: 1}}", encode_string(key)));
    let outcome = client(ClientId::DockerAuthConfig).outcome(&document, "ghcr.io/a");
    let message = outcome.message().unwrap_or_default();
    assert!(message.contains(&format!("unknown field {quoted}")), "{message}");
}
