//! The alias that decides which builder runs.

use super::aliases::fault_of;
use super::places::{members_of, removal};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "alias-builder",
    severity: Severity::Info,
    title: "Another program runs docker build",
    why: "The alias `builder` makes `docker build` and `docker builder` run the plugin that it names. \
        `docker buildx install` writes it, and `docker buildx uninstall` removes it; since Docker 23 \
        buildx builds without it.\n\n\
        When the plugin is not there, `docker build` fails: `BuildKit is enabled but the buildx \
        component is missing or broken`.",
    source: "docker/cli v28, cmd/docker/builder.go, processBuilder (read)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{},"aliases":{"builder":"buildx"}}"#),
        Example::new(r#"{"auths":{},"aliases":{"builder":"mybuild"}}"#),
    ],
    good: &[
        Example::new(r#"{"auths":{},"aliases":{}}"#),
        Example::new(r#"{"auths":{},"aliases":{}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{},"aliases":{"builder":""}}"#).note("see alias-not-allowed"),
        Example::new(r#"{"auths":{},"plugins":{"builder":{"a":"b"}}}"#).note("no alias"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for place in members_of(context, "aliases") {
        let key = place.member.key;
        if key.text() == "builder" && fault_of(&place.member).is_none() {
            let message =
                "docker build runs the plugin named here, and fails on a machine without it.";
            diagnostics.setting(key.range(), message).fix(
                "Remove the alias",
                Applicability::LosesData,
                removal(&place),
            );
        }
    }
}
