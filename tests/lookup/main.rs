//! Every client against what the real one answered.
//!
//! Reads all `.jsonl` files of the directory in `CREDENZA_VECTORS` (default `tests/data/vectors`;
//! its README says how a line reads), prints `client: agree N of M` for each client, and fails
//! unless all agree. Where a client is random, the candidates must be exactly those that were seen.

#![cfg(test)]

mod docker;
mod outcome;
mod properties;
mod references;
mod tally;
mod vectors;

use credenza::client::{Client, Query, CLIENTS};
use credenza::json::Document;
use serde_json::Value;

use outcome::Seen;
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

/// One client's answer in the form of `other-clients.jsonl` or `generated.jsonl`.
fn check(tally: &mut Tally, name: &str, client: &str, case: &Value, answer: &Value) {
    let expected = vectors::answers(answer);
    let Some(client) = find_client(client) else {
        tally.add(client, name, Err("there is no such client".to_owned()));
        return;
    };
    let document = vectors::config(case).map(Document::parse);
    let query = Query {
        config: document.as_ref(),
        image: case["image"].as_str().expect("an image"),
    };
    let outcome = (client.find)(query).outcome;
    let found = outcome::all(client.id, &outcome);
    tally.add(client.id, name, same(&expected, &found));
    if let Some(message) = answer["error"].as_str() {
        tally.message(client.id, name, message, &outcome);
    }
}

/// Both hold the same answers.
fn same(expected: &[Seen], found: &[Seen]) -> Result<(), String> {
    let within = |one: &[Seen], other: &[Seen]| one.iter().all(|seen| other.contains(seen));
    if within(expected, found) && within(found, expected) {
        return Ok(());
    }
    Err(format!("expected {expected:?}, found {found:?}"))
}

/// The vectors name some clients otherwise than this project does.
fn find_client(name: &str) -> Option<&'static Client> {
    let id = match name {
        "ggcr-k8schain" => "k8schain",
        "docker_credential" => "docker-credential",
        other => other,
    };
    CLIENTS.iter().find(|client| client.id == id)
}
