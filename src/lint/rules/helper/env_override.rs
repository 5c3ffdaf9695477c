//! The variable that takes precedence over the file.

use crate::client::{client, ClientId};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "env-override",
    severity: Severity::Info,
    title: "DOCKER_AUTH_CONFIG overrides the file",
    why: "Since 28.3 Docker reads the variable `DOCKER_AUTH_CONFIG`, and an entry in it overrides \
        the file and any helper. crane, BuildKit and nerdctl do the same. GitLab CI often sets it \
        for the runner, and then `docker login` in the job changes the file and not what is \
        sent.\n\n\
        The variable is read strictly: `{\"auths\": {host: {\"auth\": …}}}`. With one more key, \
        such as `credsStore`, `username` or `identitytoken`, Docker ignores all of it with a \
        warning. Keys must match exactly, without the search for a similar host. GitLab Runner \
        reads the variable as it reads a file.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, parseEnvConfig, and \
        cli/config/memorystore/store.go (measured); issue docker/cli#6156",
    affects: Affects::Outside(ClientSet::of(&[
        ClientId::DockerCli,
        ClientId::DockerAuthConfig,
        ClientId::Buildx,
        ClientId::Buildkit,
        ClientId::GoContainerregistry,
        ClientId::Nerdctl,
        ClientId::Regclient,
        ClientId::GitlabRunner,
        ClientId::TestcontainersJava,
        ClientId::TestcontainersGo,
        ClientId::TestcontainersNode,
    ])),
    check: Check::File(find),
    bad: &[
        Example::GOOD.during(Activity::Exporting(Destination::Ci)).note("on its way to CI"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#)
            .during(Activity::Exporting(Destination::Ci))
            .note("on its way to CI; no value for the variable"),
    ],
    good: &[
        Example::GOOD.note("open on the page"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#)
            .note("open on the page"),
    ],
    near_misses: &[Example::GOOD
        .during(Activity::Exporting(Destination::Kubernetes))
        .note("on its way to a cluster")],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let to_ci = [Destination::Ci, Destination::GitHub].map(Activity::Exporting);
    if !to_ci.contains(&context.activity) {
        return;
    }
    let outcome = client(ClientId::DockerAuthConfig).outcome(context.document(), "alpine");
    let is_refused = outcome.message().is_some();
    let message = if is_refused {
        "If a job has `DOCKER_AUTH_CONFIG`, it overrides this file. Docker refuses this file as \
         its value: it takes `auths` with an `auth` in every entry, and nothing more."
    } else {
        "If a job has `DOCKER_AUTH_CONFIG`, it overrides this file. This file can be its value."
    };
    diagnostics.file(TextRange::at(0), message);
}
