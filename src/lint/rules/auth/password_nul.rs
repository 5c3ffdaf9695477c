//! NULs around a password.

use super::fixes::set_login;
use super::unusual::is_exact;
use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::config::Login;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-password-nul",
    severity: Severity::Warning,
    title: "NUL around the password",
    why: "A NUL is a byte with the value 0. Docker and Podman cut NULs off both ends of the \
        password; Kubernetes, Helm and docker-py send them. The same file works with one and fails \
        with the other.\n\n\
        They come from programs that fill a buffer and encode all of it, and from text in UTF-16.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth; kubernetes v1.29.15, \
        pkg/credentialprovider/config.go (measured)",
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerCli,
        ClientId::DockerAuthConfig,
        ClientId::Buildx,
        ClientId::Buildkit,
        ClientId::ContainersImage,
        ClientId::GoContainerregistry,
        ClientId::Nerdctl,
        ClientId::Regclient,
        ClientId::SpringBoot,
        ClientId::GitlabRunner,
    ])),
    check: Check::Entry(find),
    bad: &[Example::auth("«bot:s3cret␀»"), Example::auth(r"Ym90OnMz\nY3JldAA=")],
    good: &[Example::GOOD, Example::auth(r"Ym90OnMz\nY3JldA==")],
    near_misses: &[
        Example::auth("«bot:s3␀cret»").note("a NUL inside"),
        Example::auth(r"Ym90OnMzY3Jl\ndA==").note("a line break in the base64"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Login::Auth(Ok(login)) = entry.login() else {
        return;
    };
    let password = login.password.expose();
    if password.is_empty() || is_exact(entry.auth(), login) {
        return;
    }
    let decoded = decode_go(entry.auth().as_bytes()).unwrap_or_default();
    let whole = split_login(&decoded).map_or(0, |(_, password)| password.len());
    if password.len() == whole {
        return;
    }
    diagnostics.value(
        entry,
        Control::Password,
        "Docker and Podman cut the NUL off the password; Kubernetes, Helm and docker-py send it, \
            and the registry refuses it.",
    )
    .fix_entry(
        "Remove the NULs",
        Applicability::NeedsReview,
        |context, entry| set_login(context, entry, entry.user()?, entry.password()?),
    );
}
