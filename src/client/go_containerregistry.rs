//! go-containerregistry's default key chain: crane, ko, kaniko, cosign, Flux.
//!
//! Facts: go-containerregistry v0.21.9+11, `pkg/authn/keychain.go` (`Resolve`), over docker/cli
//! v29.7.2. A file that only makes Docker warn is an error here.

use super::docker_config::DockerConfig;
use super::shared::docker_lookup::{load_failure, try_keys, OnFailure};
use super::shared::{ggcr_name, Trace};
use super::{Alias, Answer, Client, ClientId, Credential, Family, Outcome, Query};
use crate::docker::DOCKER_HUB_KEY;

/// crane and its family.
pub(super) const CLIENT: Client = Client {
    id: ClientId::GoContainerregistry,
    name: "crane, ko, Kaniko, cosign",
    version: "go-containerregistry 0.21.9+11",
    stands_for: "crane, ko, kaniko, cosign, Tekton, Flux",
    source:
        "google/go-containerregistry 3f4ff3ca, pkg/authn/keychain.go, Resolve; docker/cli v29.7.2",
    family: Family::Builders,
    aliases: &[
        Alias {
            name: "Trivy",
            source: "aquasecurity/trivy 06345688, pkg/remote/remote.go: after explicit and cloud credentials",
        },
        Alias {
            name: "Syft, Grype",
            source: "anchore/stereoscope 05471ec7, pkg/image/oci/registry_provider.go",
        },
        Alias {
            name: "pack, lifecycle",
            source: "buildpacks/lifecycle 180a8e87, auth/keychain.go: after CNB_REGISTRY_AUTH",
        },
    ],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let repository = match ggcr_name::parse(query.image) {
        Ok(repository) => repository,
        Err(message) => return trace.fail(message),
    };
    let config = DockerConfig::load_with_newer_go(query.config);
    let prefix = "parsing config file (config.json): ";
    if let Some(outcome) = load_failure(&mut trace, &config, prefix) {
        return trace.answer(outcome);
    }
    let name = repository.name();
    let host = match repository.registry.as_str() {
        ggcr_name::DEFAULT_REGISTRY => DOCKER_HUB_KEY,
        other => other,
    };
    trace.say(format!("It looks for {name}, then for {host}; what is empty is skipped."));
    let keys = [name.as_str(), host];
    let outcome = try_keys(&mut trace, (&config, query.machine), &keys, take, OnFailure::Stops);
    trace.answer(outcome)
}

/// Returns the outcome of an entry. Docker sets the server address of every entry that it loads,
/// even an empty one, so the address is cleared before the check
/// (google/go-containerregistry#1510).
fn take(entry: Credential) -> Option<Outcome> {
    let entry = Credential { server: String::new(), ..entry };
    (!entry.is_empty()).then_some(Outcome::signs_in(entry))
}
