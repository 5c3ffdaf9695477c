//! What every client answers, with its steps, for the image of the file and for its registries.

use std::fmt::Write as _;

use credenza::client::behaviour::images;
use credenza::client::{Credential, Outcome, Query, CLIENTS};
use credenza::config::ConfigFile;
use credenza::json::Document;

use crate::files::File;

/// Of a file with many registries, so many are asked about.
const MOST_IMAGES: usize = 4;

pub(crate) fn text(file: &File) -> String {
    let document = Document::parse(file.bytes.clone());
    let mut asked = images(ConfigFile::new(&document));
    asked.truncate(MOST_IMAGES);
    asked.insert(0, file.image.clone());
    let mut text = String::new();
    for image in asked {
        for client in CLIENTS {
            let answer = (client.find)(Query {
                config: Some(&document),
                image: &image,
            });
            writeln!(text, "{} {image}: {}", client.id, said(&answer.outcome)).expect("a string");
            for step in answer.steps {
                let range = step.range.map(|range| (range.start, range.end));
                writeln!(text, "  {range:?} {}", step.text).expect("a string");
            }
        }
    }
    text
}

fn said(outcome: &Outcome) -> String {
    let all = |list: Vec<String>| list.join(", ");
    match outcome {
        Outcome::Credential(one) => credential(one),
        Outcome::InOrder(list) => {
            format!("in order [{}]", all(list.iter().map(credential).collect()))
        }
        Outcome::OneOf(list) => format!("one of [{}]", all(list.iter().map(said).collect())),
        Outcome::Helper {
            name,
            asks,
            for_other,
            otherwise,
            fails,
        } => format!(
            "helper {name:?} asks {asks:?} for other {for_other} otherwise ({}) fails ({})",
            said(otherwise),
            said(fails)
        ),
        Outcome::Anonymous => "anonymous".to_owned(),
        Outcome::Error { message, then } => {
            let then = then.as_deref().map(said);
            format!("error {message:?} then {then:?}")
        }
    }
}

fn credential(one: &Credential) -> String {
    let secrets = [
        &one.password,
        &one.identity_token,
        &one.registry_token,
        &one.auth,
    ];
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
