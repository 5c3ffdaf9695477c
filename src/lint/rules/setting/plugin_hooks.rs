//! Plugins that run after commands.

use super::places::{in_object, members_of};
use crate::config::edit::set_path;
use crate::json::{Json, NodeRef};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "plugin-hooks",
    severity: Severity::Info,
    title: "Plugins run after commands",
    why: "The options `hooks` and `error-hooks` of a plugin name commands after which Docker runs \
        that plugin to print a hint, such as \"What's next\". Docker Desktop writes them.\n\n\
        They count only while the feature `hooks` is `\"true\"`; the variable `DOCKER_CLI_HOOKS` \
        overrides it.",
    source: "docker/cli, cli/command/cli.go, HooksEnabled: off unless the feature or the variable \
        turns it on (read); cli-plugins/manager/hooks.go (unverified)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{},"plugins":{"debug":{"hooks":"exec"},"scout":{"hooks":"pull,buildx build"}},"features":{"hooks":"true"}}"#)
            .note("as Docker Desktop writes it"),
        Example::new(r#"{"auths":{},"plugins":{"ai":{"error-hooks":"build"}},"features":{"hooks":"1"}}"#),
    ],
    good: &[
        Example::new(r#"{"auths":{},"plugins":{"debug":{"hooks":"exec"},"scout":{"hooks":"pull,buildx build"}},"features":{"hooks":"false"}}"#),
        Example::new(r#"{"auths":{},"plugins":{"ai":{"error-hooks":"build"}},"features":{"hooks":"false"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{},"plugins":{"-x-cli-hints":{"enabled":"true"},"mine":{"hooks":""}},"features":{"hooks":"true"}}"#),
        Example::new(r#"{"auths":{},"plugins":{"scout":{"hooks":"pull"}}}"#).note("off without the feature"),
        Example::new(r#"{"auths":{},"features":{"hooks":"true"}}"#).note("no plugin has any"),
    ],
};

/// Texts that Go's `strconv.ParseBool` reads as true.
const TRUE: [&str; 6] = ["1", "t", "T", "TRUE", "true", "True"];

/// Returns the first hook in the file, when hooks are turned on.
fn first(context: &LintContext) -> Option<NodeRef<'_>> {
    let features = members_of(context, "features");
    let switch = features.filter(|place| place.member.key.text() == "hooks").last()?;
    if !TRUE.contains(&switch.member.value.text().as_ref()) {
        return None;
    }
    let plugins = members_of(context, "plugins");
    let mut options = plugins.flat_map(|plugin| in_object(plugin.member.value));
    let hook = options.find(|option| {
        let key = option.member.key.text();
        let is_hook = matches!(key.as_ref(), "hooks" | "error-hooks");
        is_hook && !option.member.value.text().is_empty()
    })?;
    Some(hook.member.key)
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if let Some(hook) = first(context) {
        diagnostics
            .setting(
                hook.range(),
                "Docker runs this plugin after the commands that are named here, to print a hint.",
            )
            .fix("Turn the hooks off", Applicability::NeedsReview, |context| {
                let off = Json::string("false");
                set_path(context.document(), &["features", "hooks"], Some(&off))
            });
    }
}
