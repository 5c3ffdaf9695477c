//! A host and a slash.

use super::change::{rename_to_host, when_alone, when_not_alone};
use super::shape::{is_hub_spelling, unusual};
use crate::docker::KeyForm;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Fix, LintContext, Rule,
    Severity,
};

pub(super) const RULE: Rule = Rule {
    id: "key-trailing-slash",
    severity: Severity::Warning,
    title: "The key ends in a slash",
    why: "`ghcr.io/` is not the same key as `ghcr.io`. Docker cuts a key at its first slash and \
        finds both; Podman, `DOCKER_AUTH_CONFIG`, oras for Python and the Rust library \
        `docker_credential` compare it as it stands, and never find it.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, ConvertToHostname; \
        containers/image v5.39, pkg/docker/config/config.go, normalizeAuthFileKey (all measured)",
    affects: Affects::Clients(&[
        "docker-auth-config",
        "containers-image",
        "oras-py",
        "docker_credential",
    ]),
    check: Check::Entry(find),
    fixes: &[
        Fix {
            label: "Remove the slash",
            applicability: Applicability::Safe,
            edits: |context, finding| when_alone(context, finding, rename_to_host),
        },
        Fix {
            label: "Remove the slash; more in the file is about this host",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| when_not_alone(context, finding, rename_to_host),
        },
    ],
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io/":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"localhost:5000/":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(
            r#"{"auths":{"ghcr.io/":{"auth":"Ym90OnMzY3JldA=="}},"credHelpers":{"ghcr.io":"pass"}}"#,
        )
        .note("a helper answers for the host, too"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"localhost:5000":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}},"credHelpers":{"ghcr.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"https://index.docker.io/v1/":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("the key of Docker Hub ends in one"),
        Example::new(r#"{"auths":{"https://ghcr.io/":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("a URL: key-with-scheme speaks of it"),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let is_slash = unusual(&entry.key).is_some_and(|shape| shape.form() == KeyForm::Slash);
    if is_slash && !is_hub_spelling(&entry.key) && !entry.host().is_empty() {
        diagnostics.key(
            entry,
            "Docker finds it. Podman, Skopeo, Buildah, DOCKER_AUTH_CONFIG, oras for Python and \
             docker_credential (Rust) do not, and pull without a login.",
        );
    }
}
