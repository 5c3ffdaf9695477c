//! A fine-grained GitHub token at the registry that does not take it.

use super::token_of;
use crate::lint::{
    Affects, Check, Diagnostics, EntryContext, Example, LintContext, Rule, Severity,
};

pub(super) const RULE: Rule = Rule {
    id: "pat-fine-grained-ghcr",
    severity: Severity::Error,
    title: "GHCR takes no fine-grained token",
    why: "GitHub's documentation says: GitHub Packages only supports authentication with a personal \
        access token (classic). The newer fine-grained ones, which begin with `github_pat_`, are \
        for the rest of GitHub.\n\n\
        Make a classic token (`ghp_`) with `read:packages`, and `write:packages` to push. In GitHub \
        Actions take `GITHUB_TOKEN` with `permissions: packages`.",
    source: "GitHub documentation, working with the container registry; GitHub community \
        discussion 210789; docker/login-action issue 331",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    fixes: &[],
    bad: &[Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OmdpdGh1Yl9wYXRfMTFBQUFBQUFBMGFhYWFhYWFhYWFhYWFfYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI="}}}"#)],
    good: &[Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OmdocF96UVdCdVRTT29SaTRBOXNwSGNWWTVuY25zRGt4a0owbUxxMTc="}}}"#)],
    near_misses: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmdpdGh1Yl9wYXRfMTFBQUFBQUFBMGFhYWFhYWFhYWFhYWFfYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI="}}}"#)
            .note("another registry, which may ask GitHub itself"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90Omdob196UVdCdVRTT29SaTRBOXNwSGNWWTVuY25zRGt4a0owbUxxMTc="}}}"#)
            .note("the token of the gh command"),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if let Some((control, _)) = token_of(entry, &["github-fine-grained"]) {
        if is_ghcr(entry) {
            diagnostics.auth(
                entry,
                control,
                "The GitHub Container Registry refuses fine-grained tokens. Only a classic one \
                 (ghp_) with read:packages signs in.",
            );
        }
    }
}

/// Whether the entry is for the GitHub Container Registry.
pub(super) fn is_ghcr(entry: &EntryContext<'_>) -> bool {
    entry.facts().is_some_and(|facts| facts.id == "ghcr")
}
