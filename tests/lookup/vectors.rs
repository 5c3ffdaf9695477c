//! Vectors: their lines, and the answers in them.

use std::path::PathBuf;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use serde_json::Value;

use crate::outcome::{readable, Fields, Seen};

/// Returns every line of every file, with the file's name.
pub(crate) fn lines() -> Vec<(String, Value)> {
    let directory = std::env::var_os("CREDENZA_VECTORS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/vectors"),
        PathBuf::from,
    );
    let entries = std::fs::read_dir(&directory)
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "jsonl"))
        .collect();
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(&file).expect("UTF-8");
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let value = serde_json::from_str(line)
                .unwrap_or_else(|error| panic!("{name}: {error}: {line}"));
            lines.push((name.clone().into_owned(), value));
        }
    }
    lines
}

/// Returns the file's bytes; `None` when there is no file.
pub(crate) fn config(case: &Value) -> Option<Vec<u8>> {
    if let Some(base64) = case["config_b64"].as_str() {
        return Some(STANDARD.decode(base64).expect("base64"));
    }
    match &case["config"] {
        Value::Null => None,
        Value::String(text) => Some(text.clone().into_bytes()),
        object => Some(object.to_string().into_bytes()),
    }
}

/// Returns the observed answers.
pub(crate) fn answers(client: &str, answer: &Value) -> Vec<Seen> {
    if client == "oras-py" && answer["ok"] == true {
        // It sends the `auth` unchanged; user and password are those that the measurement read in
        // it.
        let verbatim = match &answer["verbatim"] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        return vec![Seen::Logins(vec![Fields { verbatim, ..Fields::default() }])];
    }
    if let Some(list) = answer.as_array() {
        return list.iter().map(generated).collect();
    }
    match answer["random"].as_array() {
        Some(random) => random.iter().map(of_a_run).collect(),
        None if answer["ok"] == false => vec![Seen::Error],
        None if answer["tool"] == "kubelet-imagePullSecrets" => vec![in_order(&answer["all"])],
        None => vec![one(answer)],
    }
}

/// Returns an answer of the form `{}`, `{"error":true}`, fields, or kubelet's list of fields.
fn generated(answer: &Value) -> Seen {
    match answer {
        Value::Array(_) => in_order(answer),
        _ if answer["error"] == true => Seen::Error,
        _ => one(answer),
    }
}

/// Returns the answer of one of many runs: JSON in a string, as the Go or the Rust measurement
/// wrote it.
fn of_a_run(run: &Value) -> Seen {
    let run: Value = serde_json::from_str(run.as_str().expect("a string")).expect("JSON");
    match &run["A"] {
        _ if run["ok"] == true => one(&run),
        _ if run["ok"] == false => Seen::Error,
        _ if run["O"] == false => Seen::Error,
        all @ Value::Array(_) => in_order(all),
        _ => one(&run["C"]),
    }
}

fn in_order(list: &Value) -> Seen {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    if list.is_empty() {
        return Seen::Logins(vec![Fields::default()]);
    }
    Seen::Logins(list.iter().map(fields).collect())
}

fn one(answer: &Value) -> Seen {
    Seen::Logins(vec![fields(answer)])
}

fn fields(answer: &Value) -> Fields {
    let text = |key: &str| readable(answer[key].as_str().unwrap_or_default());
    // User and password beside it are those that the measurement read in it.
    // A header loses the space at its end, which the measurement of images did without.
    let verbatim = text("verbatim").trim_ascii_end().to_owned();
    if !verbatim.is_empty() {
        return Fields { verbatim, ..Fields::default() };
    }
    Fields {
        user: text("username"),
        password: text("password"),
        identity_token: text("identitytoken"),
        registry_token: text("registrytoken"),
        verbatim: String::new(),
    }
}
