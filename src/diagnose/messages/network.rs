//! Network and proxies. `config.json` is not involved.

use crate::diagnose::cause_id::CauseId::{
    DaemonProxy, LocalName, Loopback, NoSuchHost, ProxyLogin, Refused, Timeout,
};
use crate::diagnose::message::Evidence::{Read, Reported};
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Helm, Kaniko, Kubernetes, Nerdctl, Oras, Podman,
};
use crate::diagnose::terms::Step;

/// Defaults of this family.
const NETWORK: Message = Message {
    programs: &[
        Docker,
        Compose,
        BuildKit,
        Podman,
        Kubernetes,
        Crane,
        Kaniko,
        Oras,
        Helm,
        Nerdctl,
        GitlabRunner,
    ],
    step: Step::Connect,
    ..BASE
};

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "no-such-host",
        patterns: &[
            "dial tcp: lookup {registry} on {word}: no such host",
            "dial tcp: lookup {registry}: no such host",
            "dial tcp: lookup {registry} on {word}: server misbehaving",
            "dial tcp: lookup {registry}: Temporary failure in name resolution",
            "dial tcp: lookup {registry}: {text}: i/o timeout",
        ],
        meaning: "The name of the host has no address: it is mistyped, or the DNS of the daemon’s machine does not know it.",
        causes: &[NoSuchHost, LocalName],
        evidence: &[Reported("docker/for-mac#1317, docker/for-win#9227")],
        ..NETWORK
    },
    Message {
        id: "connection-refused",
        patterns: &["dial tcp {registry}: connect: connection refused", "connect: connection refused"],
        meaning: "Nothing listens at this address and port.",
        causes: &[Loopback, Refused],
        evidence: &[Reported("distribution/distribution, many threads")],
        ..NETWORK
    },
    Message {
        id: "io-timeout",
        patterns: &["dial tcp {registry}: i/o timeout", "dial tcp {registry}: connect: connection timed out"],
        meaning: "Nothing answers at this address: a firewall drops the packets, or the machine is off.",
        causes: &[Timeout, DaemonProxy],
        evidence: &[Reported("docker-archive-public/docker.kitematic#4347")],
        ..NETWORK
    },
    Message {
        id: "http-timeout",
        patterns: &[
            "net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
            "net/http: request canceled (Client.Timeout exceeded while awaiting headers)",
            "context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
            "net/http: TLS handshake timeout",
        ],
        meaning: "The connection was not made in time: a proxy is missing, or a firewall is in between.",
        causes: &[DaemonProxy, Timeout],
        evidence: &[
            Read("golang/go, src/net/http/transport.go at a925402b, 2026-11-29"),
            Reported("docker/for-win#841, docker/hub-feedback#1195"),
        ],
        ..NETWORK
    },
    Message {
        id: "proxy-connect",
        patterns: &["proxyconnect tcp: {names}"],
        meaning: "The program could not reach its proxy. That of the daemon is not in `config.json`.",
        causes: &[DaemonProxy],
        evidence: &[Reported("docker/for-win#12725, docker/for-linux#415")],
        ..NETWORK
    },
    Message {
        id: "proxy-login",
        patterns: &["407 Proxy Authentication Required", "Proxy Authentication Required"],
        meaning: "The proxy needs its own login.",
        causes: &[ProxyLogin, DaemonProxy],
        evidence: &[Read("golang/go, src/net/http/status.go, 2026-11-29")],
        ..NETWORK
    },
];
