//! Every client against the answers of the real one.
//!
//! Reads all `.jsonl` files of the directory in `CREDENZA_VECTORS` (default `tests/data/vectors`;
//! its README describes a line), prints `client: agree N of M` for each client, and fails unless
//! all agree: every observed answer is among the candidates. A random answer that comes once in 64
//! runs may be missing; such cases are counted, and the project's own vectors have only the known
//! ones.

#![cfg(test)]

mod docker;
mod keys;
mod outcome;
mod properties;
mod references;
#[path = "../common/report.rs"]
mod report;
mod tally;
mod vectors;

use credenza::client::{Client, Query, CLIENTS};
use credenza::json::Document;
use serde_json::Value;

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
        let answers = line["answers"].as_object().expect("answers");
        let name = place(line["id"].as_str().unwrap_or_default());
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

/// Checks one client's answer in the form of `other-clients.jsonl` or `generated.jsonl`.
fn check(tally: &mut Tally, name: &str, client: &str, case: &Value, answer: &Value) {
    let expected = vectors::answers(client, answer);
    let Some(client) = find_client(client) else {
        panic!("{name}: there is no client {client}");
    };
    let document = vectors::config(case).map(Document::parse);
    let query =
        Query { config: document.as_ref(), image: case["image"].as_str().expect("an image") };
    let outcome = client.answer(query).outcome;
    let found = outcome::all(client.id, &outcome);
    tally.add(client.id.as_str(), name, &expected, &found);
    if let Some(message) = answer["error"].as_str() {
        tally.message(client.id.as_str(), name, message, &outcome);
    }
}

/// Returns the client of a name; one of the vectors' files names the library beside the client.
fn find_client(name: &str) -> Option<&'static Client> {
    let id = name.strip_prefix("ggcr-").unwrap_or(name);
    CLIENTS.iter().find(|client| client.id.as_str() == id)
}
