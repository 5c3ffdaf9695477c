//! Tokens that have ended, and those that are about to.

use super::{is_given_away, remove};
use crate::config::token::DAY;
use crate::config::Token;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Fix, LintContext, Rule,
    Severity,
};

const SOURCE: &str = "RFC 7519, exp; for Artifactory: trufflehog, detector of reference tokens. \
    The signature is not looked at";

pub(super) const EXPIRED: Rule = Rule {
    id: "token-expired",
    severity: Severity::Error,
    title: "Token has ended",
    why: "The token itself says when it ends, and that moment has passed. Clients cannot know: \
        they send it as before, and the registry answers 401.\n\n\
        With a wrong login many registries also refuse what anybody may pull without one. So an \
        entry with a dead token is worse than no entry.\n\n\
        Sign in again with `docker login`, or put a new token in.",
    source: SOURCE,
    affects: Affects::Everyone,
    check: Check::Entry(expired),
    fixes: &[Fix {
        label: "Remove the registry with its dead token",
        applicability: Applicability::LosesData,
        edits: remove,
    }],
    bad: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKbGVIQWlPakUzTmpjeU5UZ3dNREI5LmMybG4="}}}"#)
            .note("3 hours ago"),
        Example::new(r#"{"auths":{"demo.azurecr.io":{"identitytoken":"eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjU1NDA4MDB9.c2ln"}}}"#)
            .note("an identity token, 20 days ago"),
        Example::new(r#"{"auths":{"docker.example.com":{"auth":"Ym90OmNtVm1kR3R1T2pBeE9qRTNOamN4T0RJME1EQTZSVU5DYVVsUE4ydGlXV1pKYnpSVlUxYzA="}}}"#)
            .note("Artifactory, yesterday"),
    ],
    good: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKbGVIQWlPakUzTnpVd05EUTRNREI5LmMybG4="}}}"#),
        Example::new(r#"{"auths":{"demo.azurecr.io":{"identitytoken":"eyJhbGciOiJub25lIn0.eyJleHAiOjE3NzUwNDQ4MDB9.c2ln"}}}"#),
        Example::new(r#"{"auths":{"docker.example.com":{"auth":"Ym90OmNtVm1kR3R1T2pBeE9qRTNOelV3TkRRNE1EQTZSVU5DYVVsUE4ydGlXV1pKYnpSVlUxYzA="}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKcFlYUWlPakUzTlRrME9USTRNREI5LmMybG4="}}}"#)
            .note("old, but without an end"),
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKbGVIQWlPakUzTmpjeU5UZ3dNREI5LmMybG4="}}}"#)
            .at(1_767_250_000)
            .note("the same token some hours before"),
    ],
};

pub(super) const SOON: Rule = Rule {
    id: "token-expires-soon",
    severity: Severity::Warning,
    title: "Token ends within a day",
    why: "The token says itself when it ends, and that is within a day. From then on clients send \
        it in vain, and the registry answers 401.\n\n\
        Tokens that are made for hours, such as those of Amazon ECR, are meant for a login and not \
        for keeping: they are named here only when the file is exported.",
    source: SOURCE,
    affects: Affects::Everyone,
    check: Check::Entry(soon),
    fixes: &[],
    bad: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKcFlYUWlPakUzTmpRMk56WTRNREFzSW1WNGNDSTZNVGMyTnpJNE5qZ3dNSDAuYzJsbg=="}}}"#)
            .note("5 hours left of a month"),
        Example::new(r#"{"auths":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":{"auth":"QVdTOmV5SndZWGxzYjJGa0lqb2labUZyWlNJc0ltUmhkR0ZyWlhraU9pSm1ZV3RsSWl3aWRtVnljMmx2YmlJNklqSWlMQ0owZVhCbElqb2lSRUZVUVY5TFJWa2lMQ0psZUhCcGNtRjBhVzl1SWpveE56WTNNamcyT0RBd2ZRPT0="}}}"#)
            .during(crate::lint::Activity::Exporting(crate::lint::Destination::Kubernetes))
            .note("a token of hours goes into a cluster"),
    ],
    good: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKcFlYUWlPakUzTmpRMk56WTRNREFzSW1WNGNDSTZNVGMyT1RnMk1EZ3dNSDAuYzJsbg=="}}}"#),
        Example::new(r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":{"auth":"QVdTOmV5SndZWGxzYjJGa0lqb2labUZyWlNJc0ltUmhkR0ZyWlhraU9pSm1ZV3RsSWl3aWRtVnljMmx2YmlJNklqSWlMQ0owZVhCbElqb2lSRUZVUVY5TFJWa2lMQ0psZUhCcGNtRjBhVzl1SWpveE56WTNNamcyT0RBd2ZRPT0="}}}"#)
            .note("a token of hours, fresh from aws ecr get-login-password"),
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKbGVIQWlPakUzTmpjeU5UQTRNREI5LmMybG4="}}}"#)
            .note("already over: another rule"),
    ],
};

fn expired(context: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let is_dead = |token: &Token| token.has_ended(context.now) && token.kind.id != "ecr";
    if let Some((control, token)) = entry.tokens().find(|(_, token)| is_dead(token)) {
        let ending = token.ending(context.now).unwrap_or_default();
        let message = format!(
            "The token {ending}. Clients still send it, and the registry refuses it, \
             often for public images too."
        );
        diagnostics.auth(entry, *control, message);
    }
}

fn soon(context: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if let Some((control, token)) = entry.tokens().find(|(_, token)| is_soon(context, token)) {
        let ending = token.ending(context.now).unwrap_or_default();
        let message =
            format!("The token {ending}. Then every pull with it fails until it is renewed.");
        diagnostics.auth(entry, *control, message);
    }
}

/// Whether `token` ends within a day and that is worth a word here.
pub(super) fn is_soon(context: &LintContext<'_>, token: &Token) -> bool {
    let left = token
        .expires
        .map_or(i64::MAX, |end| end.saturating_sub(context.now));
    (1..=DAY).contains(&left)
        && token.kind.id != "acr"
        && (is_given_away(context) || !token.is_short_lived())
}
