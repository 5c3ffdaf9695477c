//! Spaces around a password or a username.

use super::classify::is_blank;
use super::ends::{has_blank_ends, trim_blanks, without_line_end};
use super::fixes::set_login;
use crate::lint::prelude::*;
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
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("«bot:s3cret »"),
        Example::auth("Ym90OnMzY3JldMKg").note("a no-break space"),
        Example::auth("« bot:s3cret»").note("before the user name"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":" s3cret\n"}}}"#),
    ],
    good: &[
        Example::GOOD,
        Example::GOOD,
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#),
    ],
    near_misses: &[
        Example::auth("«bot:s3 cret»").note("a blank inside"),
        Example::auth("«bot:s3cret␊»").note("only a newline: another rule"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
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
    )
    .fix_entry(
        "Remove the blanks at the ends",
        Applicability::NeedsReview,
        |context, entry| {
            let (user, password) = (trim_blanks(entry.user()?), trim_blanks(entry.password()?));
            set_login(context, entry, user, password)
        },
    );
}
