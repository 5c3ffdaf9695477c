//! nerdctl, the Docker-like command of containerd.
//!
//! Facts: nerdctl v2.3.4+217 (8da50408), `pkg/imgutil/dockerconfigresolver` (`registryurl.go`
//! `AllIdentifiers`, `credentialsstore.go` `Retrieve`, `dockerconfigresolver.go`), over docker/cli.

use super::docker_config::DockerConfig;
use super::shared::docker_lookup::{load_failure, try_keys, OnFailure};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, Outcome, Query};
use crate::docker::reference::{Reference, HUB};
use crate::docker::DOCKER_HUB_KEY;
use crate::go::url;

/// nerdctl.
pub(super) const CLIENT: Client = Client {
    id: ClientId::Nerdctl,
    name: "nerdctl",
    version: "2.3.4+217",
    stands_for: "nerdctl, Rancher Desktop with containerd, Lima",
    source: "containerd/nerdctl 8da50408, pkg/imgutil/dockerconfigresolver/credentialsstore.go, Retrieve",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let reference = match Reference::parse(query.image) {
        Ok(reference) => reference,
        Err(error) => return trace.fail(error.to_string()),
    };
    let host = match reference.domain.as_str() {
        HUB => "registry-1.docker.io",
        other => other,
    };
    let config = DockerConfig::load_with_newer_go(query.config);
    let prefix =
        "unable to instantiate docker credentials store\nparsing config file (config.json): ";
    if let Some(outcome) = load_failure(&mut trace, &config, prefix) {
        return trace.answer(outcome);
    }
    let identifiers = match identifiers(host) {
        Ok(identifiers) => identifiers,
        Err(error) => return trace.fail(format!("unparsable registry URL\n{error}")),
    };
    let keys: Vec<&str> = identifiers.iter().map(String::as_str).collect();
    trace.say(format!("It tries these keys until one gives something: {}.", keys.join(", ")));
    let outcome = try_keys(&mut trace, (&config, query.machine), &keys, take, OnFailure::GoesOn);
    trace.answer(outcome)
}

/// Returns the keys in the order in which they are tried. A host without a port gets 443.
fn identifiers(host: &str) -> Result<Vec<String>, url::UrlError> {
    // An empty host is Docker Hub's index (`Parse`).
    if host.is_empty() {
        return Ok(vec![DOCKER_HUB_KEY.to_owned()]);
    }
    let mut url = url::parse(&format!("https://{host}"))?;
    let (name, port) = url.host_and_port();
    if port.is_empty() {
        url.authority = format!("{name}:443");
    }
    let with_port = url.authority.clone();
    let (name, port) = url.host_and_port();
    let mut all = vec![with_port.clone()];
    let is_hub = name == "index.docker.io" || name == "registry-1.docker.io";
    if is_hub && port == "443" {
        all.push(DOCKER_HUB_KEY.to_owned());
    }
    all.push(format!("https://{with_port}"));
    all.push(format!("http://{with_port}"));
    if port == "443" {
        all.push(name.to_owned());
        all.push(format!("https://{name}"));
        all.push(format!("http://{name}"));
    }
    Ok(all)
}

/// Returns the outcome of an entry: white space around the username is dropped, an identity token
/// wins, and a registry token ends the search but is not used.
fn take(entry: Credential) -> Option<Outcome> {
    let user = String::from_utf8_lossy(&entry.user).trim().to_owned();
    let found = Credential { ..Credential::at(entry.key, entry.range) };
    if !entry.identity_token.is_empty() {
        return Some(Outcome::signs_in(Credential {
            identity_token: entry.identity_token,
            ..found
        }));
    }
    if !user.is_empty() || !entry.password.is_empty() {
        let trimmed = std::str::from_utf8(&entry.user).is_ok();
        return Some(Outcome::signs_in(Credential {
            user: if trimmed { user.into_bytes() } else { entry.user },
            password: entry.password,
            ..found
        }));
    }
    (!entry.registry_token.is_empty()).then_some(Outcome::anonymous())
}
