//! A login in a header to the daemon.

use super::places::{members_of, removal, Place};
use crate::config::secrets::is_secret_name;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "headers-authorization",
    severity: Severity::Warning,
    title: "Login in a header",
    why: "Docker sends `HttpHeaders` to its daemon with every request, never to a registry. An \
        `Authorization` here signs in nowhere; it only shows its secret to every daemon that this \
        file is used with, even to a remote one over plain HTTP.\n\n\
        Its one use is a daemon whose proxy requires a login.",
    source: "docker/cli 28.2.2 against a daemon that prints headers (measured); docs.docker.com, \
        docker CLI, HttpHeaders: included in all messages sent from the Docker client to the daemon \
        (read)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"HttpHeaders":{"Authorization":"Basic Ym90OnMzY3JldA=="}}"#),
        Example::new(r#"{"HttpHeaders":{"X-Team":"web","x-api-key":"0123456789abcdef"}}"#),
        Example::new(r#"{"HttpHeaders":{"X-Meta":"Bearer 0123456789abcdef"}}"#)
            .note("known by its value"),
    ],
    good: &[
        Example::new(r#"{"HttpHeaders":{}}"#),
        Example::new(r#"{"HttpHeaders":{"X-Team":"web"}}"#),
        Example::new(r#"{"HttpHeaders":{}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"HttpHeaders":{"X-Author":"alice","X-Meta-Source":"laptop"}}"#),
        Example::new(r#"{"HttpHeaders":{"Authorization":""}}"#).note("empty"),
    ],
};

fn is_login(place: &Place<'_>) -> bool {
    let (name, value) = (place.member.key.text(), place.member.value.text());
    if value.is_empty() {
        return false;
    }
    let starts = ["Bearer ", "Basic "].iter().any(|word| value.starts_with(word));
    starts || is_secret_name(&name)
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for place in members_of(context, "HttpHeaders").filter(is_login) {
        diagnostics.setting(
            place.member.key.range(),
            "Docker sends this header to every daemon and to no registry: it signs in nowhere and \
            shows its secret.",
        )
        .fix("Remove the header", Applicability::LosesData, removal(&place));
    }
}
