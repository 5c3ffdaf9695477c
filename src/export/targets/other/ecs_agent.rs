//! Amazon ECS on EC2: the agent's own file.

use crate::export::auths;
use crate::export::targets::prelude::*;
use crate::quote::env_file_value;

/// `/etc/ecs/ecs.config`
pub(super) const TARGET: Target = Target {
    id: "ecs-agent",
    name: "Amazon ECS agent on EC2",
    summary: "Two lines for the agent of an EC2 instance: the bare map, without auths around it, on one line.",
    consumer: "the ECS agent",
    capacity: Capacity::Logins,
    where_to_paste: "Append the two lines to /etc/ecs/ecs.config on the instance: it has other settings, such as ECS_CLUSTER. Line breaks are LF: a carriage return makes the type unknown. Then restart the agent.",
    form: Form::Text,
    limits: Limits::note("All tasks of the instance pull with it."),
    check: Check::printed("sudo sed -n 's/^ECS_ENGINE_AUTH_DATA=\\(.*\\)/{\"auths\":\\1}/p' /etc/ecs/ecs.config"),
    verified: Verified::By("Python json"),
    unverified: &["The agent is not run here."],
    write,
    ..Target::BASE
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(|account| {
        // The rest of the line is JSON of printable characters.
        let fits = env_file_value(&account.key).is_some();
        (!fits).then_some(
            "Its key has a control character or a space at an end, which this file cannot hold.",
        )
    });
    if renderer.accounts.is_empty() {
        return;
    }
    let map = auths::map(&renderer.accounts, EntryStyle::Auth);
    let template = "# «made»\nECS_ENGINE_AUTH_TYPE=dockercfg\nECS_ENGINE_AUTH_DATA=«map»\n";
    let text = renderer.fill(template, &[("map", map)]);
    renderer.value_file("ecs.config", Language::Plain, text);
    renderer.retitle("To append to ecs.config");
}
