//! A fine-grained GitHub token at the registry that does not accept it.

use super::common::{is_ghcr, token_of};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "pat-fine-grained-ghcr",
    severity: Severity::Error,
    title: "GHCR refuses fine-grained tokens",
    why: "GitHub's documentation: GitHub Packages only supports authentication with a personal \
        access token (classic). The newer fine-grained ones, which begin with `github_pat_`, are \
        for the rest of GitHub.\n\n\
        Make a classic token (`ghp_`) with `read:packages`, and `write:packages` to push. In \
        GitHub Actions use `GITHUB_TOKEN` with `permissions: packages`.",
    source: "GitHub documentation, working with the container registry; GitHub community \
        discussion 210789; docker/login-action issue 331",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[Example::auth("«bot:github_pat_11AAAAAAA0aaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb»")],
    good: &[Example::auth("«bot: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»")],
    near_misses: &[
        Example::login("registry.example.com", "«bot:github_pat_11AAAAAAA0aaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb»")
            .note("another registry, which may ask GitHub itself"),
        Example::auth("«bot: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»")
            .note("the token of the gh command"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if let Some((control, _)) = token_of(entry, &["github-fine-grained"]) {
        if is_ghcr(entry) {
            diagnostics.value(
                entry,
                control,
                "The GitHub Container Registry refuses fine-grained tokens. It takes \
                 a classic one (ghp_) with read:packages.",
            );
        }
    }
}
