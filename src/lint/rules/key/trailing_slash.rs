//! A host with a slash after it.

use super::change::{applicability_of, rename_to_host};
use crate::docker::KeyForm;
use crate::lint::key_parts::is_hub_spelling;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "key-trailing-slash",
    severity: Severity::Warning,
    title: "Registry key ends in a slash",
    why: "`ghcr.io/` is not the same key as `ghcr.io`. Docker cuts a key at its first slash and \
        finds both. Podman, `DOCKER_AUTH_CONFIG`, oras for Python and the Rust library \
        `docker_credential` compare it uncut, and never find it.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, ConvertToHostname; \
        containers/image v5.39, pkg/docker/config/config.go, normalizeAuthFileKey (all measured)",
    affects: Affects::Clients(ClientSet::of(&[
        ClientId::DockerAuthConfig,
        ClientId::ContainersImage,
        ClientId::Regclient,
        ClientId::SpringBoot,
        ClientId::DockerMavenPlugin,
        ClientId::RulesOci,
        ClientId::OrasPy,
        ClientId::OrasJava,
        ClientId::DockerCredential,
        ClientId::TestcontainersGo,
        ClientId::TestcontainersNode,
        ClientId::DevcontainersImage,
        ClientId::DevcontainersFeature,
    ])),
    check: Check::Entry(find),
    bad: &[
        Example::key("ghcr.io/"),
        Example::key("localhost:5000/"),
        Example::new(
            r#"{"auths":{"ghcr.io/":{"auth":"«bot:s3cret»"}},"credHelpers":{"ghcr.io":"pass"}}"#,
        )
        .note("a helper also answers for the host"),
    ],
    good: &[
        Example::GOOD,
        Example::key("localhost:5000"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"ghcr.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::key("https://index.docker.io/v1/").note("the key of Docker Hub ends in one"),
        Example::key("https://ghcr.io/").note("a URL: see key-with-scheme"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let has_slash = entry.unusual_key().is_some_and(|parts| parts.form() == KeyForm::Slash);
    if !has_slash || is_hub_spelling(&entry.key) || entry.host().is_empty() {
        return;
    }
    let message =
        "Docker finds it. Podman, Skopeo, Buildah, DOCKER_AUTH_CONFIG, oras for Python and \
        docker_credential (Rust) do not, and pull without a login.";
    let applicability = applicability_of(context, entry);
    let label = applicability
        .label("Remove the slash", "Remove the slash; more in the file is about this host");
    diagnostics.key(entry, message).fix_entry(label, applicability, rename_to_host);
}
