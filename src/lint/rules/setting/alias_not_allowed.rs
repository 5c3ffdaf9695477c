//! An alias that stops every command.

use super::aliases::fault_of;
use super::places::{members_of, removal};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "alias-not-allowed",
    severity: Severity::Error,
    title: "Alias that Docker does not allow",
    why: "Docker allows one alias, `builder`, in exactly this spelling. With any other one every \
        `docker` command fails, even `docker --help`: `not allowed to alias \"ll\"`. The same \
        happens with a `builder` that is empty or names a command built into Docker.\n\n\
        Shortcuts for commands belong in the shell, for example `alias dps='docker ps'`.",
    source: "docker/cli 28.2.2 and v29.7.2, cmd/docker/aliases.go (measured)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{},"aliases":{"ll":"ps"}}"#),
        Example::new(r#"{"auths":{},"aliases":{"Builder":"buildx"}}"#).note("in another spelling"),
        Example::new(r#"{"auths":{},"aliases":{"builder":""}}"#).note("empty"),
    ],
    good: &[
        Example::new(r#"{"auths":{},"aliases":{}}"#),
        Example::new(r#"{"auths":{},"aliases":{"builder":"buildx"}}"#),
        Example::new(r#"{"auths":{},"aliases":{}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{},"aliases":{"builder":"buildx"}}"#),
        Example::new(r#"{"auths":{},"plugins":{"ll":{"a":"ps"}}}"#).note("no alias"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for place in members_of(context, "aliases") {
        if let Some(message) = fault_of(&place.member) {
            diagnostics.setting(place.member.key.range(), message).fix(
                "Remove the alias",
                Applicability::LosesData,
                removal(&place),
            );
        }
    }
}
