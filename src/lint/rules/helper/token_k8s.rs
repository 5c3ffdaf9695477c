//! An entry that has a token and no password.

use crate::client::readers::names;
use crate::config::Login;
use crate::lint::prelude::*;

/// Clients that read no identity token; Podman reads one beside an `auth` with a username.
const NO_IDENTITY_TOKEN: ClientSet = ClientSet::of(&[
    ClientId::Kubelet,
    ClientId::Jib,
    ClientId::SpringBoot,
    ClientId::RulesOci,
    ClientId::OrasPy,
    ClientId::OrasJava,
]);
const NO_BARE_IDENTITY_TOKEN: ClientSet = ClientSet::of(&[
    ClientId::ContainersImage,
    ClientId::Kubelet,
    ClientId::Jib,
    ClientId::SpringBoot,
    ClientId::DockerMavenPlugin,
    ClientId::RulesOci,
    ClientId::OrasPy,
    ClientId::OrasJava,
]);
/// Clients that read no registry token.
const NO_REGISTRY_TOKEN: ClientSet = ClientSet::of(&[
    ClientId::ContainersImage,
    ClientId::Kubelet,
    ClientId::Nerdctl,
    ClientId::Regclient,
    ClientId::Jib,
    ClientId::SpringBoot,
    ClientId::DockerMavenPlugin,
    ClientId::RulesOci,
    ClientId::DockerPy,
    ClientId::OrasPy,
    ClientId::OrasJava,
    ClientId::DockerCredential,
    ClientId::TestcontainersNode,
    ClientId::TestcontainersDotnet,
    ClientId::DevcontainersImage,
    ClientId::DevcontainersFeature,
]);

pub(super) const RULE: Rule = Rule {
    id: "identitytoken-k8s",
    severity: Severity::Error,
    title: "Kubernetes cannot read this token",
    why: "Kubernetes knows four keys of an entry: `username`, `password`, `email` and `auth`. It \
        drops `identitytoken` and `registrytoken`, and pulls without a login, or with an empty \
        password. `docker login` and `az acr login` write such entries for Azure and for other \
        registries that issue a token instead of keeping the password.\n\n\
        For Kubernetes the entry needs a username and a token in `auth`: of a service principal, a \
        robot account or a deploy token.\n\n\
        Podman reads an identity token only together with an `auth`, oras for Python never. A \
        registry token is read by Docker, crane, ORAS, k8schain, GitLab Runner, docker-java and \
        Testcontainers for Java and Go, and by `docker build` for a token server.",
    source: "kubernetes pkg/credentialprovider/config.go, dockerConfigEntryWithAuth; 26 other \
        clients (all measured; tests/lint/tokens.rs asks their engines)",
    affects: Affects::Outside(NO_REGISTRY_TOKEN),
    check: Check::Entry(find),
    bad: &[
        Example::new(r#"{"auths":{"team.azurecr.io":{"identitytoken":"not-a-real-token"}}}"#),
        Example::new(
            r#"{"auths":{"team.azurecr.io":{"auth":"«00000000-0000-0000-0000-000000000000:»","identitytoken":"not-a-real-token"}}}"#,
        )
        .note("as az acr login writes it"),
        Example::new(r#"{"auths":{"ghcr.io":{"registrytoken":"not-a-real-token"}}}"#),
    ],
    good: &[
        Example::key("team.azurecr.io"),
        Example::key("team.azurecr.io"),
        Example::GOOD,
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","identitytoken":"not-a-real-token"}}}"#,
        )
        .note("also a password: see identitytoken-and-password"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","identitytoken":""}}}"#),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let has_password = entry.password().is_some_and(|password| !password.is_empty());
    if has_password || matches!(entry.login(), Login::Auth(Err(_))) {
        return;
    }
    let has = |field: &str| !entry.entry.string(field).is_empty();
    let (control, only, message) = if has("identitytoken") && entry.user().is_some() {
        (
            Control::IdentityToken,
            NO_IDENTITY_TOKEN,
            "Kubernetes drops the identity token and sends an empty password.",
        )
    } else if has("identitytoken") {
        (
            Control::IdentityToken,
            NO_BARE_IDENTITY_TOKEN,
            "Kubernetes drops the identity token and pulls without a login; Podman does so without \
             an `auth`.",
        )
    } else if has("registrytoken") {
        (
            Control::RegistryToken,
            NO_REGISTRY_TOKEN,
            "Kubernetes drops the registry token and pulls without it.",
        )
    } else {
        return;
    };
    let message = format!("{message} All of these drop it: {}.", names(only));
    diagnostics.value(entry, control, message).only(only);
}
