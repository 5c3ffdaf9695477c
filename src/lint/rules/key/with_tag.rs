//! A key that names one image, with tag or digest.

use super::change::rename_to_host;
use crate::client::readers::{names, readers};
use crate::config::secrets::masked;
use crate::docker::KeyForm;
use crate::lint::key_parts::is_hub_spelling;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "key-with-tag",
    severity: Severity::Error,
    title: "Registry key is an image, not a registry",
    why: "A login is for a registry. The tag (`:1.0`) or digest (`@sha256:…`) of an image means \
        nothing in a key: Podman, Kubernetes and others never find such an entry.\n\n\
        Docker and clients that use its library cut the key at the first slash and send the login \
        for every image of that host, not only for this one.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, ConvertToHostname; \
        twelve other clients (all measured); containers/image, validateKey, refuses to write one \
        (read)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::DockerCli, ClientId::Buildx, ClientId::Buildkit, ClientId::GoContainerregistry, ClientId::OrasGo, ClientId::Nerdctl, ClientId::Jib, ClientId::DockerPy, ClientId::DockerJava, ClientId::TestcontainersJava, ClientId::TestcontainersDotnet])),
    check: Check::Entry(find),
    bad: &[
        Example::key("ghcr.io/team/app:1.0")
            .image("ghcr.io/team/app:1.0"),
        Example::key("ghcr.io/team/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
        .image("ghcr.io/team/app"),
    ],
    good: &[
        Example::GOOD,
        Example::GOOD,
    ],
    near_misses: &[
        Example::key("registry.example.com:5000")
            .note("a port"),
        Example::key("https://bot@ghcr.io/")
            .note("a username: see key-with-scheme"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(parts) = entry.unusual_key().filter(|parts| parts.form() == KeyForm::Image) else {
        return;
    };
    let image = entry.key.split_once("://").map_or(&*entry.key, |(_, rest)| rest);
    let miss = readers(&entry.key, image).miss;
    let mut message =
        format!("A key names a registry. These do not find this one: {}.", names(miss));
    if !is_hub_spelling(&entry.key) {
        message = format!(
            "{message} Those that cut it at the slash, as Docker does, send the login for every image on \
             `{}`.",
            masked(parts.host)
        );
    }
    diagnostics.key(entry, message).only(miss).fix_entry(
        "Write the host alone",
        Applicability::NeedsReview,
        rename_to_host,
    );
}
