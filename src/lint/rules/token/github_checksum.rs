//! A GitHub token that was mistyped.

use super::common::is_mistyped;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "github-checksum",
    severity: Severity::Error,
    title: "Mistyped GitHub token",
    why: "The last six characters of `ghp_`, `gho_`, `ghu_` and `ghs_` tokens are check digits of \
        the thirty before them. Here they do not match: a character was lost or changed in \
        copying, or the token was made up.\n\n\
        Copy the token again, or make a new one: GitHub shows it only once.",
    source:
        "GitHub blog, 2021-04-05, new authentication token formats (CRC-32, base 62); measured \
        on published samples. The longer `ghs_` tokens of 2026 and `github_pat_` are not judged",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::auth("«bot:ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18»")
            .note("the last character is another one"),
        Example::auth("«bot:gho_16C7e42F292c6912E7710c838347Ae178B4a»")
            .note("the example of GitHub's own documentation"),
    ],
    good: &[
        Example::auth("«bot: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»"),
        Example::auth("«bot: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»"),
    ],
    near_misses: &[
        Example::auth("«bot:ghs_123_eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln»")
            .note("the format of 2026, without check digits of this kind"),
        Example::auth("«bot:ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx»").note("a placeholder"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if is_mistyped(entry) {
        diagnostics.value(
            entry,
            Control::Password,
            "The check digits of this GitHub token do not match, so GitHub did not make it like \
             this. Every client sends it, and GitHub refuses it.",
        );
    }
}
