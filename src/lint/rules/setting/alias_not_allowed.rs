//! An alias that stops every command.

use super::{at, members_of, Place};
use crate::json::{self, Kind, Member};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "alias-not-allowed",
    severity: Severity::Error,
    title: "Alias that Docker does not allow",
    why: "Docker knows one alias only, `builder`, in exactly these letters. With any other one every \
        `docker` command fails, even `docker --help`: `not allowed to alias \"ll\"`. The same goes \
        for a `builder` that is empty or names a command that Docker has built in.\n\n\
        Shortcuts for commands belong into the shell, for example `alias dps='docker ps'`.",
    source: "docker/cli 28.2.2 and v29.7.2, cmd/docker/aliases.go (measured)",
    affects: Affects::Outside(&["docker-cli"]),
    check: Check::File(find),
    fixes: &[Fix {
        label: "Remove the alias",
        applicability: Applicability::LosesData,
        edits: remove,
    }],
    bad: &[
        Example::new("{\"auths\":{},\"aliases\":{\"ll\":\"ps\"}}"),
        Example::new("{\"auths\":{},\"aliases\":{\"Builder\":\"buildx\"}}").note("in other letters"),
        Example::new("{\"auths\":{},\"aliases\":{\"builder\":\"\"}}").note("empty"),
    ],
    good: &[
        Example::new("{\"auths\":{},\"aliases\":{}}"),
        Example::new("{\"auths\":{},\"aliases\":{\"builder\":\"buildx\"}}"),
        Example::new("{\"auths\":{},\"aliases\":{}}"),
    ],
    near_misses: &[
        Example::new("{\"auths\":{},\"aliases\":{\"builder\":\"buildx\"}}"),
        Example::new("{\"auths\":{},\"plugins\":{\"ll\":{\"a\":\"ps\"}}}").note("no alias"),
    ],
};

/// Commands that no alias may name: the common ones of docker/cli v29.7.2.
const BUILT_IN: [&str; 20] = [
    "build",
    "builder",
    "run",
    "exec",
    "ps",
    "pull",
    "push",
    "images",
    "login",
    "logout",
    "search",
    "version",
    "info",
    "container",
    "context",
    "image",
    "network",
    "system",
    "volume",
    "swarm",
];

/// What is wrong with an alias.
pub(super) fn look(member: &Member<'_>) -> Option<&'static str> {
    if !matches!(member.value.kind(), Kind::String | Kind::Null) {
        return None;
    }
    let target = member.value.text();
    let command = target.split(' ').next().unwrap_or_default();
    if member.key.text() != "builder" {
        Some("Every docker command fails: the only alias that Docker allows is builder.")
    } else if command.is_empty() || BUILT_IN.contains(&command) {
        Some("Every docker command fails: builder must name a plugin, not nothing and no command of Docker's own.")
    } else {
        None
    }
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for Place { member, .. } in members_of(context, "aliases") {
        if let Some(message) = look(&member) {
            diagnostics.setting(member.key.range(), message);
        }
    }
}

fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let place = at(members_of(context, "aliases"), finding)?;
    Some(vec![json::remove_item(
        context.document(),
        place.object,
        place.index,
    )?])
}
