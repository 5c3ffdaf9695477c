//! Closest formats of a text that none fits, each with the reason why it is not that.

use super::format::Format;
use super::formats::{base64_text, command_login, config_json, kubernetes_secret, login_pair};
use super::input::Input;
use super::reading::{Confidence, Layer, Reading, Remark, RemarkKind};
use super::unknown_text;
use crate::secret::Secret;
use crate::yaml::{self, YamlError};

/// Minimum score of a guess that a person would accept.
const MIN_SCORE: u32 = 50;

/// Returns at most three readings, the closest first; for a text that is near to nothing, one that says
/// what it looks like and what to paste instead.
pub(super) fn readings(input: &Input<'_>) -> Vec<Reading> {
    let scored = CLUES.iter().map(|(format, clue)| {
        let (score, reason) = clue(input);
        (score, reading(format, reason))
    });
    let mut all: Vec<(u32, Reading)> = scored.filter(|(score, _)| *score >= MIN_SCORE).collect();
    all.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    all.truncate(3);
    let mut readings: Vec<Reading> = all.into_iter().map(|(_, reading)| reading).collect();
    if readings.is_empty() {
        readings.push(unknown(input));
    }
    if let (Some(first), Err(error)) = (readings.first_mut(), input.yaml()) {
        first.remarks.push(Remark::new(RemarkKind::NotRead, error.to_string()));
    }
    readings
}

/// Returns the reading of a text that is near to nothing: it has no layer.
fn unknown(input: &Input<'_>) -> Reading {
    let mut reading = reading(&config_json::FORMAT, unknown_text::looks_like(input.bytes));
    reading.layers.clear();
    "Text without a login".clone_into(&mut reading.sentence);
    reading.remarks.push(Remark::new(
        RemarkKind::Note,
        "Paste a config.json, a Kubernetes Secret, a docker login command, lines with a username and a password, or the error message of a pull.",
    ));
    reading
}

/// Returns the reason why the inside of a layer is unknown.
pub(super) fn unknown_inside(bytes: &[u8]) -> String {
    let kind = if std::str::from_utf8(bytes).is_ok() { "text" } else { "binary data" };
    format!("It decodes to {} bytes of {kind} that match no known format.", bytes.len())
}

fn reading(format: &Format, reason: String) -> Reading {
    Reading {
        layers: vec![Layer { format: format.id, name: format.name, text: Secret::default() }],
        sentence: format.name.to_owned(),
        confidence: Confidence::Distant,
        reason: reason.into(),
        remarks: Vec::new(),
        part: None,
        config: None,
        image: None,
        doubt: false,
    }
}

type Clue = fn(&Input<'_>) -> (u32, String);

/// Frequent formats, each with a measure of how close a text comes to it.
const CLUES: [(Format, Clue); 5] = [
    (config_json::FORMAT, json),
    (kubernetes_secret::FORMAT, secret),
    (base64_text::FORMAT, base64),
    (command_login::FORMAT, command),
    (login_pair::FORMAT, pair),
];

fn json(input: &Input<'_>) -> (u32, String) {
    let Some(document) = input.json() else {
        let text = String::from_utf8_lossy(input.bytes.get(..4096).unwrap_or(input.bytes));
        let inside = text.contains("\"auth");
        let score = if inside { 60 } else { 10 };
        return (score, "A config.json begins with {, and this does not.".to_owned());
    };
    if let Some(error) = document.error() {
        let place = document.lines().line_column(input.bytes, error.offset);
        let (line, column) = (place.line, place.column);
        return (
            80,
            format!("It begins like JSON, but the JSON is broken at line {line}, column {column}."),
        );
    }
    let reason =
        "It is JSON, but has none of the keys of a config.json, such as auths or credsStore.";
    (70, reason.to_owned())
}

fn secret(input: &Input<'_>) -> (u32, String) {
    let text = input.text();
    if let Err(YamlError { line, problem }) = input.yaml() {
        let named = text.contains("dockerconfigjson") || text.contains("kind:");
        let score = if named { 90 } else { 40 };
        return (score, format!("It looks like YAML. Line {line}: {problem}"));
    }
    if input.json().is_none() && yaml::looks_like_yaml(text) {
        let reason = "It is YAML, but has no Secret with .dockerconfigjson or .dockercfg in it.";
        return (65, reason.to_owned());
    }
    let reason = "A Secret is YAML or JSON with kind: Secret, and this has no such line.";
    (5, reason.to_owned())
}

fn base64(input: &Input<'_>) -> (u32, String) {
    let text = input.bytes.trim_ascii();
    let wrong = |byte: &u8| {
        !byte.is_ascii_alphanumeric() && !byte.is_ascii_whitespace() && !b"+/-_=".contains(byte)
    };
    if text.is_empty() {
        return (20, "It is empty.".to_owned());
    }
    match text.iter().position(wrong) {
        None if text.contains(&b' ') => {
            (15, "It has only characters of base64, but it is written as words.".to_owned())
        }
        None => (
            75,
            "It has only characters of base64, but its length or its padding does not fit; an end may be missing.".to_owned(),
        ),
        // The character itself could be part of a secret; its place is not.
        Some(at) => {
            let score = (at * 60 / text.len()) as u32;
            (score, format!("Character {} does not occur in base64.", at + 1))
        }
    }
}

fn command(input: &Input<'_>) -> (u32, String) {
    let text = input.text();
    let programs = ["docker", "podman", "kubectl", "helm", "skopeo", "curl", "aws"];
    let named = programs.iter().find(|program| text.contains(*program));
    let is_near = ["login", "creds", "password", "secret"].iter().any(|word| text.contains(word));
    match named.filter(|_| is_near) {
        Some(program) => {
            (50, format!("It names {program}, but has no login command that this page knows."))
        }
        None => (
            4,
            "A login command names docker, podman, kubectl or curl, and this does not.".to_owned(),
        ),
    }
}

fn pair(input: &Input<'_>) -> (u32, String) {
    match input.line() {
        Some(line) if !line.contains(char::is_whitespace) => (
            62,
            "It is one word, which could be a password or a token; a login also needs a username and a registry.".to_owned(),
        ),
        _ => (
            3,
            "A username and a password are in one line with a colon between them.".to_owned(),
        ),
    }
}
