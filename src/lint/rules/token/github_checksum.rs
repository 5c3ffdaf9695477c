//! A GitHub token that was mistyped.

use crate::lint::{
    Affects, Check, Control, Diagnostics, EntryContext, Example, LintContext, Rule, Severity,
};

pub(super) const RULE: Rule = Rule {
    id: "github-checksum",
    severity: Severity::Error,
    title: "GitHub token is mistyped",
    why: "The last six characters of `ghp_`, `gho_`, `ghu_` and `ghs_` tokens are check digits of \
        the thirty before them. Here they do not fit: a character was lost or changed in copying, \
        or somebody made the token up.\n\n\
        Copy the token once more, or make a new one: GitHub shows it only once.",
    source: "GitHub blog, 2021-04-05, new authentication token formats (CRC-32, base 62); measured \
        on published samples. The longer `ghs_` tokens of 2026 and `github_pat_` are not judged",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    fixes: &[],
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OmdocF96UVdCdVRTT29SaTRBOXNwSGNWWTVuY25zRGt4a0owbUxxMTg="}}}"#)
            .note("the last character is another one"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90Omdob18xNkM3ZTQyRjI5MmM2OTEyRTc3MTBjODM4MzQ3QWUxNzhCNGE="}}}"#)
            .note("the example of GitHub's own documentation"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OmdocF96UVdCdVRTT29SaTRBOXNwSGNWWTVuY25zRGt4a0owbUxxMTc="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90Omdob196UVdCdVRTT29SaTRBOXNwSGNWWTVuY25zRGt4a0owbUxxMTc="}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90Omdoc18xMjNfZXlKaGJHY2lPaUp1YjI1bEluMC5leUpoSWpveGZRLmMybG4="}}}"#)
            .note("the format of 2026, without check digits of this kind"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OmdocF94eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg="}}}"#)
            .note("a placeholder"),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if is_mistyped(entry) {
        diagnostics.auth(
            entry,
            Control::Password,
            "The check digits of this GitHub token do not fit, so it is not as GitHub made it. \
             Every client sends it, and GitHub refuses it.",
        );
    }
}

/// Whether the password is a GitHub token with wrong check digits.
pub(super) fn is_mistyped(entry: &EntryContext<'_>) -> bool {
    let mut tokens = entry.tokens();
    let Some((Control::Password, token)) = tokens.next() else {
        return false;
    };
    let password = entry.password().unwrap_or_default();
    token.kind.is_mistyped(password) == Some(true)
}
