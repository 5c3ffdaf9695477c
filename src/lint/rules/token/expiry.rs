//! Tokens that have expired or soon will.

use super::common::{is_soon, remove};
use crate::config::Token;
use crate::lint::prelude::*;

const SOURCE: &str = "RFC 7519, exp; for Artifactory: trufflehog, detector of reference tokens. \
    The signature is not looked at";

pub(super) const EXPIRED: Rule = Rule {
    id: "token-expired",
    severity: Severity::Error,
    title: "Expired token",
    why: "The token contains its expiry time, which has passed. Clients do not check it: they send \
        the token, and the registry answers 401.\n\n\
        With a wrong login many registries also refuse public images. So an entry with an expired \
        token is worse than no entry.\n\n\
        Sign in again with `docker login`, or enter a new token.",
    source: SOURCE,
    affects: Affects::Everyone,
    check: Check::Entry(expired),
    bad: &[
        Example::login("registry.example.com", "«bot:eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjcyNTgwMDB9.c2ln»")
            .note("3 hours ago"),
        Example::new(r#"{"auths":{"demo.azurecr.io":{"identitytoken":"eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjU1NDA4MDB9.c2ln"}}}"#)
            .note("an identity token, 20 days ago"),
        Example::login("docker.example.com", "«bot:cmVmdGtuOjAxOjE3NjcxODI0MDA6RUNCaUlPN2tiWWZJbzRVU1c0»")
            .note("Artifactory, yesterday"),
    ],
    good: &[
        Example::login("registry.example.com", "«bot:eyJhbGciOiJub25lIn0.eyJleHAiOjE3NzUwNDQ4MDB9.c2ln»"),
        Example::new(r#"{"auths":{"demo.azurecr.io":{"identitytoken":"eyJhbGciOiJub25lIn0.eyJleHAiOjE3NzUwNDQ4MDB9.c2ln"}}}"#),
        Example::login("docker.example.com", "«bot:cmVmdGtuOjAxOjE3NzUwNDQ4MDA6RUNCaUlPN2tiWWZJbzRVU1c0»"),
    ],
    near_misses: &[
        Example::login("registry.example.com", "«bot:eyJhbGciOiJub25lIn0.eyJpYXQiOjE3NTk0OTI4MDB9.c2ln»")
            .note("old, but without an expiry time"),
        Example::login("registry.example.com", "«bot:eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjcyNTgwMDB9.c2ln»")
            .at(1_767_250_000)
            .note("the same token some hours before"),
    ],
};

pub(super) const SOON: Rule = Rule {
    id: "token-expires-soon",
    severity: Severity::Warning,
    title: "Token expires within a day",
    why: "The token contains its expiry time, which is less than a day away. After that clients \
        still send it, and the registry answers 401.\n\n\
        Tokens that are made for hours, such as those of Amazon ECR, are meant for a login and not \
        for keeping: they are reported here only when the file is exported.",
    source: SOURCE,
    affects: Affects::Everyone,
    check: Check::Entry(soon),
    bad: &[
        Example::login("registry.example.com", "«bot:eyJhbGciOiJub25lIn0.eyJpYXQiOjE3NjQ2NzY4MDAsImV4cCI6MTc2NzI4NjgwMH0.c2ln»")
            .note("5 hours left of a month"),
        Example::login("123456789012.dkr.ecr.eu-central-1.amazonaws.com", "«AWS:eyJwYXlsb2FkIjoiZmFrZSIsImRhdGFrZXkiOiJmYWtlIiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxNzY3Mjg2ODAwfQ==»")
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("a token of hours goes into a cluster"),
    ],
    good: &[
        Example::login("registry.example.com", "«bot:eyJhbGciOiJub25lIn0.eyJpYXQiOjE3NjQ2NzY4MDAsImV4cCI6MTc2OTg2MDgwMH0.c2ln»"),
        Example::new(r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#),
    ],
    near_misses: &[
        Example::login("123456789012.dkr.ecr.eu-central-1.amazonaws.com", "«AWS:eyJwYXlsb2FkIjoiZmFrZSIsImRhdGFrZXkiOiJmYWtlIiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxNzY3Mjg2ODAwfQ==»")
            .note("a token of hours, fresh from aws ecr get-login-password"),
        Example::login("registry.example.com", "«bot:eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjcyNTA4MDB9.c2ln»")
            .note("already expired: another rule"),
    ],
};

fn expired(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let is_dead = |token: &Token| token.has_ended(context.now) && token.kind.id != "ecr";
    if let Some((control, token)) = entry.tokens().find(|(_, token)| is_dead(token)) {
        let ending = token.ending(context.now).unwrap_or_default();
        let message = format!(
            "The token {ending}. Clients still send it, and the registry refuses it, often even \
             for public images."
        );
        diagnostics.value(entry, *control, message).fix_entry(
            "Remove the registry with its expired token",
            Applicability::LosesData,
            remove,
        );
    }
}

fn soon(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if let Some((control, token)) = entry.tokens().find(|(_, token)| is_soon(context, token)) {
        let ending = token.ending(context.now).unwrap_or_default();
        let message =
            format!("The token {ending}. Then every pull with it fails until it is renewed.");
        diagnostics.value(entry, *control, message);
    }
}
