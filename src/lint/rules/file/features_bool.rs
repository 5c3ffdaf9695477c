//! A switch of a feature or a plugin that is not in quotes.

use super::types::{logins_are_plain, mismatches, Mismatch};
use crate::json::{self, Json};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "features-bool",
    severity: Severity::Error,
    title: "Setting needs quotes",
    why: "In `features` and `plugins` Docker requires quotes around every value: `\"true\"`, not \
        `true`. Without them it misreads these settings and, worse, decodes no `auth` in the whole \
        file and pulls anonymously. Its next save writes every entry as `{}`.\n\n\
        The settings of the Docker daemon, in `daemon.json`, take `true` without quotes.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: Features map[string]string, Plugins \
        map[string]map[string]string (measured)",
    affects: Affects::Clients(ClientSet::of(&[ClientId::DockerCli, ClientId::Buildx, ClientId::Buildkit, ClientId::GoContainerregistry, ClientId::Nerdctl, ClientId::GitlabRunner, ClientId::TestcontainersGo])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"features":{"hooks":true}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"plugins":{"-x-cli-hints":{"enabled":false}}}"#)
            .note("an option of a plugin"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","username":"bob"}},"features":{"hooks":true}}"#)
            .note("with a username that does not count"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"features":{"hooks":"true"}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"plugins":{"-x-cli-hints":{"enabled":"false"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","username":"bob"}},"features":{"hooks":"true"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"experimental":true}"#).note("Docker 29 does not know this key"),
        Example::new(r#"{"features":{"hooks":null}}"#).note("null is of any type"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let mut found = mismatches(context, |field| matches!(field, "features" | "plugins"));
    found.retain(Mismatch::is_switch);
    if found.is_empty() {
        return;
    }
    let applicability = Applicability::safe_if(logins_are_plain(context));
    let label = applicability.label(
        "Put the value in quotes",
        "Put the value in quotes; see what each client sends then",
    );
    for found in found {
        let message =
            "Docker requires quotes here. Without them it decodes no auth in the whole file and \
            pulls anonymously; Crane, Kaniko and nerdctl refuse the file.";
        let node = found.value.index();
        diagnostics.setting(found.value.range(), message).fix(
            label,
            applicability,
            move |context| {
                let value = context.document().node(node)?;
                let text = std::str::from_utf8(value.raw()).ok()?;
                let text = Json::string(text);
                Some(vec![json::replace(context.document(), value, &text)])
            },
        );
    }
}
