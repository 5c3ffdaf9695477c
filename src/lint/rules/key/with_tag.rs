//! A key that names one image, with tag or digest.

use super::change::rename_to_host;
use super::shape::{is_hub_spelling, unusual};
use crate::client::readers::{names, readers};
use crate::docker::KeyForm;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Fix, LintContext, Rule,
    Severity,
};
use crate::text::shown_url;

pub(super) const RULE: Rule = Rule {
    id: "key-with-tag",
    severity: Severity::Error,
    title: "The key is an image, not a registry",
    why: "A login is for a registry. The tag (`:1.0`) or digest (`@sha256:…`) of an image means \
        nothing in a key: Podman, Kubernetes and others never find such an entry.\n\n\
        Docker and those that use its library cut the key at the first slash and send the login \
        for every image of that host, not for the one that was meant.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, ConvertToHostname; \
        twelve other clients (all measured); containers/image, validateKey, refuses to write one \
        (read)",
    affects: Affects::Clients(&[
        "docker-auth-config",
        "containers-image",
        "kubelet",
        "k8schain",
        "gitlab-runner",
        "oras-py",
        "docker_credential",
    ]),
    check: Check::Entry(find),
    fixes: &[Fix {
        label: "Write the host alone",
        applicability: Applicability::NeedsReview,
        edits: rename_to_host,
    }],
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io/team/app:1.0":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("ghcr.io/team/app:1.0"),
        Example::new(
            r#"{"auths":{"ghcr.io/team/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef":{"auth":"Ym90OnMzY3JldA=="}}}"#,
        )
        .image("ghcr.io/team/app"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"registry.example.com:5000":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("a port"),
        Example::new(r#"{"auths":{"https://bot@ghcr.io/":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("a user name: key-with-scheme speaks of it"),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(shape) = unusual(&entry.key) else {
        return;
    };
    if shape.form() != KeyForm::Image {
        return;
    }
    let image = entry
        .key
        .split_once("://")
        .map_or(&*entry.key, |(_, rest)| rest);
    let miss = readers(&entry.key, image).miss;
    let mut message = [
        "A key names a registry. These do not find this one: ",
        &names(&miss),
        ".",
    ]
    .concat();
    if !is_hub_spelling(&entry.key) {
        message.push_str(
            " Those that cut it at the slash, as Docker does, send the login for every image on `",
        );
        message.push_str(&shown_url(shape.host));
        message.push_str("`.");
    }
    diagnostics.key(entry, message).only(&miss);
}
