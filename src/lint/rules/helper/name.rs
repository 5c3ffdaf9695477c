//! A helper's name that is more than the part after `docker-credential-`.

use super::settings::{is_plain, places, PREFIX};
use crate::lint::prelude::*;
use crate::text::shorten;

pub(super) const RULE: Rule = Rule {
    id: "helper-name",
    severity: Severity::Error,
    title: "No helper has this name",
    why: "Docker puts `docker-credential-` before the name and runs the program of that name from \
        the `PATH`, without a shell: nothing is expanded, and no options can be given. \
        `docker-credential-pass` in the file makes it look for \
        `docker-credential-docker-credential-pass`. A path or a space makes a name that no program \
        has.\n\n\
        When the helper cannot be run, Docker 29 fails to pull even public images.\n\n\
        A name that ends in `.exe` is correct where a Linux in Windows (WSL) runs the program of \
        Windows, as with `desktop.exe`.",
    source:
        "docker/cli v29.7.2 with docker-credential-helpers v0.9.8, client/command.go (measured)",
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerAuthConfig,
        ClientId::Kubelet,
        ClientId::K8schain,
        ClientId::OrasJava,
        ClientId::DockerJava,
    ])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"credHelpers":{"ghcr.io":"docker-credential-pass"}}"#)
            .image("ghcr.io/team/app"),
        Example::new(r#"{"credsStore":"/usr/local/bin/docker-credential-osxkeychain"}"#),
        Example::new(r#"{"credsStore":"pass "}"#).note("a space at the end"),
    ],
    good: &[
        Example::new(r#"{"credHelpers":{"ghcr.io":"pass"}}"#),
        Example::new(r#"{"credsStore":"osxkeychain"}"#),
        Example::new(r#"{"credsStore":"pass"}"#),
    ],
    near_misses: &[
        Example::new(r#"{"credsStore":"desktop.exe"}"#).note("correct in WSL"),
        Example::new(
            r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#,
        ),
        Example::new(r#"{"credsStore":""}"#).note("see helper-empty"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for place in places(context) {
        let name = place.name();
        if name.is_empty() || is_plain(&name) {
            continue;
        }
        let message = format!(
            "Docker runs `docker-credential-{}`, and there is no such program: pulls fail, even of \
             public images.",
            shorten(&name, 60)
        );
        let finding = diagnostics.setting(place.member.value.range(), message);
        let file = name.trim().rsplit(['/', '\\']).next().unwrap_or_default();
        let part = file.strip_prefix(PREFIX).unwrap_or(file);
        if !part.is_empty() && is_plain(part) {
            finding.fix(
                "Keep only the part after docker-credential-",
                Applicability::NeedsReview,
                place.rename(part),
            );
        }
    }
}
