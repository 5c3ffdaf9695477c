//! The file itself, in three layouts, with the chosen registries.

use crate::client::docker_write::{losses, save};
use crate::export::targets::prelude::*;
use crate::export::targets::whole_file::subset;
use crate::json::{format, Document, Style};

/// Exact bytes of the file.
pub(super) const AS_IT_IS: Target = Target {
    id: "config",
    name: "config.json, as it is",
    summary: "The unchanged file, without the registries that are not chosen.",
    consumer: "Docker",
    capacity: Capacity::File,
    where_to_paste: "~/.docker/config.json, or config.json in the directory that DOCKER_CONFIG names. On Windows %USERPROFILE%\\.docker\\config.json. Readable by you alone: chmod 600.",
    form: Form::File,
    limits: Limits::note("buildx and Compose, Dev Containers and VS Code, Testcontainers, Bazel's rules_oci, Dagger, Cosign and ORAS read this file: they need no other."),
    check: Check::DOCKER,
    verified: Verified::By("Python json, docker"),
    write: as_it_is,
    ..MACHINE
};

/// The file as Docker would write it.
pub(super) const AS_DOCKER_WRITES: Target = Target {
    id: "config-docker",
    name: "config.json, as Docker writes it",
    summary: "The bytes that Docker leaves when it saves the file: sorted, with tabs, each auth encoded again. What Docker does not know is lost.",
    write: as_docker_writes,
    ..AS_IT_IS
};

/// The file on one line.
pub(super) const MINIFIED: Target = Target {
    id: "config-minified",
    name: "config.json, on one line",
    summary: "The same file on one line, with every key, duplicates included.",
    write: minified,
    ..AS_IT_IS
};

fn write(renderer: &mut Renderer<'_>, document: &Document) {
    renderer.value_file("config.json", Language::Json, Text::of_file(document));
}

fn as_it_is(renderer: &mut Renderer<'_>) {
    let document = subset(renderer);
    write(renderer, &document);
}

fn as_docker_writes(renderer: &mut Renderer<'_>) {
    let before = subset(renderer);
    let written = save(Some(&before));
    if written.results.len() > 1 || written.more {
        renderer.warn("Docker stops at a bad auth in a random order: this is one of its results.");
    }
    let bytes = written.results.into_iter().find_map(|result| result.bytes);
    let Some(bytes) = bytes else {
        renderer.warn("Docker does not write this file.");
        return;
    };
    let lost = losses(&before, &bytes).len();
    if lost > 0 {
        let text = format!(
            "Docker loses {lost} things of the file when it writes it. Explain lists them."
        );
        renderer.warn(text);
    }
    write(renderer, &Document::parse(bytes));
}

fn minified(renderer: &mut Renderer<'_>) {
    let before = subset(renderer);
    let style = Style {
        newline: None,
        indent: String::new(),
        colon: ":".to_owned(),
        comma: ",".to_owned(),
    };
    let Some(edits) = format(&before, &style) else {
        renderer.warn("The file is broken: it cannot be laid out again.");
        return;
    };
    if before.trailing().is_some() {
        renderer.warn("Something follows the first JSON value. Docker ignores it; it stays.");
    }
    write(renderer, &before.apply(&edits).0);
}
