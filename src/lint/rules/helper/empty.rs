//! A helper without a name.

use super::settings::{place_of, places, Helpers};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "helper-empty",
    severity: Severity::Warning,
    title: "The helper has no name",
    why: "To Docker an empty name in `credHelpers` means: use this file for the host. Beside a \
        `credsStore` that is the way to keep one registry out of it; without one it changes \
        nothing.\n\n\
        Podman and GitLab Runner take the empty name for a helper, cannot run it, and fail.\n\n\
        An empty `credsStore` is the same as none.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, getConfiguredCredentialStore; \
        containers/image v5.39, pkg/docker/config/config.go; GitLab Runner d79f3e7b, \
        helpers/docker/auth/auth.go (all measured)",
    affects: Affects::Clients(&["containers-image", "gitlab-runner"]),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Remove it",
            applicability: Applicability::Safe,
            edits: |context, finding| {
                let opts_out = opts_out(context, finding)?;
                (!opts_out).then(|| remove(context, finding)).flatten()
            },
        },
        Fix {
            label: "Remove it, and ask the helper for all registries",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| {
                opts_out(context, finding)?.then(|| remove(context, finding)).flatten()
            },
        },
    ],
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}},"credHelpers":{"ghcr.io":""},"currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}},"credsStore":"","currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{}},"credsStore":"pass","credHelpers":{"ghcr.io":"","quay.io":"pass"}}"#,
        )
        .image("quay.io/team/app")
        .note("keeps one host out of credsStore"),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}},"currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}},"currentContext":"default"}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{}},"credsStore":"pass","credHelpers":{"quay.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"credHelpers":{}}"#),
        Example::new(r#"{"credsStore":null}"#),
        Example::new(r#"{"credHelpers":{"ghcr.io":" "}}"#).note("a blank: helper-name speaks of it"),
    ],
};

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for place in
        places(context).filter(|place| place.member.value.as_str().is_some_and(|n| n.is_empty()))
    {
        let range = place.member.value.range();
        if place.is_store {
            let finding =
                diagnostics.setting(range, "Docker takes an empty `credsStore` for none.");
            finding.severity(Severity::Info).only(&["docker-cli"]);
        } else {
            diagnostics.setting(
                range,
                "Docker uses the file for this host. Podman and GitLab Runner take the empty name \
                 for a helper, and fail.",
            );
        }
    }
}

/// Whether the empty name keeps a registry out of `credsStore`.
fn opts_out(context: &LintContext<'_>, finding: &Finding) -> Option<bool> {
    let place = place_of(context, finding)?;
    let has_store = Helpers::of(context).is_some_and(|helpers| !helpers.store.is_empty());
    Some(!place.is_store && has_store)
}

fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    place_of(context, finding)?.remove(context)
}
