//! A password that is base64 of a text.

use super::classify::is_text;
use super::ends::without_line_end;
use super::fault::decode_spaced;
use super::fixes::set_login;
use crate::codec::split_login;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-password-base64",
    severity: Severity::Warning,
    title: "Password is base64 of readable text",
    why:
        "This password decodes to readable text, so it was encoded once too often: taken from the \
        `data` of a Kubernetes Secret, or the whole `auth` was pasted as the password. Registries \
        do not decode it.\n\n\
        Tokens that are base64 by design (of Amazon ECR, JSON keys of Google, reference tokens of \
        Artifactory) are not reported. If this is a token of another such kind, leave it.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth decodes once (measured)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("«bot:c3VwZXItczNjcmV0»"),
        Example::auth("«bot:Ym90OnMzY3JldA==»").note("the whole auth as the password"),
    ],
    good: &[Example::auth("«bot:super-s3cret»"), Example::GOOD],
    near_misses: &[
        Example::login("1.dkr.ecr.eu-west-1.amazonaws.com", "«AWS:eyJwYXlsb2FkIjoiIn0=»")
            .note("a token of ECR is base64 of JSON"),
        Example::auth("«bot:ZDQxZDhjZDk4ZjAwYjIwNGU5ODAwOTk4»")
            .note("random, made with sha256sum and base64"),
        Example::GOOD,
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let (Some(user), Some(password)) = (entry.user(), entry.password()) else {
        return;
    };
    if inner_text(user, password).is_some() {
        diagnostics
            .value(
                entry,
                Control::Password,
                "The password is base64 of readable text. Clients send it unchanged, and the \
                registry probably expects the decoded text.",
            )
            .fix_entry("Decode the password", Applicability::NeedsReview, |context, entry| {
                let (user, mut password) = (entry.user()?, entry.password()?.to_vec());
                while let Some(inner) = inner_text(user, &password) {
                    password = without_user(user, &inner).to_vec();
                }
                set_login(context, entry, user, &password)
            });
    }
}

/// Returns the readable text in `password`, when it was probably not meant to be sent encoded.
fn inner_text(user: &[u8], password: &[u8]) -> Option<Vec<u8>> {
    const MIN_UNPADDED: usize = 16;
    let least = if password.ends_with(b"=") { 8 } else { MIN_UNPADDED };
    let is_digit = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
    if password.len() % 4 != 0 || !(least..=88).contains(&password.len()) {
        return None;
    }
    // The first four characters nearly always decide.
    let text = std::str::from_utf8(password).ok()?;
    let is_start =
        |start: &str| decode_spaced(start).is_some_and(|bytes| is_text(&bytes) && bytes.is_ascii());
    if !password.iter().all(is_digit) || !is_start(text.get(..4)?) || is_machine(user) {
        return None;
    }
    let inner = decode_spaced(text)?;
    let is_random = inner.iter().all(|b| b.is_ascii_hexdigit() || b.is_ascii_whitespace());
    let is_token = inner.starts_with(b"{") || inner.starts_with(b"reftkn:") || inner.contains(&0);
    (is_text(&inner) && !is_random && !is_token).then_some(inner)
}

/// Returns true for usernames that come with tokens of their own kind.
fn is_machine(user: &[u8]) -> bool {
    const USERS: [&[u8]; 5] = [
        b"AWS",
        b"$oauthtoken",
        b"oauth2accesstoken",
        b"iamapikey",
        b"00000000-0000-0000-0000-000000000000",
    ];
    user.starts_with(b"_json_key") || USERS.contains(&user)
}

fn without_user<'a>(user: &[u8], text: &'a [u8]) -> &'a [u8] {
    let text = without_line_end(text);
    match split_login(text) {
        Some((name, password)) if name == user => password,
        _ => text,
    }
}
