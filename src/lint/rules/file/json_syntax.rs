//! A text that is not JSON.

use super::cause::cause;
use super::repair::repair;
use crate::json::Expected;
use crate::lint::prelude::*;
use crate::text::Encoding;

pub(super) const RULE: Rule = Rule {
    id: "json-syntax",
    severity: Severity::Error,
    title: "This is not JSON",
    why: "Docker prints a warning and sends no login. The next `docker login` or `docker logout` \
        writes a new file, and everything in the old one is gone. Podman, Kubernetes and most \
        others refuse the file instead.\n\n\
        JSON allows no comma after the last item, no comments, and only straight double quotes, \
        even around keys. Docker's own reference of `docker login` has an example with an extra \
        comma.\n\n\
        The repair changes only what is wrong, and is offered only when no value has to be guessed.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, LoadFromReader (measured); \
        docker/cli#5075 (the loss); docs/reference/commandline/login.md (the comma, read)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Bytes(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"},}}"#)
            .note("an extra comma"),
        Example::new("{\n  \"credHelpers\": {\n    \"myregistry.example.com\": \"secretservice\",\n    \"docker.internal.example\": \"pass\",\n  }\n}")
            .note("from Docker's own reference")
            .image("myregistry.example.com/team/app"),
        Example::new("{\n  // work\n  'auths': {\n    'ghcr.io': {'auth': 'Ym90OnMzY3JldA=='}\n  }\n}")
            .note("a comment and single quotes"),
        Example::new("{\n<<<<<<< HEAD\n\t\"credsStore\": \"pass\"\n=======\n\t\"credsStore\": \"desktop\"\n>>>>>>> main\n}")
            .note("two versions in one file"),
        Example::new("docker login ghcr.io -u bot").note("a command"),
    ],
    good: &[
        Example::GOOD,
        Example::new("{\n  \"credHelpers\": {\n    \"myregistry.example.com\": \"secretservice\",\n    \"docker.internal.example\": \"pass\"\n  }\n}"),
        Example::new("{\n  \"auths\": {\n    \"ghcr.io\": {\"auth\": \"«bot:s3cret»\"}\n  }\n}"),
        Example::new("{\n\t\"credsStore\": \"desktop\"\n}"),
        Example::GOOD,
    ],
    near_misses: &[
        Example::new(r#"{"auths":{}, "//": "a comment as a key"}"#).note("a key, no comment"),
        Example::new("\u{FEFF}{\"auths\":{}}").note("a byte order mark has another rule"),
        Example::new(" \n").note("an empty file is fine for Docker"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(error) = context.document().error() else {
        return;
    };
    let bytes = context.bytes();
    if error.expected == Expected::Shallower || Encoding::of(bytes) != Encoding::Utf8 {
        return;
    }
    let end = error.offset + usize::from(error.found.is_some());
    let message = format!(
        "{} Docker reads the file as if it were empty, and its next login overwrites it; \
        Podman and Kubernetes refuse it.",
        cause(bytes, error)
    );
    diagnostics.file(TextRange::new(error.offset, end), message).fix(
        "Repair the JSON",
        Applicability::NeedsReview,
        |context| repair(context.bytes()),
    );
}
