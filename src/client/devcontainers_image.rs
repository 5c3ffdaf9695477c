//! Dev Containers CLI, for the image of a container.
//!
//! Facts: those of [`super::shared::devcontainers`], and `src/spec-node/utils.ts`
//! (`inspectImageInRegistry`, `qualifyImageName`) at f683c29f (v0.88.0). It does not know which
//! first part is a host: a name with one slash is one of Docker Hub.

use super::shared::{devcontainers, Trace};
use super::{Answer, Client, ClientId, Family, Query};

/// Dev Containers CLI, images.
pub(super) const CLIENT: Client = Client {
    id: ClientId::DevcontainersImage,
    name: "Dev Containers (images)",
    version: "0.88.0 (f683c29f)",
    stands_for: "devcontainer up and build, when they look at an image in its registry",
    source: "devcontainers/cli f683c29f, src/spec-node/utils.ts, inspectImageInRegistry; src/spec-configuration/httpOCIRegistry.ts, getCredential",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let image = query.image;
    let qualified = match image.split('/').collect::<Vec<&str>>().as_slice() {
        [_] => format!("docker.io/library/{image}"),
        ["docker.io", name] => format!("docker.io/library/{name}"),
        [_, _] => format!("docker.io/{image}"),
        _ => image.to_owned(),
    };
    let Some(registry) = devcontainers::registry_of(&qualified) else {
        return trace.fail(format!("Could not parse image name '{image}'"));
    };
    trace.say(format!("It counts the slashes of the image: the registry is {registry}."));
    devcontainers::answer(trace, query, &registry)
}
