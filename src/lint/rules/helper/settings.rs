//! Which helper the file names for which registry, as Docker reads it.

use std::borrow::Cow;

use crate::collections::OrderedMap;
use crate::config::edit::{set_cred_helper, set_top, Edits};
use crate::config::Entry;
use crate::docker::{host_of, is_docker_hub, is_web_login, DOCKER_HUB_KEY};
use crate::go::fold;
use crate::json::Member;
use crate::lint::{Finding, LintContext};

/// The clients that run helpers. Kubernetes and k8schain do not.
pub(super) const RUN_HELPERS: &[&str] = &[
    "docker-cli",
    "buildkit",
    "containers-image",
    "go-containerregistry",
    "oras-go",
    "nerdctl",
    "gitlab-runner",
    "docker-py",
    "oras-py",
    "docker_credential",
];

/// The helpers of a file.
#[derive(Debug)]
pub(super) struct Helpers<'a> {
    /// The helper for all registries without one of their own; empty when there is none.
    pub(super) store: Cow<'a, str>,
    /// The helper of single registries; an empty one stands for the file.
    pub(super) hosts: OrderedMap<Cow<'a, str>>,
}

impl<'a> Helpers<'a> {
    /// The helpers of the file, when it names any.
    pub(super) fn of(context: &LintContext<'a>) -> Option<Self> {
        let mut helpers = Self {
            store: context.file.creds_store(),
            hosts: OrderedMap::default(),
        };
        for member in context.file.cred_helpers() {
            let host = member.key.text().into_owned();
            helpers.hosts.put(host, member.value.text());
        }
        let names_one = !helpers.store.is_empty() || !helpers.hosts.is_empty();
        names_one.then_some(helpers)
    }

    /// The helper that Docker asks for `address`, when it asks one (docker/cli v29.7.2,
    /// `getConfiguredCredentialStore`).
    pub(super) fn of_address(&self, address: &str) -> Option<&str> {
        let name = self.hosts.get(address).unwrap_or(&self.store);
        (!name.is_empty()).then_some(&**name)
    }
}

/// The address that Docker looks up for an entry; `None` for the tokens of a web login, which are
/// no registries, and for the spellings of Docker Hub that it never looks up.
pub(super) fn address_of(key: &str) -> Option<Cow<'_, str>> {
    if key == DOCKER_HUB_KEY {
        return Some(Cow::Borrowed(key));
    }
    (!is_web_login(key) && !is_docker_hub(key)).then(|| host_of(key))
}

/// Whether the entry holds a secret that signs in by itself, other than a registry token, which
/// Docker uses beside a helper, too.
pub(super) fn has_secret(entry: &Entry<'_>) -> bool {
    ["auth", "identitytoken", "password"]
        .iter()
        .any(|field| !entry.string(field).is_empty())
}

/// The place that names a helper: `credsStore`, or a line of `credHelpers`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub(super) member: Member<'a>,
    pub(super) is_store: bool,
}

/// All places that name a helper: of a host that stands there twice only the last, which counts.
pub(super) fn places<'a>(context: &LintContext<'a>) -> impl Iterator<Item = Place<'a>> {
    let store = context.file.field("credsStore").map(|member| Place {
        member,
        is_store: true,
    });
    let hosts: Vec<Member<'a>> = context.file.cred_helpers().collect();
    let mut last: OrderedMap<usize> = OrderedMap::default();
    for member in &hosts {
        last.put(member.key.text().into_owned(), member.key.index());
    }
    let counts =
        move |member: &Member<'a>| last.get(&member.key.text()) == Some(&member.key.index());
    let hosts = hosts.into_iter().filter(counts).map(|member| Place {
        member,
        is_store: false,
    });
    store.into_iter().chain(hosts)
}

/// The place that the finding is about.
pub(super) fn place_of<'a>(context: &LintContext<'a>, finding: &Finding) -> Option<Place<'a>> {
    places(context).find(|place| {
        [place.member.value.range(), place.member.key.range()].contains(&finding.range)
    })
}

impl<'a> Place<'a> {
    /// The helper's name.
    pub(super) fn name(&self) -> Cow<'a, str> {
        self.member.value.text()
    }

    /// Whether it is the only one of its name: of several the last counts, and without it another
    /// would.
    pub(super) fn is_alone(&self, context: &LintContext<'_>) -> bool {
        if self.is_store {
            let members = context.file.members();
            members
                .filter(|member| fold::matches_key(member.key, "credsStore"))
                .count()
                == 1
        } else {
            let key = self.member.name();
            let members = context.file.cred_helpers();
            members.filter(|member| member.name() == key).count() == 1
        }
    }

    /// Removes the line, when it is the only one of its name.
    pub(super) fn remove(&self, context: &LintContext<'_>) -> Edits {
        if !self.is_alone(context) {
            None
        } else if self.is_store {
            set_top(context.document(), "credsStore", None)
        } else {
            set_cred_helper(context.document(), &self.member.name(), None)
        }
    }
}
