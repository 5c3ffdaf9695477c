//! Helpers that the file names for registries, as Docker reads it.

use std::borrow::Cow;

use crate::client::helper::{not_installed, read_get};
use crate::collections::OrderedMap;
use crate::config::Entry;
use crate::docker::{host_of, is_docker_hub, is_web_login, DOCKER_HUB_KEY};
use crate::go::fold;
use crate::json::{self, Json, Member};
use crate::lint::prelude::*;

/// Clients that run helpers. Kubernetes, k8schain and docker-java do not.
pub(super) const RUN_HELPERS: ClientSet = ClientSet::all_but(&[
    ClientId::DockerAuthConfig,
    ClientId::Kubelet,
    ClientId::K8schain,
    ClientId::DockerJava,
]);

/// Helpers of a file.
#[derive(Debug)]
pub(super) struct Helpers<'a> {
    /// Helper for all registries without their own; empty when there is none.
    pub(super) store: Cow<'a, str>,
    /// Helpers of single registries; an empty name means the file.
    pub(super) hosts: OrderedMap<Cow<'a, str>>,
}

impl<'a> Helpers<'a> {
    /// Returns the helpers of the file, when it names any.
    pub(super) fn of(context: &'a LintContext) -> Option<Self> {
        let mut helpers =
            Self { store: context.file().creds_store(), hosts: OrderedMap::default() };
        for member in context.file().cred_helpers() {
            let host = member.key.text().into_owned();
            helpers.hosts.put(&host, member.value.text());
        }
        let names_one = !helpers.store.is_empty() || !helpers.hosts.is_empty();
        names_one.then_some(helpers)
    }

    /// Returns the helper that Docker asks for `address`, if any (docker/cli v29.7.2,
    /// `getConfiguredCredentialStore`).
    pub(super) fn of_address(&self, address: &str) -> Option<&str> {
        let name = self.hosts.get(address).unwrap_or(&self.store);
        (!name.is_empty()).then_some(&**name)
    }
}

/// Returns the address that Docker looks up for an entry; `None` for the tokens of a web login,
/// which are not registries, and for the spellings of Docker Hub that it never looks up.
pub(super) fn address_of(key: &str) -> Option<Cow<'_, str>> {
    if key == DOCKER_HUB_KEY {
        return Some(Cow::Borrowed(key));
    }
    (!is_web_login(key) && !is_docker_hub(key)).then(|| host_of(key))
}

/// Returns true when the entry holds a secret that signs in by itself, other than a registry token,
/// which Docker also uses beside a helper.
pub(super) fn has_secret(entry: &Entry<'_>) -> bool {
    ["auth", "identitytoken", "password"].iter().any(|field| !entry.string(field).is_empty())
}

/// Returns the message with which Docker, and every client that shares its code, ends where the
/// program of this helper is not installed (docker/cli v29.7.2 with docker-credential-helpers v0.9.8,
/// measured on Linux; on Windows it has `.exe` and `%PATH%`).
pub(super) fn missing(name: &str) -> String {
    read_get(&not_installed(name)).err().unwrap_or_default()
}

/// Prefix that Docker adds to a helper's name.
pub(super) const PREFIX: &str = "docker-credential-";

/// Returns true when a helper's name can be that of a program on the `PATH`.
pub(super) fn is_plain(name: &str) -> bool {
    !name.starts_with(PREFIX)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '+'))
}

/// Place that names a helper: `credsStore`, or a line of `credHelpers`.
#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub(super) member: Member<'a>,
    pub(super) is_store: bool,
    /// Edit that removes the line, when it is the only one of its name: of several the last is
    /// used, and without it another would be.
    removal: Option<TextEdit>,
}

/// Returns all places that name a helper: of a host that occurs twice only the last, which Docker
/// uses.
pub(super) fn places(context: &LintContext) -> Vec<Place<'_>> {
    let file = context.file();
    let mut places = Vec::new();
    if let (Some(root), Some(member)) = (file.root(), file.field("credsStore")) {
        let is_store = |other: &Member<'_>| fold::matches_key(other.key, "credsStore");
        let is_only = file.members().filter(is_store).count() == 1;
        places.push(Place {
            member,
            is_store: true,
            removal: is_only.then(|| json::remove_value(root, member.value)),
        });
    }
    let mut hosts: OrderedMap<(usize, usize)> = OrderedMap::default();
    for member in file.cred_helpers() {
        let (key, count) = hosts.value_of(&member.name());
        (*key, *count) = (member.key.index(), *count + 1);
    }
    let objects = file.members().filter(|member| fold::matches_key(member.key, "credHelpers"));
    for object in objects.map(|member| member.value) {
        for member in object.members() {
            let Some((last, count)) = hosts.get(&member.name()) else {
                continue;
            };
            if *last == member.key.index() {
                let is_only = *count == 1;
                places.push(Place {
                    member,
                    is_store: false,
                    removal: is_only.then(|| json::remove_value(object, member.value)),
                });
            }
        }
    }
    places
}

impl<'a> Place<'a> {
    pub(super) fn name(&self) -> Cow<'a, str> {
        self.member.value.text()
    }

    /// Returns true when it is the only one of its name.
    pub(super) fn is_only(&self) -> bool {
        self.removal.is_some()
    }

    /// Returns a fix that removes the line, when it is the only one of its name.
    pub(super) fn remove(&self) -> impl Fn(&LintContext) -> Edits + 'static {
        let removal = self.removal.clone();
        move |_| Some(vec![removal.clone()?])
    }

    /// Returns a fix that renames the helper.
    pub(super) fn rename(&self, to: &str) -> impl Fn(&LintContext) -> Edits + 'static {
        let (value, to) = (self.member.value.index(), Json::string(to));
        move |context| {
            let document = context.document();
            Some(vec![json::replace(document, document.node(value)?, &to)])
        }
    }
}
