//! A password that is a hash.

use super::fixes::LoginFixes as _;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-password-hash",
    severity: Severity::Warning,
    title: "Password is a hash",
    why: "A registry that keeps its users in an `htpasswd` file stores hashes, such as those that \
        begin with `$2y$`, and hashes the password that a client sends. The password cannot be \
        found from the hash. Ask for it, or have a new one set.\n\n\
        32, 40, 64 or 128 hex digits can be a digest or a token (of Gitea, for example), so this \
        is only a note.",
    source:
        "CNCF distribution, registry/auth/htpasswd: bcrypt of the password that was sent (read)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("«bot:$2y$05$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234»")
            .note("bcrypt, a line of htpasswd"),
        Example::auth("«bot:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=»"),
        Example::auth("«bot:d41d8cd98f00b204e9800998ecf8427e»").note("32 hex digits: a note only"),
    ],
    good: &[Example::GOOD, Example::GOOD, Example::GOOD],
    near_misses: &[
        Example::auth("«bot:$2cute4u»").note("begins like one"),
        Example::auth("«bot:ghp_0123456789abcdefABCDEF0123456789abcd»")
            .note("a token of 40 characters"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(password) = entry.password() else {
        return;
    };
    if is_hash(password) {
        let message =
            "Clients send this hash as if it were the password, and the registry refuses it.";
        diagnostics.value(entry, Control::Password, message).remove_login();
    } else if is_digest(password) {
        let message = "This has the form of a digest. Unless it is a token, the registry refuses \
            it.";
        diagnostics.value(entry, Control::Password, message).severity(Severity::Info);
    }
}

/// Returns true for a hash with a mark of its kind, as `htpasswd`, `crypt` and LDAP write it.
fn is_hash(password: &[u8]) -> bool {
    let starts = |starts: &[&[u8]]| starts.iter().any(|start| password.starts_with(start));
    match password.first() {
        Some(b'$') => {
            let of_htpasswd = password.len() == 60 && starts(&[b"$2a$", b"$2b$", b"$2x$", b"$2y$"]);
            let of_crypt = password.len() > 20
                && starts(&[b"$1$", b"$5$", b"$6$", b"$7$", b"$y$", b"$apr1$", b"$argon2"]);
            of_htpasswd || of_crypt
        }
        Some(b'{') => {
            password.len() > 20
                && starts(&[
                    b"{SHA}",
                    b"{SSHA}",
                    b"{SHA256}",
                    b"{SSHA256}",
                    b"{SHA512}",
                    b"{SSHA512}",
                    b"{CRYPT}",
                ])
        }
        _ => false,
    }
}

fn is_digest(password: &[u8]) -> bool {
    matches!(password.len(), 32 | 40 | 64 | 128)
        && password.iter().all(u8::is_ascii_hexdigit)
        && password.iter().any(u8::is_ascii_alphabetic)
        && password.iter().any(u8::is_ascii_digit)
}
