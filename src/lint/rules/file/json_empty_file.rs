//! A file without content.

use crate::config::edit::set_top;
use crate::json::{Json, Kind};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "json-empty-file",
    severity: Severity::Info,
    title: "The file is empty",
    why:
        "To Docker a file that is empty, has only spaces or is `null` is a file without settings. \
        It sends no login, and `docker login` writes a new file.\n\n\
        Podman and the libraries for Python and Rust fail on a file without any JSON; Kubernetes \
        fails on spaces in a Secret.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: io.EOF is no error (measured); \
        containers/image, kubelet, k8schain, docker-py, oras-py, docker_credential measured",
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerCli,
        ClientId::DockerAuthConfig,
        ClientId::Buildx,
        ClientId::Buildkit,
        ClientId::GoContainerregistry,
        ClientId::OrasGo,
        ClientId::Nerdctl,
        ClientId::Regclient,
        ClientId::SpringBoot,
        ClientId::GitlabRunner,
        ClientId::TestcontainersGo,
        ClientId::DevcontainersImage,
        ClientId::DevcontainersFeature,
    ])),
    check: Check::File(find),
    bad: &[
        Example::new("").note("no byte at all"),
        Example::new(" \n\t\n").note("spaces only"),
        Example::new("null\n"),
    ],
    good: &[
        Example::new("{\n\t\"auths\": {}\n}"),
        Example::new("{\n\t\"auths\": {}\n}"),
        Example::new("{\n\t\"auths\": {}\n}\n"),
    ],
    near_misses: &[
        Example::new("{}").note("all clients read an object without members"),
        Example::new(r#"null {"auths":{}}"#).note("text after the end"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let document = context.document();
    let range = match document.root() {
        None => TextRange::new(0, document.bytes().len()),
        Some(root) if root.kind() == Kind::Null && document.trailing().is_none() => root.range(),
        Some(_) => return,
    };
    let message = "Docker reads this as a file without settings and sends no login; Podman and \
        clients in Python and Rust fail on it.";
    diagnostics.file(range, message).fix(
        "Write an empty list of registries",
        Applicability::Safe,
        |context| set_top(context.document(), "auths", Some(&Json::Object(Vec::new()))),
    );
}
