//! The file itself, in three layouts, with the registries that were chosen.

use crate::client::docker_write::{losses, save};
use crate::config::edit;
use crate::config::mask::{spans, SpanKind};
use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified, NO_LIMITS};
use crate::export::text::Text;
use crate::json::{format, Document, Style};
use crate::text::TextRange;

/// The bytes of the file.
pub(super) const AS_IT_IS: Target = Target {
    id: "config",
    name: "config.json, as it is",
    group: Group::Machine,
    summary: "The file as it stands, without the registries that are not chosen. Every other byte stays.",
    consumer: "Docker",
    carries: Carries::File,
    several: true,
    reader: None,
    where_to_paste: "~/.docker/config.json, or config.json in the directory that DOCKER_CONFIG names. On Windows %USERPROFILE%\\.docker\\config.json. Readable by you alone: chmod 600.",
    form: Form::File,
    limits: NO_LIMITS,
    check: "docker manifest inspect «image»",
    verified: Verified::By("Python json"),
    unverified: &[],
    options: &[],
    write: as_it_is,
};

/// What Docker would make of it.
pub(super) const AS_DOCKER_WRITES: Target = Target {
    id: "config-docker",
    name: "config.json, as Docker writes it",
    summary: "The bytes that Docker leaves behind when it saves the file: sorted, tabs, auth made anew. What Docker does not know is lost.",
    write: as_docker_writes,
    ..AS_IT_IS
};

/// All of it on one line.
pub(super) const MINIFIED: Target = Target {
    id: "config-minified",
    name: "config.json, on one line",
    summary: "The same file on one line, with every key, duplicates included.",
    write: minified,
    ..AS_IT_IS
};

/// The document without the entries that were not chosen; as it is when it is broken.
pub(in crate::export) fn subset(job: &mut Job<'_>) -> Document {
    let all = job.config.entries().map(|entry| entry.id);
    job.out.included = all.filter(|id| job.is_chosen(*id)).collect();
    let Some(edits) = edit::keep_entries(job.document, &job.chosen) else {
        job.warn("The file is broken, so nothing can be taken out of it: this is all of it.");
        return job.document.clone();
    };
    if edits.is_empty() {
        return job.document.clone();
    }
    job.document.apply(&edits).0
}

/// The document's text, with what is secret in it.
pub(in crate::export) fn text(document: &Document) -> Text {
    let all = TextRange::new(0, document.bytes().len());
    let secrets = spans(document, all)
        .into_iter()
        .filter(|token| token.kind == SpanKind::Secret)
        .map(|token| token.range);
    Text::with_secrets(document.bytes().to_vec(), secrets.collect())
}

fn write(job: &mut Job<'_>, document: &Document) {
    job.value_file("config.json", Language::Json, text(document));
}

fn as_it_is(job: &mut Job<'_>) {
    let document = subset(job);
    write(job, &document);
}

fn as_docker_writes(job: &mut Job<'_>) {
    let before = subset(job);
    let written = save(Some(&before));
    if written.results.len() > 1 || written.more {
        job.warn("Docker stops at a bad auth, and what it has read by then is random: this is one of its results.");
    }
    let bytes = written.results.into_iter().find_map(|result| result.bytes);
    let Some(bytes) = bytes else {
        job.warn("Docker does not write this file.");
        return;
    };
    let lost = losses(&before, &bytes).len();
    if lost > 0 {
        let text = format!(
            "Docker loses {lost} things of the file when it writes it. Explain lists them."
        );
        job.warn(text);
    }
    write(job, &Document::parse(bytes));
}

fn minified(job: &mut Job<'_>) {
    let before = subset(job);
    let style = Style {
        newline: None,
        indent: String::new(),
        colon: ":".to_owned(),
        comma: ",".to_owned(),
    };
    let Some(edits) = format(&before, &style) else {
        job.warn("The file is broken: it cannot be laid out anew.");
        return;
    };
    if before.trailing().is_some() {
        job.warn("Something follows the first JSON value. Docker ignores it; it stays.");
    }
    write(job, &before.apply(&edits).0);
}
