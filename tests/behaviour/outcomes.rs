//! Answers of every client, with its steps, for the image of the file and for its registries.

use std::fmt::Write as _;

use credenza::client::behaviour::images;
use credenza::client::{ClientId, Credential, Outcome, Query, CLIENTS};
use credenza::config::ConfigFile;
use credenza::json::Document;

use crate::files::File;

/// Maximum number of registries of a file that are asked about.
const MAX_IMAGES: usize = 4;

pub(crate) fn text(file: &File) -> String {
    let document = Document::parse(file.bytes.clone());
    let mut asked = images(ConfigFile::new(&document));
    asked.truncate(MAX_IMAGES);
    asked.insert(0, file.image.clone());
    let mut text = String::new();
    for image in asked {
        for client in CLIENTS {
            let answer = client.answer(Query::new(Some(&document), &image));
            writeln!(text, "{} {image}: {}", client.id, said(client.id, &answer.outcome))
                .expect("a string");
            for step in answer.steps {
                let range = step.range.map(|range| (range.start, range.end));
                writeln!(text, "  {range:?} {}", step.text).expect("a string");
            }
        }
    }
    text
}

fn said(client: ClientId, outcome: &Outcome) -> String {
    let list = |outcomes: &[Outcome]| {
        let all: Vec<String> = outcomes.iter().map(|one| said(client, one)).collect();
        all.join(", ")
    };
    if outcome.choices().len() > 1 {
        return format!("one of [{}]", list(outcome.choices()));
    }
    if let Some(call) = outcome.helper() {
        return format!(
            "helper {:?} asks {:?} for other {} otherwise ({}) fails ({})",
            call.name,
            call.asks,
            call.for_other,
            said(client, &call.otherwise),
            said(client, &call.fails)
        );
    }
    if let Some(message) = outcome.message() {
        let then = outcome.after_message().map(|then| said(client, then));
        return format!("error {message:?} then {then:?}");
    }
    let logins: Vec<String> = outcome.logins().iter().map(credential).collect();
    match logins.as_slice() {
        [] => "anonymous".to_owned(),
        [only] if client != ClientId::Kubelet => only.clone(),
        _ => format!("in order [{}]", logins.join(", ")),
    }
}

fn credential(one: &Credential) -> String {
    let secrets = [&one.password, &one.identity_token, &one.registry_token, &one.auth];
    let secrets = secrets.map(|secret| secret.expose().escape_ascii().to_string());
    format!(
        "{:?} {}..{} {} {secrets:?} {:?}",
        one.key,
        one.range.start,
        one.range.end,
        one.user.escape_ascii(),
        one.server
    )
}
