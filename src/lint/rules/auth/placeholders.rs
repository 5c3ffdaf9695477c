//! Placeholder of a login: masked, a variable, or a word.

use super::classify::{could_be_placeholder, placeholder, Placeholder};
use super::fault::{fault, AuthFault};
use super::fixes::LoginFixes as _;
use crate::config::TOKEN_USER;
use crate::lint::prelude::*;

pub(super) const MASKED: Rule = Rule {
    id: "auth-password-masked",
    severity: Severity::Warning,
    title: "Secret is masked",
    why: "Logs and web pages show `***`, dots or `[MASKED]` instead of a secret. Text copied from \
        there has lost it. Docker's own manual shortens an `auth` to three dots.\n\n\
        Clients send the mask, and the registry refuses it, even for images that could be pulled \
        without a login.",
    source: "GitHub Actions and GitLab CI mask secrets in logs (their documents); \
        docker/cli v29.7.2, docs",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(|_, entry, diagnostics| {
        find(
            entry,
            Placeholder::Masked,
            "The secret is masked, as in a log. Clients send the mask, and the registry refuses it.",
            breaks!("This is how a log or manual masks a secret; the real value is lost."),
            diagnostics,
        );
    }),
    bad: &[
        Example::auth("«bot:***»"),
        Example::auth("«bot:[MASKED]»"),
        Example::auth("c3R...zE2").note("from Docker's manual"),
    ],
    good: &[Example::GOOD, Example::GOOD, Example::GOOD],
    near_misses: &[Example::auth("«bot:tok*en»").note("an asterisk inside")],
};

pub(super) const VARIABLE: Rule = Rule {
    id: "auth-password-variable",
    severity: Severity::Warning,
    title: "Variable was not filled in",
    why: "`${TOKEN}`, `$TOKEN`, `%TOKEN%` or `{{ token }}` is here instead of a value: the file \
        was a template, and nothing filled it in. In a shell, single quotes and a heredoc with a \
        quoted delimiter keep `$TOKEN` unchanged.\n\n\
        Docker replaces nothing in this file. It sends the name of the variable.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: no expansion (read)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(|_, entry, diagnostics| {
        find(
            entry,
            Placeholder::Variable,
            "The name of a variable is here instead of its value. Clients send the name, and the \
                registry refuses it.",
            breaks!("The name of a variable is here instead of its value."),
            diagnostics,
        );
    }),
    bad: &[
        Example::auth("«bot:${TOKEN}»"),
        Example::auth("${DOCKER_AUTH}"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"{{ .token }}"}}}"#),
        Example::auth("«${USER}:s3cret»").note("instead of the username"),
    ],
    good: &[
        Example::GOOD,
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#),
        Example::GOOD,
    ],
    near_misses: &[Example::auth("«bot:$ecret»").note("a password that begins with a dollar sign")],
};

pub(super) const PLACEHOLDER: Rule = Rule {
    id: "auth-password-placeholder",
    severity: Severity::Warning,
    title: "Placeholder instead of the secret",
    why:
        "Guides write `<token>`, `YOUR_TOKEN`, `changeme` and `xxx` where you are to put a value. \
        `null` and `undefined` are what `jq` and scripts print when they find nothing.\n\n\
        Clients send them, and the registry refuses the login.",
    source: "a list of words (this project)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(|_, entry, diagnostics| {
        find(
            entry,
            Placeholder::Word,
            "A placeholder from a guide is here instead of a value. Clients send it, and the \
                registry refuses it.",
            breaks!("A placeholder from a guide is here instead of a value."),
            diagnostics,
        );
    }),
    bad: &[
        Example::auth("«bot:<token>»"),
        Example::auth("«bot:YOUR_TOKEN»"),
        Example::auth("«bot:changeme»"),
        Example::auth("<base64 of user:token>"),
    ],
    good: &[Example::GOOD, Example::GOOD, Example::GOOD, Example::GOOD],
    near_misses: &[Example::auth("«bot:xxy»").note("not only x"), Example::GOOD],
};

/// Reports `sent` for a login with a placeholder in it, and `unread` for an `auth` that is only a
/// placeholder.
fn find(
    entry: &EntryContext<'_>,
    kind: Placeholder,
    sent: &'static str,
    unread: &'static str,
    diagnostics: &mut Diagnostics<'_>,
) {
    if fault(entry) == Some(AuthFault::Placeholder(kind)) {
        diagnostics.value(entry, Control::Auth, unread).remove_login();
        return;
    }
    let (Some(user), Some(password)) = (entry.user(), entry.password()) else {
        return;
    };
    let is_one = |bytes: &[u8]| {
        could_be_placeholder(bytes)
            && std::str::from_utf8(bytes).ok().and_then(placeholder) == Some(kind)
    };
    // Quay, Harbor and NVIDIA have usernames with a dollar sign; helpers have one that is
    // `<token>`.
    let is_user = || {
        let is_plain_dollar = user.starts_with(b"$") && !user.starts_with(b"${");
        !is_plain_dollar && user != TOKEN_USER.as_bytes()
    };
    if is_one(password) {
        diagnostics.value(entry, Control::Password, sent).remove_login();
    } else if is_user() && is_one(user) {
        diagnostics.value(entry, Control::Username, sent).remove_login();
    }
}
