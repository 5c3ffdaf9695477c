//! CI systems.

mod azure;
mod bitbucket;
mod buildkite;
mod circleci;
mod dependabot;
mod drone;
mod forgejo;
mod github;
mod github_containers;
mod github_keyless;
mod github_logins;
mod gitlab;
mod gitlab_runner;
mod jenkins;
mod kaniko;
mod renovate;
mod tekton;
mod woodpecker;

use crate::export::target::Target;

/// Targets in the order of the list.
pub(super) const TARGETS: &[Target] = &[
    gitlab::RUNNER,
    gitlab::JOB,
    gitlab_runner::TARGET,
    github::TARGET,
    github_logins::TARGET,
    github_containers::TARGET,
    forgejo::TARGET,
    circleci::TARGET,
    buildkite::TARGET,
    jenkins::TARGET,
    azure::TARGET,
    bitbucket::TARGET,
    drone::TARGET,
    woodpecker::TARGET,
    tekton::TARGET,
    kaniko::TARGET,
    renovate::TARGET,
    dependabot::TARGET,
];
