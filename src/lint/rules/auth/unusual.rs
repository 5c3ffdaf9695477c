//! Base64 that Docker reads, and other clients may not.

use super::fixes::write_auth;
use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::config::{encode_auth, Credentials, Login};
use crate::lint::prelude::*;

pub(super) const NEWLINE: Rule = Rule {
    id: "auth-newline-in-base64",
    severity: Severity::Warning,
    title: "Line breaks in the base64",
    why: "`base64` breaks its output after 76 characters and ends it with a newline; `base64 -w0` \
        does neither.\n\n\
        Docker, Podman and Kubernetes skip line breaks in `auth`. Libraries for Rust and oras-py \
        do not, and tools that put the value into a header break.",
    source: "Go, encoding/base64; docker_credential 1.4.0, src/lib.rs, decode_auth; oras 0.2.43 \
        (Python), oras/auth/base.py (measured)",
    affects: Affects::Clients(ClientSet::of(&[
        ClientId::Jib,
        ClientId::SpringBoot,
        ClientId::RulesOci,
        ClientId::OrasPy,
        ClientId::OrasJava,
        ClientId::DockerCredential,
        ClientId::DockerJava,
        ClientId::TestcontainersJava,
        ClientId::DevcontainersImage,
        ClientId::DevcontainersFeature,
    ])),
    check: Check::Entry(|_, entry, diagnostics| {
        let is_break = |byte| matches!(byte, b'\r' | b'\n');
        if matches!(entry.login(), Login::Auth(Ok(_))) && entry.auth().bytes().any(is_break) {
            diagnostics
                .value(
                    entry,
                    Control::Auth,
                    "Docker skips the line breaks in this base64; Rust libraries refuse it, and \
                    oras-py sends them along.",
                )
                .fix_entry(REWRITE, Applicability::Safe, rewrite);
        }
    }),
    bad: &[
        Example::auth(r"Ym90OnMz\nY3JldA=="),
        Example::auth(r"Ym90OnMzY3JldA==\r\n"),
        Example::auth(r"YTpi\n"),
    ],
    good: &[Example::GOOD, Example::GOOD, Example::auth("YTpi")],
    near_misses: &[Example::new("{\"auths\":{\"ghcr.io\":{\n\"auth\":\n\"«bot:s3cret»\"\n}}}")
        .note("line breaks of the JSON")],
};

pub(super) const NONZERO_BITS: Rule = Rule {
    id: "auth-nonzero-bits",
    severity: Severity::Warning,
    title: "Leftover bits at the end of the base64",
    why: "The last character before `=` carries bits that belong to no byte. Encoders set them to \
        zero; here the value was typed or changed by hand, and the last character of the password \
        may be wrong.\n\n\
        Docker reads it and writes it again without them at the next login. docker_credential, the \
        library of testcontainers for Rust, refuses it; oras-py sends it unchanged.",
    source: "Go, encoding/base64 without Strict; docker_credential 1.4.0 with the base64 crate \
        (measured)",
    affects: Affects::Clients(ClientSet::of(&[
        ClientId::OrasPy,
        ClientId::DockerCredential,
        ClientId::DevcontainersImage,
        ClientId::DevcontainersFeature,
    ])),
    check: Check::Entry(|_, entry, diagnostics| {
        if matches!(entry.login(), Login::Auth(Ok(_))) && has_stray_bits(entry.auth()) {
            diagnostics
                .value(
                    entry,
                    Control::Auth,
                    "No encoder writes this last character before =. Docker reads it, Rust \
                    libraries refuse it, and the end of the password may be mistyped.",
                )
                .fix_entry(REWRITE, Applicability::Safe, rewrite);
        }
    }),
    bad: &[Example::auth("Ym90OnMzY3JldB=="), Example::auth("Ym90OnMzY3JldCF=")],
    good: &[Example::GOOD, Example::auth("«bot:s3cret!»")],
    near_misses: &[Example::auth("YTpi").note("without padding there are no such bits")],
};

/// Writes the login as an encoder does.
fn rewrite(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    let decoded = decode_go(entry.auth().as_bytes()).ok()?;
    let (user, password) = split_login(&decoded)?;
    write_auth(context, entry, &encode_auth(user, password))
}

const REWRITE: &str = "Write the same base64 cleanly";

/// Returns true when `auth` has the exact length of its login: any line break, or a NUL that was
/// cut off, makes it longer. This is a quick test.
pub(super) fn is_exact(auth: &str, login: &Credentials) -> bool {
    let padding = auth.bytes().rev().take_while(|&b| b == b'=').count();
    auth.len() % 4 == 0
        && auth.len() / 4 * 3 == login.user.len() + 1 + login.password.expose().len() + padding
}

/// Returns true when the last digit has bits that are not part of a byte.
fn has_stray_bits(auth: &str) -> bool {
    let body = auth.trim_end_matches(['\r', '\n', '=']);
    let clean = match auth[body.len()..].matches('=').count() {
        1 => "AEIMQUYcgkosw048",
        2 => "AQgw",
        _ => return false,
    };
    body.ends_with(|last| !clean.contains(last))
}
