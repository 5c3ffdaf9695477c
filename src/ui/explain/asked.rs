//! What an error message asks of another topic: its image, its registry, its program.

use crate::app::Failure;
use crate::client::ClientId;
use crate::diagnose::{Action, Program, Step, Store, Symptom};
use crate::wire::Command;

/// What the topic begins with instead of the chosen registry; empty without an error message.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Asked {
    pub(super) image: Option<String>,
    pub(super) registry: Option<String>,
    pub(super) client: Option<ClientId>,
    pub(super) command: Option<Command>,
}

impl Asked {
    /// Returns what the error message asks, if the topic was opened from it.
    pub(super) fn of(failure: Option<&Failure>) -> Self {
        let Some(symptom) = failure.and_then(Failure::followed) else { return Self::default() };
        let registry = symptom.registry();
        let image = symptom.image().map(str::to_owned);
        Self {
            image: image.or_else(|| registry.as_ref().map(|host| format!("{host}/team/app"))),
            registry,
            client: symptom.candidates().first().and_then(|program| program.client()),
            command: command(&symptom),
        }
    }
}

fn command(symptom: &Symptom) -> Option<Command> {
    let pushes = symptom.action == Some(Action::Push);
    let is_own = symptom.store == Some(Store::Legacy);
    Some(match (symptom.candidates().first()?, symptom.step) {
        (Program::Podman, _) if pushes => Command::SkopeoCopyTo,
        (Program::Podman, _) => Command::SkopeoInspect,
        (_, Step::SignIn) => Command::DockerLogin,
        _ if pushes && is_own => Command::DockerPushOwnStore,
        _ if pushes => Command::DockerPush,
        _ if is_own => Command::DockerPullOwnStore,
        _ => Command::DockerPull,
    })
}
