//! Kind of a token.

use super::common::tells_more_elsewhere;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "token-type",
    severity: Severity::Info,
    title: "What kind of token this is",
    why: "Most tokens show what they are by their first characters: `ghp_` is GitHub's, `glpat-` \
        GitLab's, `dckr_pat_` Docker's. That tells the issuer, roughly what it can do, and how \
        long such tokens last.\n\n\
        It is read from the text alone. Only the issuer knows whether the token is still valid and \
        what it was allowed.",
    source: "gitleaks, config at 009e025; GitHub documentation, about authentication to GitHub; \
        GitLab documentation, token prefixes; Docker documentation, access tokens; each kind names \
        its own source",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::auth("«bot: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»").note("GitHub, classic"),
        Example::login("registry.gitlab.com", "«bot:glpat-0123456789abcdefghij»")
            .note("GitLab access token"),
        Example::login(
            "registry.example.com",
            "«bot:eyJhbGciOiJub25lIn0.eyJpYXQiOjE3NjcyNjUyMDAsImV4cCI6MTc2NzI3OTYwMH0.c2ln»",
        )
        .note("a JSON Web Token that was made for hours"),
    ],
    good: &[
        Example::auth("«bot:correct-horse-battery»"),
        Example::login("registry.gitlab.com", "«bot:correct-horse-battery»"),
        Example::login("registry.example.com", "«bot:correct-horse-battery»"),
    ],
    near_misses: &[
        Example::auth("«bot:ghp-is-how-it-begins»").note("a password that begins almost like one"),
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"pass"}"#)
            .note("the token is in a helper"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let mut tokens =
        entry.tokens().filter(|(_, token)| !tells_more_elsewhere(context, entry, token));
    let Some((control, token)) = tokens.next() else {
        return;
    };
    let kind = token.kind;
    let life = match token.ending(context.now) {
        Some(ending) => format!("This one {ending}."),
        None => kind.lifetime.to_owned(),
    };
    let message = format!("{}. {} {life}", kind.name, kind.scope);
    diagnostics.value(entry, *control, message);
}
