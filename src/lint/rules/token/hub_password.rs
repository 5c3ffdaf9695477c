//! The password of a Docker account.

use super::common::{is_given_away, is_placeholder};
use crate::config::Token;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "hub-password",
    severity: Severity::Warning,
    title: "Account password for Docker Hub",
    why: "The tokens that Docker Hub shows begin with `dckr_pat_` or `dckr_oat_`. This looks like \
        the password of the account, which can do everything: push, delete, change the e-mail \
        address and the password itself. With two-factor authentication, or where the company \
        requires single sign-on, `docker login` does not take it.\n\n\
        A personal access token with Repo Read-only is enough to pull, can be revoked separately, \
        and cannot manage the account. The default level, Repo Public Read-only, pulls no private \
        image. Older tokens have no prefix and look like `01234567-89ab-…`. A login by OIDC, as \
        docker/login-action makes it since 4.5, has a token of minutes, whose form Docker does not \
        document: do not store it.",
    source: "Docker documentation, personal access tokens (what they cannot do; needed with 2FA), \
        access token reference (levels, read 2026-11-29) and oidc-connections (read 2026-11-28); \
        the older form: trufflehog, detector dockerhub v1",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::login("https://index.docker.io/v1/", "«alice:correct-horse-battery»")
            .note("on your machine: good to know"),
        Example::login("https://index.docker.io/v1/", "«alice:correct-horse-battery»")
            .during(Activity::Exporting(Destination::Ci))
            .note("into a CI system: a warning"),
        Example::login(
            "https://index.docker.io/v1/",
            "«alice:6f9619ff-8b86-d011-b42d-00cf4fc964ff»",
        )
        .note("perhaps an old token"),
    ],
    good: &[
        Example::login(
            "https://index.docker.io/v1/",
            "«alice:dckr_pat_0123456789abcdefghijklmnoAB»",
        ),
        Example::login(
            "https://index.docker.io/v1/",
            "«alice:dckr_pat_0123456789abcdefghijklmnoAB»",
        ),
        Example::login(
            "https://index.docker.io/v1/",
            "«alice:dckr_pat_0123456789abcdefghijklmnoAB»",
        ),
    ],
    near_misses: &[
        Example::login("registry.example.com", "«alice:correct-horse-battery»")
            .note("another registry"),
        Example::login("https://index.docker.io/v1/", "«alice:${DOCKER_PASSWORD}»")
            .note("a variable that was not filled in: another rule"),
        Example::login("https://index.docker.io/v1/access-token", "«alice:correct-horse-battery»")
            .note("what Docker keeps of a web login"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(password) = entry.password() else {
        return;
    };
    let is_hub = || entry.facts().is_some_and(|facts| matches!(facts.id, "docker-hub" | "dhi"));
    if password.is_empty() || is_placeholder(password) || !is_hub() {
        return;
    }
    if Token::of(entry.user().unwrap_or_default(), password).is_some() {
        return;
    }
    let is_uuid = is_uuid(password);
    let message = if is_uuid {
        "It has the form of the older personal access tokens. Newer ones begin with dckr_pat_, can \
         expire, and are found by secret scanners."
    } else {
        "This looks like the password of the account, not like a token. Anyone who reads the file \
         can do everything with the account, and with two-factor authentication the login fails."
    };
    let finding = diagnostics.value(entry, Control::Password, message);
    if is_uuid || !is_given_away(context) {
        finding.severity(Severity::Info);
    }
}

/// Returns true for `8-4-4-4-12` hexadecimal digits.
fn is_uuid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
