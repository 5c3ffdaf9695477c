//! The alias that decides who builds.

use super::{at, members_of, Place};
use crate::json;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "alias-builder",
    severity: Severity::Info,
    title: "Another program builds",
    why: "The alias `builder` makes `docker build` and `docker builder` run the plugin that it names. \
        `docker buildx install` writes it, and `docker buildx uninstall` removes it; since Docker 23 \
        buildx builds without it.\n\n\
        When the plugin is not there, `docker build` fails: `BuildKit is enabled but the buildx \
        component is missing or broken`.",
    source: "docker/cli v28, cmd/docker/builder.go, processBuilder (read)",
    affects: Affects::Outside(&["docker-cli"]),
    check: Check::File(find),
    fixes: &[Fix {
        label: "Remove the alias",
        applicability: Applicability::LosesData,
        edits: remove,
    }],
    bad: &[
        Example::new("{\"auths\":{},\"aliases\":{\"builder\":\"buildx\"}}"),
        Example::new("{\"auths\":{},\"aliases\":{\"builder\":\"mybuild\"}}"),
    ],
    good: &[
        Example::new("{\"auths\":{},\"aliases\":{}}"),
        Example::new("{\"auths\":{},\"aliases\":{}}"),
    ],
    near_misses: &[
        Example::new("{\"auths\":{},\"aliases\":{\"builder\":\"\"}}").note("see alias-not-allowed"),
        Example::new("{\"auths\":{},\"plugins\":{\"builder\":{\"a\":\"b\"}}}").note("no alias"),
    ],
};

fn builders<'a>(context: &LintContext<'a>) -> impl Iterator<Item = Place<'a>> {
    members_of(context, "aliases").filter(|Place { member, .. }| {
        member.key.text() == "builder" && super::alias_not_allowed::look(member).is_none()
    })
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for Place { member, .. } in builders(context) {
        diagnostics.setting(
            member.key.range(),
            "docker build runs the plugin named here, and fails on a machine without it.",
        );
    }
}

fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let place = at(builders(context), finding)?;
    Some(vec![json::remove_item(
        context.document(),
        place.object,
        place.index,
    )?])
}
