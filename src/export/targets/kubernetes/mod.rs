//! Kubernetes: Secrets, and the objects that refer to them.

mod argo_cd;
mod containerd;
mod credential_provider;
mod external_secrets;
mod flux;
mod generators;
mod helm_chart;
mod k3s;
mod kustomize;
mod mirror;
mod node_login;
mod openshift;
mod pod;
mod reuse;
mod reuse_templates;
mod sealed_secrets;
mod secret;
mod service_account;
mod sops;
mod talos;

use crate::export::target::Target;

/// Targets in the order of the list.
pub(super) const TARGETS: &[Target] = &[
    secret::DATA,
    secret::STRING_DATA,
    secret::DOCKERCFG,
    pod::TARGET,
    service_account::TARGET,
    openshift::TARGET,
    reuse::TARGET,
    kustomize::TARGET,
    helm_chart::TARGET,
    sealed_secrets::TARGET,
    external_secrets::TARGET,
    sops::TARGET,
    flux::TARGET,
    argo_cd::TARGET,
    k3s::TARGET,
    talos::TARGET,
    containerd::TARGET,
    mirror::TARGET,
];
