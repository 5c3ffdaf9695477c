//! A helper for Docker Hub under a key that Docker does not look up.

use super::settings::places;
use crate::config::edit::{rename_path, set_cred_helper};
use crate::docker::DOCKER_HUB_KEY;
use crate::lint::prelude::*;
use crate::registries::facts_for;
use crate::text::shorten;

/// Clients that do not look up a helper under `docker.io`.
const MISS_DOCKER_IO: ClientSet = ClientSet::of(&[
    ClientId::DockerCli,
    ClientId::Buildkit,
    ClientId::GoContainerregistry,
    ClientId::OrasGo,
    ClientId::Nerdctl,
    ClientId::DockerPy,
]);

pub(super) const RULE: Rule = Rule {
    id: "helper-hub-key",
    severity: Severity::Warning,
    title: "Docker does not ask this helper for Docker Hub",
    why: "For Docker Hub, Docker looks in `credHelpers` only under `https://index.docker.io/v1/`, \
        as it does in `auths`. A helper under `docker.io` or `index.docker.io` is never asked; \
        Docker continues with `credsStore` or the file.\n\n\
        Podman and GitLab Runner look under `docker.io`. Both lines together serve all.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, GetCredentialsStore and \
        getAuthConfigKey; twelve other clients (all measured)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::DockerAuthConfig, ClientId::ContainersImage, ClientId::Kubelet, ClientId::K8schain, ClientId::OrasPy, ClientId::OrasJava, ClientId::DockerJava, ClientId::TestcontainersJava, ClientId::TestcontainersNode, ClientId::TestcontainersDotnet, ClientId::DevcontainersImage, ClientId::DevcontainersFeature])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"credHelpers":{"docker.io":"pass"}}"#).image(HUB_IMAGE),
        Example::new(r#"{"credHelpers":{"index.docker.io":"pass"}}"#).image(HUB_IMAGE),
        Example::new(r#"{"credsStore":"desktop","credHelpers":{"docker.io":"pass"}}"#)
            .image(HUB_IMAGE)
            .note("Docker asks the other helper"),
    ],
    good: &[
        Example::new(
            r#"{"credHelpers":{"docker.io":"pass","https://index.docker.io/v1/":"pass"}}"#,
        ),
        Example::new(r#"{"credHelpers":{"https://index.docker.io/v1/":"pass"}}"#),
        Example::new(
            r#"{"credsStore":"desktop","credHelpers":{"docker.io":"pass","https://index.docker.io/v1/":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"credHelpers":{"https://index.docker.io/v1/":"pass"}}"#),
        Example::new(r#"{"credHelpers":{"docker.example.com":"pass"}}"#),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«bot:s3cret»"}},"credHelpers":{"docker.io":""}}"#,
        )
        .note("an empty name is no helper"),
    ],
};

const HUB_IMAGE: &str = "docker.io/library/alpine";

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let file = context.file();
    let real = file.cred_helper(DOCKER_HUB_KEY);
    for place in places(context) {
        let (key, helper) = (place.member.key.text(), place.name());
        let is_hub = facts_for(&key).is_some_and(|facts| facts.id == "docker-hub");
        let is_served = real.is_some_and(|member| member.value.text() == helper);
        if place.is_store || helper.is_empty() || !is_hub || key == DOCKER_HUB_KEY || is_served {
            continue;
        }
        let message = format!(
            "Docker looks for a helper of Docker Hub under `https://index.docker.io/v1/` and never \
             asks the one under `{}`.",
            shorten(&key, 60)
        );
        let finding = diagnostics.setting(place.member.key.range(), message);
        if key == "docker.io" {
            finding.only(MISS_DOCKER_IO);
        }
        let is_alone = key == "docker.io"
            && file.creds_store().is_empty()
            && file.cred_helpers().count() == 1
            && file.entries().next().is_none();
        let label = if is_alone {
            "Add the helper under the key that Docker looks up"
        } else {
            "Add it under the key that Docker looks up, instead of what answers now"
        };
        // Never safe: Jib then asks the helper for this key first, and may get another login.
        let helper = helper.into_owned();
        finding.fix(label, Applicability::NeedsReview, move |context| {
            set_cred_helper(context.document(), DOCKER_HUB_KEY, Some(&helper))
        });
        if place.is_only() && real.is_none() {
            let key = key.into_owned();
            finding.fix(
                "Rename it to the key that Docker looks up",
                Applicability::NeedsReview,
                move |context| {
                    rename_path(context.document(), &["credHelpers", &key], DOCKER_HUB_KEY)
                },
            );
        }
    }
}
