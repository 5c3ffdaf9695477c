//! A helper that is not among the known ones.

use super::known::{nearest, runs};
use super::name::is_plain;
use super::settings::{place_of, places, RUN_HELPERS};
use crate::collections::OrderedMap;
use crate::json::{self, Json};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Fix, LintContext, Rule, Severity,
};
use crate::text::shorten;

pub(super) const RULE: Rule = Rule {
    id: "helper-unknown",
    severity: Severity::Info,
    title: "A helper that we do not know",
    why:
        "A helper is a program that somebody installs; anybody can write one. Docker finds it when \
        `docker-credential-` and the name in the file are together the name of a program on the \
        `PATH`. Known are those of Docker (`osxkeychain`, `wincred`, `pass`, `secretservice`, \
        `desktop`) and of registries and clouds (`ecr-login`, `gcloud`, `gcr`, `acr-env` and \
        others). Any other may be right, or a slip of the pen.\n\n\
        When the program is not there, Docker 29 fails to pull even public images.",
    source: "docker-credential-helpers v0.9.8 and the documentation of each helper; docker/cli \
        v29.7.2 for the failure (measured)",
    affects: Affects::Outside(RUN_HELPERS),
    check: Check::File(find),
    fixes: &[Fix {
        label: "Write the known name that is nearest",
        applicability: Applicability::NeedsReview,
        edits: |context, finding| {
            let value = place_of(context, finding)?.member.value;
            let known = nearest(&value.text())?;
            Some(vec![json::replace(
                context.document(),
                value,
                &Json::string(known),
            )])
        },
    }],
    bad: &[
        Example::new(r#"{"credsStore":"oskeychain"}"#).note("a slip of the pen"),
        Example::new(r#"{"credHelpers":{"registry.example.com":"our-vault"}}"#),
    ],
    good: &[
        Example::new(r#"{"credsStore":"osxkeychain"}"#),
        Example::new(r#"{"credHelpers":{"registry.example.com":"pass"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"credsStore":"desktop.exe"}"#),
        Example::new(r#"{"credHelpers":{"team.azurecr.io":"acr-env"}}"#),
        Example::new(r#"{"credsStore":"docker-credential-pass"}"#).note("helper-name speaks of it"),
    ],
};

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let mut told = OrderedMap::default();
    for place in places(context) {
        let name = place.name();
        let is_known = name.is_empty() || runs(&name).is_some() || !is_plain(&name);
        if is_known || told.put(name.to_string(), ()).is_some() {
            continue;
        }
        let mut message = [
            "`docker-credential-",
            &shorten(&name, 60),
            "` must be a program on the `PATH` of every machine that uses the file.",
        ]
        .concat();
        if let Some(known) = nearest(&name) {
            message.push_str(&[" Probably `", known, "` is meant."].concat());
        }
        diagnostics.setting(place.member.value.range(), message);
    }
}
