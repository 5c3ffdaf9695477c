//! A password with a line break at its end.

use super::ends::{has_blank_ends, without_line_end};
use super::fixes::set_login;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-password-newline",
    severity: Severity::Warning,
    title: "Password ends in a newline",
    why: "The newline is part of the password, and the registry answers 401. It comes from `echo \
        password | base64`, because `echo` adds a newline; `printf %s` and `echo -n` do not.\n\n\
        Base64 that ends in `Cg==` always ends in a newline. Depending on the length, it can also \
        end in `o=` or `K`, as other texts can.",
    source:
        "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth: trims NULs only (measured); \
        psaia/gen-dockercfg, README",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("«bot:s3cret␊»")
            .note("made with echo instead of printf"),
        Example::auth("«bot:s3cret␍␊»")
            .note("CR LF, from Windows"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret\n"}}}"#)
            .note("the last newline of a file"),
    ],
    good: &[
        Example::GOOD,
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#),
    ],
    near_misses: &[
        Example::auth("«bot:s3␊cret»")
            .note("a newline inside the password"),
        Example::auth(r"Ym90OnMzY3JldA==\n")
            .note("a newline after the base64"),
        Example::auth("«bot:s3cret ␊»")
            .note("a space before it: another rule"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(password) = entry.password() else {
        return;
    };
    let line = without_line_end(password);
    if line.len() == password.len() || has_blank_ends(line) {
        return;
    }
    // JSON allows white space after the key, so a registry may accept it.
    let is_json_key =
        line.first() == Some(&b'{') && entry.user().is_some_and(|u| u.starts_with(b"_json_key"));
    let (severity, message) = if is_json_key {
        let message = "Every client also sends the newline after the JSON key.";
        (Severity::Info, message)
    } else {
        let message =
            "Every client sends the newline with the password, and the registry refuses it.";
        (RULE.severity, message)
    };
    diagnostics.value(entry, Control::Password, message).severity(severity).fix_entry(
        "Remove the newline from the password",
        Applicability::NeedsReview,
        |context, entry| {
            let password = without_line_end(entry.password()?);
            set_login(context, entry, entry.user()?, password)
        },
    );
}
