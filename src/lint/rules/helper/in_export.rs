//! Logins kept by a helper, for clients that run none.

use super::settings::{address_of, has_secret, places, Helpers, Place};
use crate::collections::OrderedMap;
use crate::lint::prelude::*;

/// Clients that run no helper at all, and clients that ignore `credsStore`.
const NO_HELPERS: ClientSet = ClientSet::of(&[ClientId::Kubelet, ClientId::K8schain]);
const NO_STORE: ClientSet =
    ClientSet::of(&[ClientId::ContainersImage, ClientId::Kubelet, ClientId::K8schain]);

pub(super) const RULE: Rule = Rule {
    id: "helper-in-export",
    severity: Severity::Error,
    title: "The logins are not in this file",
    why: "Kubernetes reads only `auths` and runs no helper. A pull secret made from the file of a \
        desktop holds empty entries: it is accepted, and every pull is anonymous. Podman runs the \
        helpers of `credHelpers`, and ignores `credsStore`.\n\n\
        Such a file needs the login itself: a username and a token in `auth`. \
        `docker-credential-<name> get` prints the helper's own secret.\n\n\
        Other clients run the helper, if it is installed; without an answer some of them look into \
        the file.",
    source: "kubernetes pkg/credentialprovider/config.go, DockerConfigJSON; containers/image \
        v5.39, pkg/docker/config/config.go (measured); issues docker/cli#3947, \
        kubernetes/website#14304",
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerCli,
        ClientId::DockerAuthConfig,
        ClientId::Buildx,
        ClientId::Buildkit,
        ClientId::GoContainerregistry,
        ClientId::OrasGo,
        ClientId::Nerdctl,
        ClientId::DockerMavenPlugin,
    ])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"desktop"}"#).note("as on a desktop"),
        Example::new(r#"{"credHelpers":{"ghcr.io":"pass"}}"#).image("ghcr.io/team/app"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credsStore":"desktop"}"#),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"ghcr.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{}}}"#).note("no helper either"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(helpers) = Helpers::of(context) else {
        return;
    };
    // A login counts even when its key yields no address.
    let (mut in_store, mut has_inline) = (0, false);
    let mut inline = OrderedMap::default();
    for entry in context.file().entries() {
        let key = entry.key();
        let has_secret = has_secret(&entry);
        has_inline |= has_secret;
        let Some(address) = address_of(&key) else {
            continue;
        };
        if has_secret {
            inline.put(&address, ());
        } else if helpers.hosts.get(&address).is_none() && !helpers.store.is_empty() {
            in_store += 1;
        }
    }
    let mut hosts = helpers.hosts.items().iter();
    let without = hosts.find(|(host, helper)| !helper.is_empty() && inline.get(host).is_none());
    let without = without.map(|(host, _)| host.to_string());
    let is_without = without.is_some();
    let only_store = !has_inline && !is_without && !helpers.store.is_empty();
    let Some(place) = places(context).into_iter().find(|place| !place.name().is_empty()) else {
        return;
    };
    let range = place.member.value.range();
    if in_store > 0 || only_store {
        diagnostics
            .setting(
                range,
                "The logins are with the helper. Kubernetes and Podman find none in this file, and \
                 pull without one.",
            )
            .only(NO_STORE);
    } else if is_without {
        // The first of these registries, not one whose login is in the file.
        let is_one = |place: &Place<'_>| {
            !place.is_store && Some(&*place.member.name()) == without.as_deref()
        };
        let range =
            places(context).into_iter().find(is_one).map_or(range, |own| own.member.value.range());
        let message = "Kubernetes runs no helpers: it finds no login for their registries in this \
            file, and pulls without one.";
        diagnostics.setting(range, message).only(NO_HELPERS);
    }
}
