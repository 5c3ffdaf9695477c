//! A command changes its target and nothing else, in a generated file and in the input as it is; all
//! steps of a script of messages can be undone and done again.

#![no_main]

#[path = "../../tests/lossless/check.rs"]
mod check;
#[path = "../../tests/common/choices.rs"]
mod choices;
#[path = "../../tests/lossless/command.rs"]
mod command;
#[path = "../../tests/lossless/commanded.rs"]
#[allow(dead_code)] // A part is for the tests alone.
mod commanded;
#[path = "../../tests/common/documents.rs"]
mod documents;
mod input;
#[path = "../../tests/common/layout.rs"]
mod layout;
#[path = "../../tests/lossless/meaning.rs"]
mod meaning;
#[path = "../../tests/history/messages.rs"]
mod messages;
#[path = "../../tests/lossless/model.rs"]
mod model;
#[path = "../../tests/common/tree.rs"]
mod tree;
#[path = "../../tests/history/undone.rs"]
mod undone;

use credenza::app::{Model, Msg, Source};
use credenza::json::Document;
use credenza::secret::Secret;
use libfuzzer_sys::fuzz_target;

use choices::Choices;
use command::Command;
use layout::Layout;

/// Messages of one script.
const MESSAGES: usize = 30;

/// Runs a few commands on a file.
fn command_all(bytes: Vec<u8>, layout: Layout, choices: &mut Choices) {
    let mut document = Document::parse(bytes);
    for _ in 0..3 {
        let command = Command::random(&document, choices);
        document = commanded::run(&document, layout, &command);
    }
}

/// Opens the input as a file and sends messages.
fn send(data: &[u8], choices: &mut Choices) {
    let model = Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(data),
        source: Source::File,
    });
    let model = if model.file.is_none() { model.update(Msg::TakeAsText) } else { model };
    if model.file.is_some() {
        undone::undone_and_redone(model, choices, MESSAGES);
    }
}

fuzz_target!(|data: &[u8]| {
    let mut choices = input::choices(data);
    let (bytes, layout) = documents::file(&mut choices);
    command_all(bytes, layout, &mut choices);
    // Nothing is known of the layout of the input.
    command_all(data.to_vec(), Layout::Odd { newline: "\n" }, &mut input::choices(data));
    let end: Vec<u8> = data.iter().rev().copied().collect();
    send(data, &mut input::choices(&end));
});
