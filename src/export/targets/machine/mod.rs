//! On a machine: files for clients, and commands for a shell.

mod accounts;
mod buildx;
mod compose;
mod config_json;
mod docker_auth_config;
mod helm;
mod login;
mod login_powershell;
mod merge;
mod merge_powershell;
mod own_configs;
mod podman;
mod push;
mod systemd;

pub(in crate::export) use own_configs::directories;

use crate::export::target::Target;

/// Targets in the order of the list.
pub(super) const TARGETS: &[Target] = &[
    config_json::AS_IT_IS,
    config_json::AS_DOCKER_WRITES,
    config_json::MINIFIED,
    docker_auth_config::TARGET,
    podman::TARGET,
    helm::TARGET,
    login::TARGET,
    login_powershell::TARGET,
    merge::TARGET,
    merge_powershell::TARGET,
    accounts::TARGET,
    buildx::TARGET,
    compose::TARGET,
    push::TARGET,
    systemd::TARGET,
];
