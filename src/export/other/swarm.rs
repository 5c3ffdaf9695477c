//! Docker Swarm: the client sends its own credential along.

use crate::export::job::{plain_or_sh, Job};
use crate::export::options::IMAGE;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Opt, Rule, Target, Verified};
use crate::export::text::Text;

const SERVICE: Opt = Opt {
    id: "service",
    label: "Service or stack",
    default: "app",
    rule: Rule::Any,
};

/// `--with-registry-auth`
pub(super) const TARGET: Target = Target {
    id: "swarm",
    name: "Docker Swarm",
    group: Group::Other,
    summary: "The commands that ship the credential of this config.json to the workers. Without the flag they pull without one.",
    consumer: "Docker Swarm",
    carries: Carries::Nothing,
    several: true,
    reader: None,
    where_to_paste: "A shell on the machine that has this config.json. The lines hold no secret.",
    form: Form::Commands,
    limits: Limits {
        max_bytes: None,
        note: "The credential stays in the service as it was: a token that ends after hours ends there, too. Run the update again with a new one.",
    },
    check: "docker service ps «service» --no-trunc",
    verified: Verified::By("bash, dash"),
    unverified: &["No swarm is run here."],
    options: &[SERVICE, IMAGE],
    write,
};

const COMMANDS: &str = "docker service update --with-registry-auth --image «image» «service»
docker stack deploy --with-registry-auth --compose-file compose.yaml «service»
";

fn write(job: &mut Job<'_>) {
    let values = [
        ("image", &Text::plain(&plain_or_sh(&job.image()))),
        ("service", &Text::plain(&plain_or_sh(job.option(&SERVICE)))),
    ];
    let text = Text::fill(COMMANDS, &values);
    job.commands("One service, or a whole stack", Language::Shell, text);
}
