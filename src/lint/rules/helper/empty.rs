//! A helper without a name.

use super::settings::places;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "helper-empty",
    severity: Severity::Warning,
    title: "The helper has no name",
    why: "To Docker an empty name in `credHelpers` means: use this file for the host. With a \
        `credsStore` it keeps one registry out of it; without one it changes nothing.\n\n\
        Podman and GitLab Runner read the empty name as a helper, cannot run it, and fail.\n\n\
        An empty `credsStore` is the same as none.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, getConfiguredCredentialStore; \
        containers/image v5.39, pkg/docker/config/config.go; GitLab Runner d79f3e7b, \
        helpers/docker/auth/auth.go (all measured)",
    affects: Affects::Clients(ClientSet::of(&[ClientId::ContainersImage, ClientId::DockerMavenPlugin, ClientId::RulesOci, ClientId::GitlabRunner, ClientId::TestcontainersGo])),
    check: Check::File(find),
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"ghcr.io":""},"currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credsStore":"","currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{}},"credsStore":"pass","credHelpers":{"ghcr.io":"","quay.io":"pass"}}"#,
        )
        .image("quay.io/team/app")
        .note("keeps one host out of credsStore"),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{}},"credsStore":"pass","credHelpers":{"quay.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"credHelpers":{}}"#),
        Example::new(r#"{"credsStore":null}"#),
        Example::new(r#"{"credHelpers":{"ghcr.io":" "}}"#).note("a space: see helper-name"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let has_store = !context.file().creds_store().is_empty();
    for place in places(context) {
        let is_empty = place.member.value.as_str().is_some_and(|name| name.is_empty());
        if !is_empty {
            continue;
        }
        let range = place.member.value.range();
        let finding = if place.is_store {
            let finding =
                diagnostics.setting(range, "Docker treats an empty `credsStore` as none.");
            finding.severity(Severity::Info).only(ClientSet::of(&[ClientId::DockerCli]))
        } else {
            diagnostics.setting(
                range,
                "Docker uses the file for this host. Podman and GitLab Runner read the empty name \
                 as a helper, and fail.",
            )
        };
        // Beside a `credsStore` the empty name keeps the registry out of it.
        let applicability = Applicability::safe_if(place.is_store || !has_store);
        let label =
            applicability.label("Remove it", "Remove it, and ask the helper for all registries");
        finding.fix(label, applicability, place.remove());
    }
}
