//! Other tools.

mod devcontainers;
mod ecs;
mod ecs_agent;
mod forms;
mod nomad;
mod redacted;
mod swarm;

use crate::export::target::Target;

/// Targets in the order of the list.
pub(super) const TARGETS: &[Target] = &[
    nomad::TARGET,
    ecs::TARGET,
    ecs_agent::TARGET,
    devcontainers::TARGET,
    forms::TARGET,
    swarm::TARGET,
    redacted::TARGET,
];
