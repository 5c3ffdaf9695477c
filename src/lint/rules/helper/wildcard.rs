//! A pattern for a key of `credHelpers`.

use super::settings::places;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "helper-wildcard",
    severity: Severity::Error,
    title: "credHelpers knows no patterns",
    why: "The keys of `credHelpers` must equal the host of the image. \
        `*.dkr.ecr.eu-central-1.amazonaws.com` is not a pattern but a name that no host has, so \
        the helper is never asked. Users often ask for patterns; no client has them.\n\n\
        Write one line for each host, or make the helper `credsStore`; most helpers of clouds then \
        have to answer for all registries.",
    source:
        "docker/cli v29.7.2, cli/config/configfile/file.go, getConfiguredCredentialStore; nine \
        other clients (all measured); issues docker/cli#2928, \
        awslabs/amazon-ecr-credential-helper#214",
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerAuthConfig,
        ClientId::Kubelet,
        ClientId::K8schain,
        ClientId::OrasJava,
        ClientId::DockerJava,
    ])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"credHelpers":{"*.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#)
            .image("123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/app"),
        Example::new(r#"{"credHelpers":{"*":"pass"}}"#).image("ghcr.io/team/app"),
    ],
    good: &[
        Example::new(
            r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#,
        ),
        Example::new(r#"{"credHelpers":{"ghcr.io":"pass"}}"#),
    ],
    near_misses: &[
        Example::key("*.example.com").note("see key-wildcard"),
        Example::new(r#"{"credsStore":"ecr-login"}"#),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for place in places(context) {
        if place.is_store || !place.member.name().contains('*') {
            continue;
        }
        let message =
            "No client reads `*` as a pattern here: the helper is never asked, and images are \
            pulled without a login.";
        diagnostics.setting(place.member.key.range(), message).fix(
            "Remove this line",
            Applicability::LosesData,
            place.remove(),
        );
    }
}
