//! Certificates. `config.json` is not involved.

use crate::diagnose::cause_id::CauseId::{
    CertificateFiles, ClientCertificate, CommonName, Expired, Intercepted, NotTls, OtherName,
    PlainHttp, UnknownAuthority,
};
use crate::diagnose::message::Evidence::{Measured, Read, Reported};
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Helm, Kaniko, Kubernetes, Nerdctl, Oras, Podman,
};
use crate::diagnose::terms::Step;

/// Defaults of this family.
const TLS: Message = Message {
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
    step: Step::Tls,
    evidence: &[
        Measured("docker CLI 28.2.2, skopeo 1.9.3"),
        Read("golang/go, src/crypto/x509/verify.go at 0184fe5e, 2026-11-29"),
    ],
    ..BASE
};

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "unknown-authority",
        patterns: &["x509: certificate signed by unknown authority"],
        meaning: "The program does not know the authority that signed the registry’s certificate. Logins have nothing to do with it.",
        causes: &[Intercepted, UnknownAuthority],
        ..TLS
    },
    Message {
        id: "certificate-other-name",
        patterns: &["x509: certificate is valid for {names}, not {registry}", "x509: certificate is not valid for any names, but wanted to match {registry}"],
        meaning: "The registry’s certificate is for another name.",
        causes: &[OtherName],
        ..TLS
    },
    Message {
        id: "certificate-no-address",
        patterns: &["x509: cannot validate certificate for {registry} because it doesn't contain any IP SANs"],
        meaning: "The image’s name has an IP address, and the certificate has none.",
        causes: &[OtherName],
        evidence: &[Read("golang/go, src/crypto/x509/verify.go at 0184fe5e, 2026-11-29")],
        ..TLS
    },
    Message {
        id: "certificate-common-name",
        patterns: &["x509: certificate relies on legacy Common Name field, use SANs instead"],
        meaning: "The certificate has its name only where Go no longer looks.",
        causes: &[CommonName],
        ..TLS
    },
    Message {
        id: "certificate-expired",
        patterns: &["x509: certificate has expired or is not yet valid: {names}", "x509: certificate has expired or is not yet valid"],
        meaning: "The certificate has expired, or one of the clocks is wrong.",
        causes: &[Expired],
        ..TLS
    },
    Message {
        id: "http-response",
        patterns: &["http: server gave HTTP response to HTTPS client"],
        meaning: "The registry uses plain HTTP at this port, and the program requires HTTPS.",
        causes: &[PlainHttp],
        evidence: &[Measured("docker CLI 28.2.2, skopeo 1.9.3"), Reported("distribution/distribution, many threads")],
        ..TLS
    },
    Message {
        id: "not-tls",
        patterns: &["tls: first record does not look like a TLS handshake"],
        meaning: "What answers at this port is not TLS: a registry with plain HTTP, or a proxy.",
        causes: &[NotTls],
        evidence: &[Reported("docker/for-mac#5863, docker/for-linux#415")],
        ..TLS
    },
    Message {
        id: "client-certificate",
        patterns: &["remote error: tls: certificate required", "remote error: tls: bad certificate", "remote error: tls: handshake failure"],
        meaning: "The registry asks for a client certificate, and received none or a wrong one.",
        causes: &[ClientCertificate],
        evidence: &[Measured("docker CLI 28.2.2, skopeo 1.9.3"), Reported("docker/for-linux#487")],
        ..TLS
    },
    Message {
        id: "certificate-files",
        programs: &[Docker, Podman],
        patterns: &["missing key {word} for client certificate {word}", "missing client certificate {word} for key {word}"],
        meaning: "The files in the directory of certificates have names that do not match.",
        causes: &[CertificateFiles],
        evidence: &[Measured("docker CLI 28.2.2, skopeo 1.9.3")],
        ..TLS
    },
];
