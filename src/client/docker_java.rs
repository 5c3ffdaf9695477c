//! docker-java, without Testcontainers.
//!
//! Facts: those of [`super::shared::java_config`]. It knows no helper, no store and no
//! `DOCKER_AUTH_CONFIG`.

use super::shared::{java_config, Trace};
use super::{Answer, Client, ClientId, Family, Query};

/// docker-java.
pub(super) const CLIENT: Client = Client {
    id: ClientId::DockerJava,
    name: "docker-java",
    version: "3.7.1-5 (002b6eb7)",
    stands_for: "programs with com.github.docker-java",
    source: "docker-java/docker-java 002b6eb7, DockerConfigFile.java, resolveAuthConfig",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let file = match java_config::load(&mut trace, query) {
        Ok(file) => file,
        Err(message) => {
            trace.say(
                "It decodes every entry when it loads the file: one that it cannot read fails all.",
            );
            return trace.fail(message);
        }
    };
    let registry = match java_config::registry_of(query.image) {
        Ok(registry) => registry,
        Err(message) => return trace.fail(message),
    };
    let outcome = file.look_up(&mut trace, registry);
    trace.answer(outcome)
}
