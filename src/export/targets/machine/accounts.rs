//! Several accounts of one host: a config.json for each, chosen by `DOCKER_CONFIG`.

use super::own_configs::{directories, script};
use crate::export::targets::prelude::*;

/// One directory for each account.
pub(super) const TARGET: Target = Target {
    id: "accounts",
    name: "Two accounts of one host",
    summary: "A config.json in a separate directory for each account. Docker looks only for the host, so that one file has one login for it.",
    consumer: "Docker",
    capacity: Capacity::Tokens,
    where_to_paste: "Save it, run it with sh accounts.sh, and remove it. DOCKER_CONFIG names the directory of the account that a command should use.",
    form: Form::Commands,
    limits: Limits::note("Docker also reads contexts, builders and plugins below DOCKER_CONFIG: those of ~/.docker are not seen with another directory. For builds take the target for buildx."),
    check: Check {
        each: "DOCKER_CONFIG=${DOCKER_CONFIG:-$HOME/.docker}/accounts/«directory» docker manifest inspect «image»",
        ..Check::DOCKER
    },
    verified: Verified::By("bash, dash, docker"),
    write,
    ..MACHINE
};

/// The directory of all accounts, in the words of a shell.
const BASE: &str = "${DOCKER_CONFIG:-$HOME/.docker}/accounts";

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(|account| account.host().is_empty().then_some("Its key has no host."));
    if renderer.accounts.is_empty() {
        return;
    }
    let places = directories(&renderer.accounts);
    script(renderer, "accounts.sh", BASE, &places);
    let images = renderer.images();
    let line = |(place, image): (&String, &String)| {
        let (place, image) = (shell_word(place), shell_word(image));
        Text::plain(&format!("DOCKER_CONFIG={BASE}/{place} docker pull {image}\n"))
    };
    let lines = Text::join(places.iter().zip(&images).map(line), "");
    renderer.commands("Use them", Language::Shell, lines);
}
