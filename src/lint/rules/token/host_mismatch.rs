//! A token at another provider's registry.

use crate::config::edit;
use crate::config::token::{Belongs, TokenKind};
use crate::lint::prelude::*;
use crate::registries::REGISTRIES;

pub(super) const RULE: Rule = Rule {
    id: "token-host-mismatch",
    severity: Severity::Warning,
    title: "Token for another registry",
    why: "The first characters of the token show its issuer, and the registry has another owner. \
        The login fails, and every try sends the token to a party that should not have it.\n\n\
        Usually two entries were mixed up. If clients have used the file already, make a new \
        token. If the address is your own proxy, which passes the token on, all is well.",
    source: "Each kind of token names its source; hosts: GitHub, GitLab, Docker, AWS, Google, \
        DigitalOcean and NVIDIA documentation",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::login("quay.io", "«bot: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»")
            .note("GitHub's token at Quay"),
        Example::auth("«alice:dckr_pat_0123456789abcdefghijklmnoAB»")
            .note("Docker's token at GitHub"),
        Example::login("registry.example.com", "«alice:dckr_pat_0123456789abcdefghijklmnoAB»")
            .note("an unknown address: only good to know"),
    ],
    good: &[
        Example::auth("«bot: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»"),
        Example::login(
            "https://index.docker.io/v1/",
            "«alice:dckr_pat_0123456789abcdefghijklmnoAB»",
        ),
        Example::login(
            "https://index.docker.io/v1/",
            "«alice:dckr_pat_0123456789abcdefghijklmnoAB»",
        ),
    ],
    near_misses: &[
        Example::login("registry.example.com", "«bot:glpat-0123456789abcdefghij»")
            .note("your own GitLab"),
        Example::login("dhi.io", "«alice:dckr_pat_0123456789abcdefghijklmnoAB»")
            .note("Docker Hardened Images take Docker's tokens"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for (control, token) in entry.tokens() {
        let issuer = token.kind.issuer;
        let (severity, message) = match token.kind.belongs_to(&entry.key) {
            Belongs::Home => continue,
            Belongs::Unknown => (
                Severity::Info,
                format!(
                    "{issuer} made the token, and the address is not {issuer}'s. Unless it is a \
                     proxy, the token goes to another party."
                ),
            ),
            Belongs::Elsewhere => (
                Severity::Warning,
                format!(
                    "{issuer} made the token, and it is sent to another party's registry, which \
                     refuses it and could keep it."
                ),
            ),
        };
        let finding = diagnostics.value(entry, *control, message);
        finding.severity(severity);
        if let Some(home) = home(token.kind) {
            finding.fix_entry(
                "Move the entry to the registry of the token",
                Applicability::NeedsReview,
                move |context, entry| {
                    let is_free = context.index().by_key().of(home).is_empty();
                    is_free.then(|| edit::entry::rename(entry.entry, home))
                },
            );
        }
        return;
    }
}

/// Returns the key of the one registry that accepts tokens of this kind.
fn home(kind: &TokenKind) -> Option<&'static str> {
    let [id] = kind.registries else {
        return None;
    };
    let facts = REGISTRIES.iter().find(|facts| facts.id == *id)?;
    (facts.placeholders.is_empty() && kind.issuer != "GitLab").then_some(facts.key)
}
