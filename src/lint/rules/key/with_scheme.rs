//! A key that is a URL.

use super::change::{applicability_of, rename, rename_to_host};
use super::host_name::names_no_host;
use crate::client::readers::{names, readers};
use crate::docker::{KeyForm, ServerKey};
use crate::lint::key_parts::is_hub_spelling;
use crate::lint::prelude::*;

/// Returns the clients that do not find a plain URL, as old versions of Docker wrote them. A test
/// asks the engines.
fn miss_plain_url(shape: &ServerKey<'_>) -> ClientSet {
    use ClientId::{
        DevcontainersFeature, DevcontainersImage, DockerAuthConfig, DockerMavenPlugin, Jib,
        OrasJava, OrasPy, Regclient, RulesOci, SpringBoot, TestcontainersNode,
    };
    const ALWAYS: ClientSet = ClientSet::of(&[
        DockerAuthConfig,
        OrasPy,
        OrasJava,
        DevcontainersImage,
        DevcontainersFeature,
    ]);
    let by_scheme = match shape.scheme {
        Some("http") => ClientSet::of(&[Jib, DockerMavenPlugin]),
        _ => ClientSet::default(),
    };
    let by_path = match shape.path {
        "" => ClientSet::default(),
        "/v1/" => ClientSet::of(&[Regclient, SpringBoot, DockerMavenPlugin, TestcontainersNode]),
        "/v2/" => {
            ClientSet::of(&[Regclient, SpringBoot, DockerMavenPlugin, RulesOci, TestcontainersNode])
        }
        _ => ClientSet::of(&[SpringBoot, DockerMavenPlugin, RulesOci, TestcontainersNode]),
    };
    [ALWAYS, by_scheme, by_path].into_iter().flat_map(ClientSet::iter).collect()
}

pub(super) const RULE: Rule = Rule {
    id: "key-with-scheme",
    severity: Severity::Warning,
    title: "Registry key is a URL, not a host",
    why:
        "Every client finds only one spelling, the host as the image has it, with its port: \
        `registry.example.com`. Old versions of `docker login` wrote keys such as \
        `https://registry.example.com/v1/`. Docker and most others still take the host out of it; \
        `DOCKER_AUTH_CONFIG`, Dev Containers and oras for Python and Java do not.\n\n\
        The less usual the URL, the fewer clients find it: Kubernetes needs a slash after `/v2`, \
        and with a username or another scheme Podman and others do not find it. Docker Hub is the \
        exception: its key is a URL.\n\n\
        `http://` in a key makes regclient use plain HTTP; no other client does.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, ConvertToHostname; \
        twelve other clients (all measured)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::TestcontainersDotnet])),
    check: Check::Entry(find),
    bad: &[
        Example::key("https://registry.example.com/v1/")
        .note("from an old docker login"),
        Example::key("https://registry.example.com/v2")
        .note("no slash at the end: Kubernetes reads v2 as a part of the image's name"),
        Example::key("https://bot@registry.example.com/")
        .note("with a username"),
        Example::key("bot@registry.example.com")
            .note("a username and no scheme: almost no client finds it"),
        Example::new(
            r#"{"auths":{"https://registry.example.com":{"auth":"«bot:s3cret»"}},"credsStore":"pass"}"#,
        )
        .note("a helper also answers for the host"),
    ],
    good: &[
        GOOD,
        GOOD,
        GOOD,
        GOOD,
        Example::new(
            r#"{"auths":{"registry.example.com":{"auth":"«bot:s3cret»"}},"credsStore":"pass"}"#,
        ),
    ],
    near_misses: &[
        Example::key("https://index.docker.io/v1/")
            .note("the form for Docker Hub"),
        Example::key("https://quay.io/team")
            .note("a path: see key-with-path"),
    ],
};

const GOOD: Example = Example::key("registry.example.com");

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(parts) = entry.unusual_key() else {
        return;
    };
    if parts.form() != KeyForm::Url || is_hub_spelling(&entry.key) || names_no_host(&entry.key) {
        return;
    }
    let finding = if is_plain(&parts) {
        let miss = miss_plain_url(&parts);
        let message =
            format!("Docker takes the host out of it. These do not find it: {}.", names(miss));
        let finding = diagnostics.key(entry, message);
        finding.only(miss).severity(Severity::Info)
    } else {
        let miss = readers(&entry.key, &format!("{}/team/app", parts.host)).miss;
        let message = format!("These do not find it: {}. All find the host alone.", names(miss));
        diagnostics.key(entry, message).only(miss)
    };
    let applicability = applicability_of(context, entry);
    let label = applicability
        .label("Write the host alone", "Write the host alone; more in the file is about it");
    finding.fix_entry(label, applicability, write_host);
}

/// Writes the host. Without a scheme, a username is part of the host to Docker.
fn write_host(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    match entry.key.split_once('@') {
        Some((user, host)) if !user.contains("://") => {
            rename(context, entry, ServerKey::parse(host).host)
        }
        _ => rename_to_host(context, entry),
    }
}

/// Returns true for a URL as old versions of Docker wrote it, and people still do.
fn is_plain(shape: &ServerKey<'_>) -> bool {
    matches!(shape.scheme, Some("https" | "http"))
        && shape.user.is_none()
        && matches!(shape.path, "" | "/" | "/v1/" | "/v2/")
}
