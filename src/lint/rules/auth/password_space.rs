//! Blanks around a password or a user name.

use super::looks::is_blank;
use super::password_newline::without_line_end;
use crate::config::edit::set_login;
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, EntryContext, Example, Fix, LintContext,
    Rule, Severity, ALL_CLIENTS,
};
use crate::text::invisible;

pub(super) const RULE: Rule = Rule {
    id: "auth-password-space",
    severity: Severity::Warning,
    title: "Blank around the password",
    why: "Blanks at the ends of a password or user name are sent like any other character. They \
        are hardly ever meant: they come along when text is copied, from a web page often as \
        no-break spaces or characters of no width that nobody sees.\n\n\
        If the password really has a blank there, leave it.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth: trims NULs only \
        (measured); openshift/console#14356, docker/cli#6782",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Entry(find),
    fixes: &[Fix {
        label: "Remove the blanks at the ends",
        applicability: Applicability::NeedsReview,
        edits: |context, finding| {
            let entry = context.entry_of(finding)?;
            let (user, password) = (trim_blanks(entry.user()?), trim_blanks(entry.password()?));
            set_login(context.document(), entry.entry.id, user, password)
        },
    }],
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldCA="}}}"#),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldMKg\"}}}")
            .note("a no-break space"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"IGJvdDpzM2NyZXQ="}}}"#)
            .note("before the user name"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":" s3cret\n"}}}"#),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzIGNyZXQ="}}}"#).note("a blank inside"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldAo="}}}"#)
            .note("only a newline: another rule"),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let (Some(user), Some(password)) = (entry.user(), entry.password()) else {
        return;
    };
    let (control, bytes, what) = if has_blank_ends(user) {
        (Control::Username, user, "user name")
    } else if has_blank_ends(without_line_end(password)) {
        (Control::Password, password, "password")
    } else {
        return;
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let at_edge = |found: &invisible::Invisible| {
        found.at_edge && text.chars().nth(found.at).is_some_and(is_blank)
    };
    let first = invisible::find(text).into_iter().find(at_edge);
    let Some((name, at)) = first.map(|found| (found.name, found.at + 1)) else {
        return;
    };
    diagnostics.auth(
        entry,
        control,
        format!("Character {at} of the {what} is {name}. Every client sends it, and the registry refuses the login."),
    );
}

/// Whether there is something else than blanks, and a blank before or behind it.
pub(super) fn has_blank_ends(bytes: &[u8]) -> bool {
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    if first.is_ascii_graphic() && last.is_ascii_graphic() {
        return false;
    }
    let trimmed = trim_blanks(bytes);
    !trimmed.is_empty() && trimmed.len() < bytes.len()
}

/// Without blanks at the ends; as it is when it is no UTF-8, or nothing else.
pub(super) fn trim_blanks(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes).map(|text| text.trim_matches(is_blank)) {
        Ok("") | Err(_) => bytes,
        Ok(trimmed) => trimmed.as_bytes(),
    }
}
