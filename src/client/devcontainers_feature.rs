//! Dev Containers CLI, for Features and Templates.
//!
//! Facts: those of [`super::shared::devcontainers`].

use super::shared::{devcontainers, Trace};
use super::{Answer, Client, ClientId, Family, Query};

/// Dev Containers CLI, Features.
pub(super) const CLIENT: Client = Client {
    id: ClientId::DevcontainersFeature,
    name: "Dev Containers (Features)",
    version: "0.89.0",
    stands_for: "Features and Templates in devcontainer.json, devcontainer features",
    source: "npm @devcontainers/cli 0.89.0, src/spec-configuration/containerCollectionsOCI.ts, getRef; httpOCIRegistry.ts, getCredential",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let Some(registry) = devcontainers::registry_of(query.image) else {
        trace.say("A Feature needs a registry, a namespace and a name.");
        return trace.fail(not_a_reference(query.image));
    };
    if !registry.contains('.') && !registry.starts_with("localhost") {
        trace.say(format!("{registry} is not a domain name, so it is not asked at all."));
        return trace
            .fail("No manifest found! If this manifest requires authentication, please login.");
    }
    trace.say(format!("The first part of the name is the registry, in lower case: {registry}."));
    devcontainers::answer(trace, query, &registry)
}

/// Returns its message for a name without a namespace.
fn not_a_reference(image: &str) -> String {
    let input = image.to_lowercase();
    let resource = devcontainers::resource_of(&input);
    let parts: Vec<&str> = resource.split('/').collect();
    let id = parts.last().copied().unwrap_or_default();
    let namespace = parts.get(1..parts.len().max(2) - 1).unwrap_or_default().join("/");
    format!("Path '{namespace}/{id}' for input '{input}' failed validation.  Expected path to match regex '/^[a-z0-9]+([._-][a-z0-9]+)*(\\/[a-z0-9]+([._-][a-z0-9]+)*)*$/'.")
}
