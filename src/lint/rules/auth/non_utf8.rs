//! A login that is not UTF-8.

use super::fixes::set_login;
use crate::config::Login;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-non-utf8",
    severity: Severity::Warning,
    title: "Password is not UTF-8",
    why: "The decoded bytes are not UTF-8. Usually the password has an umlaut or accent and was \
        encoded on a system that writes Latin-1.\n\n\
        Docker keeps the bytes in the file, but `docker pull` sends the login as JSON, where they \
        become question marks, so it always fails. docker-py and libraries for Rust refuse the \
        file.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth; docker-py 7.2.0, \
        docker/auth.py (measured)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[Example::auth("«bot:p‹e4›ss»").note("an umlaut in Latin-1")],
    good: &[Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:päss»\"}}}")],
    near_misses: &[Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:päss»\"}}}")
        .note("the same in UTF-8")],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Login::Auth(Ok(login)) = entry.login() else {
        return;
    };
    let control = if login.password.expose_str().is_none() {
        Control::Password
    } else if std::str::from_utf8(&login.user).is_err() {
        Control::Username
    } else {
        return;
    };
    diagnostics
        .value(
            entry,
            control,
            "The decoded login is not UTF-8: docker pull sends other characters instead, and \
            docker-py cannot read the file.",
        )
        .fix_entry(
            "Read it as Latin-1 and write it as UTF-8",
            Applicability::NeedsReview,
            |context, entry| {
                let (user, password) =
                    (from_latin1(entry.user()?)?, from_latin1(entry.password()?)?);
                set_login(context, entry, user.as_bytes(), password.as_bytes())
            },
        );
}

/// Returns the text, when no byte is a control character of Latin-1; unchanged when it is UTF-8.
fn from_latin1(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
    (!text.contains(char::is_control)).then_some(text)
}
