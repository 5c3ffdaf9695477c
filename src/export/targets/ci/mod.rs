//! CI systems.

mod azure;
mod bitbucket;
mod circleci;
mod drone;
mod github;
mod github_keyless;
mod github_logins;
mod gitlab;
mod jenkins;
mod kaniko;
mod tekton;
mod woodpecker;

use crate::export::target::Target;

/// Targets in the order of the list.
pub(super) const TARGETS: &[Target] = &[
    gitlab::RUNNER,
    gitlab::JOB,
    github::TARGET,
    github_logins::TARGET,
    circleci::TARGET,
    jenkins::TARGET,
    azure::TARGET,
    bitbucket::TARGET,
    drone::TARGET,
    woodpecker::TARGET,
    tekton::TARGET,
    kaniko::TARGET,
];
