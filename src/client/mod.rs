//! Clients and their way to a credential, one file for each.
//!
//! A [`Client`] is a description and one pure function from a file and an image to an [`Answer`].
//! If a client iterates over a map of Go or Rust, its own answer is random: then the outcome has
//! exactly the [choices](Outcome::choices) that the client can make.

pub mod behaviour;
mod buildkit;
pub mod buildx;
pub mod compare;
mod containers_image;
mod credential;
mod devcontainers_feature;
mod devcontainers_image;
pub mod docker_auth_config;
pub mod docker_cli;
pub(crate) mod docker_config;
mod docker_credential;
mod docker_java;
mod docker_maven_plugin;
mod docker_py;
pub mod docker_write;
mod family;
pub mod for_entry;
mod gitlab_runner;
mod go_containerregistry;
pub mod helper;
mod id;
mod jib;
mod k8schain;
mod kubelet;
mod machine;
mod model;
mod nerdctl;
mod oras_go;
mod oras_java;
mod oras_py;
mod outcome;
pub(crate) mod readers;
mod regclient;
mod rules_oci;
mod sent;
mod shared;
mod spring_boot;
pub mod surroundings;
mod testcontainers_dotnet;
mod testcontainers_go;
mod testcontainers_java;
mod testcontainers_node;
pub mod words;

pub use credential::Credential;
pub use family::Family;
pub use id::{ClientId, ClientSet};
pub use machine::Machine;
pub use model::{Alias, Answer, Client, Query, Step};
pub use outcome::{HelperCall, Outcome};

/// Every client, in the order of the page.
pub static CLIENTS: &[Client] = &[
    docker_cli::CLIENT,
    docker_auth_config::CLIENT,
    buildx::CLIENT,
    buildkit::CLIENT,
    containers_image::CLIENT,
    kubelet::CLIENT,
    k8schain::CLIENT,
    go_containerregistry::CLIENT,
    oras_go::CLIENT,
    nerdctl::CLIENT,
    regclient::CLIENT,
    jib::CLIENT,
    spring_boot::CLIENT,
    docker_maven_plugin::CLIENT,
    rules_oci::CLIENT,
    gitlab_runner::CLIENT,
    docker_py::CLIENT,
    oras_py::CLIENT,
    oras_java::CLIENT,
    docker_credential::CLIENT,
    docker_java::CLIENT,
    testcontainers_java::CLIENT,
    testcontainers_go::CLIENT,
    testcontainers_node::CLIENT,
    testcontainers_dotnet::CLIENT,
    devcontainers_image::CLIENT,
    devcontainers_feature::CLIENT,
];

/// Returns the client of this name.
pub fn client(id: ClientId) -> &'static Client {
    &CLIENTS[id as usize]
}

#[cfg(test)]
mod tests {
    use super::{client, ClientId, CLIENTS};

    #[test]
    fn every_client_is_found_by_its_name() {
        for (at, listed) in CLIENTS.iter().enumerate() {
            assert_eq!(client(listed.id).name, listed.name);
            assert_eq!(listed.id as usize, at);
            assert_eq!(ClientId::ALL[at], listed.id);
        }
    }
}
