//! A context, which exists on one machine only.

use crate::config::edit::set_top;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "context-set",
    severity: Severity::Info,
    title: "Context of one machine",
    why: "`currentContext` names a daemon as only this machine knows it; `docker context use` \
        writes it. On a machine without that context every command that talks to the daemon fails: \
        `context not found`. If it exists there, builds and their files go to that daemon.\n\n\
        In your own file it is correct. Leave it out of one for others. `--context`, `--host`, \
        `DOCKER_CONTEXT` and `DOCKER_HOST` override it.",
    source: "docker/cli 28.2.2 and v29.7.2, cli/command/cli.go, resolveContextName (measured); \
        abiosoft/colima#134 and #221",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{},"currentContext":"colima"}"#),
        Example::new(r#"{"auths":{},"currentContext":"desktop-linux"}"#),
    ],
    good: &[Example::new(r#"{"auths":{}}"#), Example::new(r#"{"auths":{}}"#)],
    near_misses: &[
        Example::new(r#"{"auths":{},"currentContext":"default"}"#).note("every machine has it"),
        Example::new(r#"{"auths":{},"currentContext":""}"#).note("empty"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(member) = context.file().field("currentContext") else {
        return;
    };
    let context = member.value.text();
    if !context.is_empty() && context != "default" {
        diagnostics.setting(
            member.value.range(),
            "On a machine that does not have this context, every docker command that talks to the \
            daemon fails.",
        )
        .fix(
            "Leave the context out",
            Applicability::LosesData,
            |context| set_top(context.document(), "currentContext", None),
        );
    }
}
