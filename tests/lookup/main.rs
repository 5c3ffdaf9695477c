//! Every client against the answers of the real one.
//!
//! Reads all `.jsonl` files of the directory in `CREDENZA_VECTORS` (default `tests/data/vectors`;
//! its README describes a line), prints `client: agree N of M` for each client, and fails unless
//! all agree: every observed answer is among the candidates. A random answer that comes once in 64
//! runs may be missing; such cases are counted, and the project's own vectors have only the known
//! ones. Where a client ends with an error, the engine's text must be the client's.

#![cfg(test)]

mod docker;
mod keys;
mod machine;
mod messages;
mod outcome;
mod properties;
mod references;
#[path = "../common/report.rs"]
mod report;
mod scopes;
mod surroundings;
mod tally;
mod vectors;

use credenza::client::{Client, Machine, Query, CLIENTS};
use credenza::json::Document;
use serde_json::Value;

use outcome::Seen;
use surroundings::Surroundings;
use tally::Tally;

#[test]
fn every_client_answers_as_the_real_one() {
    let mut tally = Tally::default();
    for (file, line) in vectors::lines() {
        let place = |name: &str| format!("{file}: {name}");
        if let (Some(input), Some(output)) = (line.get("in"), line.get("out")) {
            let name = place(input["name"].as_str().unwrap_or_default());
            match input["mode"].as_str() {
                None => docker::check(&mut tally, &name, input, output),
                Some("ref") => references::check_reference(&mut tally, &name, input, output),
                Some("hostname") => references::check_hostname(&mut tally, &name, input, output),
                Some("save" | "login" | "logout") => {}
                Some(mode) => panic!("{name}: unknown mode {mode}"),
            }
            continue;
        }
        let name = place(line["id"].as_str().unwrap_or_default());
        if let Some(requests) = line["requests"].as_array() {
            scopes::check(&mut tally, &name, &line, requests);
            continue;
        }
        let answers = line["answers"].as_object().expect("answers");
        for (client, answer) in answers {
            if client == "docker-cli" {
                docker::check(&mut tally, &name, &line, answer);
            } else {
                check(&mut tally, &name, client, &line, answer);
            }
        }
    }
    tally.finish();
}

/// Checks one client's answer in the form of `other-clients.jsonl`, `generated.jsonl` or
/// `clients-new.jsonl`.
fn check(tally: &mut Tally, name: &str, id: &str, case: &Value, answer: &Value) {
    let expected = vectors::answers(id, answer);
    let Some((client, is_token)) = find_client(id) else {
        panic!("{name}: there is no client {id}");
    };
    let document = vectors::config(case).map(Document::parse);
    let surroundings = Surroundings::of(case, client.id, document.as_ref());
    let variables = surroundings.variables();
    let (files, programs) = (surroundings.files(), surroundings.programs());
    let query = Query {
        config: document.as_ref(),
        image: case["image"].as_str().expect("an image"),
        machine: Machine { variables: &variables, files: &files, programs: &programs },
    };
    let answered = client.answer_with_token(query).filter(|_| is_token);
    let outcome = answered.unwrap_or_else(|| client.answer(query)).outcome;
    let found = outcome::all(client.id, &outcome);
    tally.add(id, name, &expected, &found);
    let texts = messages::all(client.id, &outcome);
    if let Some(message) = answer["error"].as_str() {
        tally.message(id, name, &[message], &texts);
    }
    let messages = case["messages"][id].as_array().into_iter().flatten();
    let messages: Vec<&str> = messages.filter_map(Value::as_str).collect();
    // What it only warns of or logs is compared where the engine has such a text.
    if !messages.is_empty() && (expected == [Seen::Error] || !texts.is_empty()) {
        tally.message(id, name, &messages, &texts);
    }
}

/// Returns the client of a name, and whether the registry has a token server; one of the vectors'
/// files names the library beside the client.
fn find_client(name: &str) -> Option<(&'static Client, bool)> {
    let id = name.strip_prefix("ggcr-").unwrap_or(name);
    let (id, is_token) = id.strip_suffix("-token").map_or((id, false), |id| (id, true));
    CLIENTS.iter().find(|client| client.id.as_str() == id).map(|client| (client, is_token))
}
