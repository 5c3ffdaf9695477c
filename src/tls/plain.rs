//! Behaviour with plain HTTP, on this machine and elsewhere.

use super::{Address, Source};

/// Behaviour of one program if the registry does not use TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainHttp {
    /// Name of the program.
    pub program: &'static str,
    /// True if it signs in and pulls anyway.
    pub works: bool,
    /// Explanation in a sentence or two.
    pub text: &'static str,
    /// Setting that makes it work.
    pub setting: &'static str,
    /// Source of these facts.
    pub source: Source,
}

const DAEMON_LOOPBACK: PlainHttp = PlainHttp {
    program: "Docker daemon",
    works: true,
    text: "127.0.0.0/8 and ::1 are insecure registries to every daemon: it tries HTTPS without checking the certificate, then plain HTTP. It does not read certs.d for them, so it never sends a client certificate.",
    setting: "None. localhost is the daemon's machine: with Docker Desktop its virtual machine forwards it, with DOCKER_HOST it is the other machine.",
    source: Source::measured("dockerd 20.10.24, docker CLI 28.2.2"),
};
const DAEMON: PlainHttp = PlainHttp {
    program: "Docker daemon",
    works: false,
    text: "Refused until the daemon is told. Then it takes any certificate and falls back to plain HTTP, and anyone on the way can read the password.",
    setting: "\"insecure-registries\": [\"{address}\"] in daemon.json, and a restart.",
    source: Source::read("moby docker-v29.7.2, daemon/pkg/registry/config.go"),
};
const LOGIN_LOOPBACK: PlainHttp = PlainHttp {
    program: "docker login without a daemon",
    works: false,
    text: "Up to 28.3 this machine is exempt, as it is for the daemon. Since 28.4.0 it is not, and the login fails.",
    setting: "None: start a daemon, or give the registry a certificate.",
    source: Source::measured("docker CLI 28.2.2 and 29.7.2"),
};
const LOGIN: PlainHttp = PlainHttp {
    program: "docker login without a daemon",
    works: false,
    text: "Refused.",
    setting: "None: give the registry a certificate.",
    source: Source::measured("docker CLI 28.2.2"),
};
const MANIFEST: PlainHttp = PlainHttp {
    program: "docker manifest",
    works: false,
    text:
        "Without --insecure it reports that there is no such manifest, whatever the registry has.",
    setting: "docker manifest inspect --insecure",
    source: Source::measured("docker CLI 28.2.2"),
};
const PODMAN: PlainHttp = PlainHttp {
    program: "Podman, Skopeo, Buildah",
    works: false,
    text: "This machine is no exception.",
    setting: "insecure = true for the registry in registries.conf, or --tls-verify=false.",
    source: Source::measured("skopeo 1.9.3"),
};
const CONTAINERD: PlainHttp = PlainHttp {
    program: "containerd",
    works: false,
    text: "An http:// address in hosts.toml makes it plain; for localhost containerd chooses it by itself.",
    setting: "server = \"http://{address}\" in hosts.toml.",
    source: Source::read("containerd, docs/hosts.md; core/remotes/docker/registry.go, MatchLocalhost"),
};

/// Returns the behaviour of every program, the daemon first.
pub fn plain_http(address: &Address) -> [PlainHttp; 5] {
    if address.is_loopback() {
        let containerd = PlainHttp { works: true, ..CONTAINERD };
        [DAEMON_LOOPBACK, LOGIN_LOOPBACK, MANIFEST, PODMAN, containerd]
    } else {
        [DAEMON, LOGIN, MANIFEST, PODMAN, CONTAINERD]
    }
}
