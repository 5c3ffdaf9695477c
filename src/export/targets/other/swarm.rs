//! Docker Swarm: the client sends its own credential along.

use crate::export::targets::prelude::*;

const SERVICE: TargetOption = TargetOption::new("service", "Service or stack", "app", Rule::Any);

/// `--with-registry-auth`
pub(super) const TARGET: Target = Target {
    id: "swarm",
    name: "Docker Swarm",
    summary: "The commands that ship the credential of this config.json to the workers. Without the flag they pull without one.",
    consumer: "Docker Swarm",
    capacity: Capacity::Nothing,
    where_to_paste: "A shell on the machine that has this config.json. The lines hold no secret.",
    form: Form::Commands,
    limits: Limits::note("The service keeps the credential: a token that expires after hours also expires there. Run the update again with a new one."),
    check: Check {
        after: "docker service ps «service» --no-trunc",
        right: "Running, without an error.",
        wrong: "Rejected, No such image.",
        ..Check::NONE
    },
    verified: Verified::By("bash, dash"),
    unverified: &["No swarm is run here."],
    options: &[SERVICE, IMAGE],
    write,
    ..Target::BASE
};

const COMMANDS: &str = "docker service update --with-registry-auth«image» «service»
docker stack deploy --with-registry-auth --compose-file compose.yaml «service»
";

fn write(renderer: &mut Renderer<'_>) {
    // Only an image that was typed: it would replace the one that runs.
    let image = match renderer.option(&IMAGE) {
        "" => String::new(),
        given => format!(" --image {}", shell_word(given)),
    };
    let values = [
        ("image", Text::plain(&image)),
        ("service", Text::plain(&shell_word(renderer.option(&SERVICE)))),
    ];
    let text = Text::fill(COMMANDS, &values);
    renderer.commands("One service, or a whole stack", Language::Shell, text);
}
