//! Spaces and other invisible characters around a password or a username.

use super::classify::is_blank;
use super::ends::{has_blank_ends, trim_blanks, without_line_end};
use super::fixes::set_login;
use crate::lint::prelude::*;
use crate::text::invisible::{self, Invisible};

pub(super) const RULE: Rule = Rule {
    id: "auth-password-space",
    severity: Severity::Warning,
    title: "Invisible character around username or password",
    why: "Spaces, directional marks and zero-width characters at the ends of a username or \
        password are sent like any other character. They are rarely meant: they come with copied \
        text, from a web page often as no-break spaces.\n\n\
        If the password really has a space there, leave it.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth: trims NULs only \
        (measured); openshift/console#14356, docker/cli#6782",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("«bot:s3cret »"),
        Example::auth("Ym90OnMzY3JldMKg").note("a no-break space"),
        Example::auth("« bot:s3cret»").note("before the username"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":" s3cret\n"}}}"#),
    ],
    good: &[
        Example::GOOD,
        Example::GOOD,
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#),
    ],
    near_misses: &[
        Example::auth("«bot:s3 cret»").note("a space inside"),
        Example::auth("«bot:s3cret␊»").note("only a newline: another rule"),
    ],
};

/// Maximum number of characters that are named in one value.
const MAX_NAMED: usize = 6;

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let (Some(user), Some(password)) = (entry.user(), entry.password()) else {
        return;
    };
    let user = marks_of("username", user, user);
    let password = marks_of("password", password, without_line_end(password));
    let control = if user.is_some() { Control::Username } else { Control::Password };
    let named: Vec<String> = [user, password].into_iter().flatten().collect();
    if named.is_empty() {
        return;
    }
    let message = format!(
        "{} Every client sends such characters, and the registry refuses the login.",
        named.join(" ")
    );
    diagnostics.value(entry, control, message).fix_entry(
        "Trim the ends",
        Applicability::NeedsReview,
        |context, entry| {
            let (user, password) = (trim_blanks(entry.user()?), trim_blanks(entry.password()?));
            set_login(context, entry, user, password)
        },
    );
}

/// Returns a sentence that names every character at the ends of a value that trimming removes, and
/// those inside, which stay; `None` when the ends are visible. Line breaks at the end of `bytes`,
/// which `checked` does not have, are another rule's.
fn marks_of(what: &str, bytes: &[u8], checked: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok().filter(|_| has_blank_ends(checked))?;
    let chars: Vec<char> = text.chars().collect();
    let count = chars.len();
    let (ends, inside): (Vec<Invisible>, Vec<Invisible>) = invisible::find(text)
        .into_iter()
        .filter(|found| chars.get(found.at).is_some_and(|char| is_blank(*char)))
        .partition(|found| found.at_edge);
    if ends.is_empty() {
        return None;
    }
    let ends = format!("The {what} has {}.", list(&ends, count));
    Some(if inside.is_empty() {
        ends
    } else {
        format!("{ends} It also has {}, which trimming leaves.", list(&inside, count))
    })
}

/// Returns "a space at the start, a directional mark at character 8 and a space at the end".
fn list(marks: &[Invisible], count: usize) -> String {
    let named =
        marks.iter().take(MAX_NAMED).map(|mark| format!("{} {}", mark.name, mark.place(count)));
    let mut named: Vec<String> = named.collect();
    let more = marks.len().saturating_sub(MAX_NAMED);
    if more > 0 {
        named.push(format!("{more} more"));
    }
    match named.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => named.concat(),
    }
}
