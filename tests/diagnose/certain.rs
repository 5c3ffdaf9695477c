//! “Your file proves it” is said only when the engines agree: over all vector files and all messages.

use std::path::Path;

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;
use credenza::client::{client, ClientId, Outcome};
use credenza::config::ConfigFile;
use credenza::diagnose::{causes, Cause, CauseId, Certainty, Role, Symptom};
use credenza::json::Document;
use serde_json::Value;

use crate::report::report;
use crate::samples::SAMPLES;
use crate::symptom;
use crate::told::NOW;

/// Returns the files of the vectors with their images.
fn files() -> Vec<(String, Document)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/vectors");
    let mut files = Vec::new();
    for name in ["docker-cli.jsonl", "other-clients.jsonl", "generated.jsonl"] {
        let text = std::fs::read_to_string(folder.join(name)).expect("the vectors");
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let value: Value = serde_json::from_str(line).expect("JSON");
            let input = value.get("in").unwrap_or(&value);
            let Some(image) = input["image"].as_str() else { continue };
            let bytes = match (&input["config_b64"], &input["config"]) {
                (Value::String(base64), _) => STANDARD.decode(base64).expect("base64"),
                (_, Value::String(text)) => text.clone().into_bytes(),
                (_, Value::Null) => continue,
                (_, object) => object.to_string().into_bytes(),
            };
            files.push((image.to_owned(), Document::parse(bytes)));
        }
    }
    assert!(files.len() > 800, "{} files", files.len());
    files
}

fn clients(symptom: &Symptom) -> Vec<ClientId> {
    symptom.candidates().iter().filter_map(|program| program.client()).collect()
}

/// Returns whether an outcome sends no username and no secret in any case.
fn sends_nothing(outcome: &Outcome) -> bool {
    outcome.choices().iter().all(|choice| {
        let choice = choice.effective();
        if choice.choices().len() > 1 {
            return sends_nothing(choice);
        }
        let is_empty = choice.logins().iter().all(|login| {
            login.user.is_empty()
                && login.password.is_empty()
                && login.identity_token.is_empty()
                && login.registry_token.is_empty()
        });
        let asks = choice.helper().is_some_and(|call| !call.name.is_empty());
        is_empty && !asks && !choice.fails()
    })
}

/// Returns whether the engine agrees with a cause that the file is said to prove.
fn agrees(cause: &Cause, symptom: &Symptom, image: &str, document: &Document) -> bool {
    let outcomes: Vec<Outcome> =
        clients(symptom).into_iter().map(|id| client(id).outcome(document, image)).collect();
    let sentence = symptom.part(Role::Sentence).map(|part| part.shown().to_owned());
    let sentence = sentence.unwrap_or_default();
    let says = |outcome: &Outcome| {
        outcome.choices().iter().any(|choice| {
            choice.message().is_some_and(|message| {
                let sentence = sentence.trim_end();
                // Podman puts its own words before the error.
                sentence.ends_with(message) || (sentence.len() > 12 && message.ends_with(sentence))
            })
        })
    };
    match cause.id {
        CauseId::NoLogin => outcomes.iter().all(sends_nothing),
        CauseId::FaultyLogin | CauseId::TokenOnly => outcomes.iter().all(|outcome| {
            let place = outcome.place();
            let proof = cause.proof.map(|proof| proof.range);
            place.zip(proof).is_some_and(|(place, proof)| place.contains(proof))
        }),
        CauseId::HelperMissing => {
            let named = symptom.part(Role::Helper).map(|part| part.shown().to_owned());
            let named = named.unwrap_or_default();
            outcomes.iter().all(|outcome| {
                let call = outcome.effective().helper();
                call.is_some_and(|call| call.name == named)
            })
        }
        CauseId::BrokenFile if symptom.message.id == "podman-no-colon" => {
            let mut entries = ConfigFile::new(document).entries();
            entries.any(|entry| entry.auth_error().is_some())
        }
        CauseId::BrokenFile => outcomes.iter().any(says),
        CauseId::StrictVariable => {
            says(&client(ClientId::DockerAuthConfig).outcome(document, image))
        }
        other => panic!("{other:?} is said to be proven, and no engine was asked"),
    }
}

#[test]
fn what_a_file_is_said_to_prove_the_engines_say_too() {
    let is_sample = std::env::var("CREDENZA_SWEEPS").is_ok_and(|sweeps| sweeps == "sample");
    let step = if is_sample { 12 } else { 1 };
    let (mut proven, mut pairs, mut faults) = (0, 0, Vec::new());
    let files = files();
    for (at, sample) in SAMPLES.iter().enumerate() {
        let base = symptom(sample.text);
        for (image, document) in files.iter().skip(at % step).step_by(step) {
            let symptom = base.clone().with_image(image);
            let Some(image) = symptom.image().map(str::to_owned) else { continue };
            let causes = causes(&symptom, Some(document), NOW);
            pairs += 1;
            assert!(causes.len() <= 3 && causes.is_sorted_by_key(|cause| cause.certainty));
            for cause in causes.iter().filter(|cause| cause.certainty == Certainty::Proven) {
                proven += 1;
                if !agrees(cause, &symptom, &image, document) {
                    let file = String::from_utf8_lossy(document.bytes());
                    let (id, text) = (cause.id, sample.text);
                    faults.push(format!("{id:?} for {image} in {file}\n{text}"));
                }
            }
        }
    }
    report(&format!("diagnosis: {proven} causes are proven for {pairs} pairs of message and file"));
    faults.truncate(10);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(pairs > 5_000 && proven > 500, "{proven} of {pairs}");
}
