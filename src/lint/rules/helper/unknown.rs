//! A helper that is not among the known ones.

use super::known::{nearest, runs};
use super::settings::{is_plain, missing, places, RUN_HELPERS};
use crate::collections::OrderedMap;
use crate::lint::prelude::*;
use crate::text::shorten;

pub(super) const RULE: Rule = Rule {
    id: "helper-unknown",
    severity: Severity::Info,
    title: "Unknown helper",
    why: "Anyone can write and install a helper. Docker finds it if `docker-credential-` followed \
        by the name in the file is a program on the `PATH`. Known are those of Docker \
        (`osxkeychain`, `wincred`, `pass`, `secretservice`, `desktop`) and of registries and \
        clouds (`ecr-login`, `gcloud`, `gcr`, `acr-env` and others). Any other may be correct, or \
        a typo.\n\n\
        When the program is not there, Docker 29 fails to pull even public images.",
    source: "docker-credential-helpers v0.9.8 and the documentation of each helper; docker/cli \
        v29.7.2 for the failure (measured)",
    affects: Affects::Outside(RUN_HELPERS),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"credsStore":"oskeychain"}"#).note("a typo"),
        Example::new(r#"{"credHelpers":{"registry.example.com":"our-vault"}}"#),
    ],
    good: &[
        Example::new(r#"{"credsStore":"osxkeychain"}"#),
        Example::new(r#"{"credHelpers":{"registry.example.com":"pass"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"credsStore":"desktop.exe"}"#),
        Example::new(r#"{"credHelpers":{"team.azurecr.io":"acr-env"}}"#),
        Example::new(r#"{"credsStore":"docker-credential-pass"}"#).note("see helper-name"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let mut told = OrderedMap::default();
    for place in places(context) {
        let name = place.name();
        let is_known = name.is_empty() || runs(&name).is_some() || !is_plain(&name);
        if is_known || told.put(&name, ()).is_some() {
            continue;
        }
        let mut message = format!(
            "`docker-credential-{}` must be a program on the `PATH` of every machine that uses the \
             file. Without it Docker 29 fails to pull even public images: “{}”.",
            shorten(&name, 60),
            missing(&shorten(&name, 60))
        );
        let program = not_a_helper(&name);
        let known = program.map(|(_, helper)| helper).or_else(|| nearest(&name));
        if let Some((program, helper)) = program {
            message = format!(
                "{message} {program} has no such program; its users have `{helper}` here. Until \
                 then Docker fails at each pull."
            );
        } else if let Some(known) = known {
            message = format!("{message} Probably `{known}` is meant.");
        }
        let finding = diagnostics.setting(place.member.value.range(), message);
        if let Some(known) = known {
            finding.fix(
                if program.is_some() {
                    "Write the helper that its users have"
                } else {
                    "Write the known name that is nearest"
                },
                Applicability::NeedsReview,
                place.rename(known),
            );
        }
    }
}

/// Returns the name of a program that people take for a helper, and the helper that they have instead:
/// Colima 0.9 brings no `docker-credential-…` of its own (abiosoft/colima, read; issue 167).
fn not_a_helper(name: &str) -> Option<(&'static str, &'static str)> {
    (name == "colima").then_some(("Colima", "osxkeychain"))
}
