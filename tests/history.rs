//! One history over everything: undoing all of a long script restores the first bytes, doing it
//! all again gives the last ones.

#![cfg(test)]

#[path = "common/choices.rs"]
mod choices;
#[path = "common/documents.rs"]
mod documents;
#[path = "common/layout.rs"]
mod layout;
#[path = "common/random.rs"]
mod random;
#[path = "common/tree.rs"]
mod tree;

use std::cell::Cell;

use choices::{numbers, Choices};
use credenza::app::{EntryCommand, Model, Msg, Place, SettingCommand, Source};
use credenza::json::{Document, Json};
use credenza::secret::Secret;
use credenza::text::{apply, DisplayText, TextEdit, TextRange};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Messages of one script.
const STEPS: usize = 200;

const TEXTS: [&str; 8] = [
    "ghcr.io",
    "x",
    "",
    "\u{E4}\"\\",
    "https://index.docker.io/v1/",
    "u",
    "<b>\r\n",
    "quay.io",
];
const PIECES: [&[u8]; 12] = [
    b"\"",
    b"{",
    b"}",
    b",",
    b"x",
    b"\n",
    b"\"a\": 1,",
    b"",
    b"",
    b"\xFF",
    b"null",
    b"\\",
];

fn open(choices: &mut Choices) -> Msg {
    let (mut bytes, _) = documents::file(choices);
    if choices.chance(15) {
        bytes = [
            b"\xFF\xFE".to_vec(),
            bytes.iter().flat_map(|b| [*b, 0]).collect(),
        ]
        .concat();
    }
    Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(bytes),
        source: choices.of(&[Source::File, Source::Pasted, Source::Example]),
    }
}

fn any_text_edit(bytes: &[u8], choices: &mut Choices) -> TextEdit {
    let start = choices.below(bytes.len() + 1);
    let end = (start + choices.of(&[0, 1, 0, 3])).min(bytes.len());
    TextEdit::replace(TextRange::new(start, end), choices.of(&PIECES))
}

/// Typing in the text: one letter behind another, a paste, or a change of two places.
fn typed_text(model: &Model, choices: &mut Choices) -> String {
    let Some(desk) = &model.desk else {
        return String::new();
    };
    let bytes = desk.document.bytes();
    if choices.chance(50) {
        let edited = apply(bytes, &[any_text_edit(bytes, choices)]).0;
        return DisplayText::new(&edited).text();
    }
    let text = DisplayText::new(bytes).text();
    match choices.below(3) {
        0 => text.replacen('"', "", 1),
        1 => text.replace(": ", ":"),
        _ => text.replacen("auth", "auths\": {\"h\": {}}, \"x", 1),
    }
}

fn entry_command(choices: &mut Choices) -> EntryCommand {
    let text = choices.of(&TEXTS).to_owned();
    match choices.below(9) {
        0 | 1 => EntryCommand::SetAddress(text),
        2 => EntryCommand::SetUser(text.replace(':', "").into_bytes()),
        3 => EntryCommand::SetPassword(Secret::new(text)),
        4 => EntryCommand::SetString {
            field: choices.of(&["auth", "identitytoken"]),
            value: (!choices.chance(30)).then(|| Secret::new(text)),
        },
        5 => EntryCommand::RemoveFields(choices.of(&[&["auth"], &["identitytoken"]])),
        6 => EntryCommand::SetHelper((!choices.chance(30)).then_some(text)),
        7 => EntryCommand::Move(choices.of(&[1, -1, 2])),
        _ => EntryCommand::Remove,
    }
}

fn setting_command(choices: &mut Choices) -> SettingCommand {
    let key = choices.of(&[
        "psFormat",
        "credHelpers",
        "proxies",
        "x",
        "cliPluginsExtraDirs",
    ]);
    let value = (!choices.chance(30)).then(|| Json::string(choices.of(&TEXTS)));
    let path = vec![key.to_owned(), choices.of(&TEXTS).to_owned()];
    match choices.below(4) {
        0 => SettingCommand::Set {
            key: key.to_owned(),
            value,
        },
        1 => SettingCommand::SetPath { path, value },
        2 => SettingCommand::Rename {
            path,
            to: choices.of(&TEXTS).to_owned(),
        },
        _ => SettingCommand::SetElement {
            key: key.to_owned(),
            index: choices.below(3),
            value,
        },
    }
}

fn any_message(model: &Model, choices: &mut Choices) -> Msg {
    let ids: Vec<_> = model
        .desk
        .iter()
        .flat_map(|desk| desk.config().entries())
        .map(|entry| entry.id)
        .collect();
    match choices.below(44) {
        0..=9 => Msg::Entry(entry_command(choices)),
        10..=15 => Msg::TextTyped(Secret::new(typed_text(model, choices))),
        16..=20 => Msg::Setting(setting_command(choices)),
        21..=24 if !ids.is_empty() => Msg::Select(choices.of(&ids)),
        25 | 26 => Msg::AddRegistry,
        27 => Msg::ShowSettings,
        28 | 29 => Msg::Pause,
        30..=33 => Msg::Undo,
        34 | 35 => Msg::Redo,
        36 => Msg::FormatAsDocker,
        37 if choices.chance(50) => Msg::New,
        37 => fix(model, choices),
        38 => open(choices),
        40 => Msg::TakeGuess(choices.below(3)),
        41 => Msg::MergeGuess(choices.below(2)),
        42 => Msg::MergeIntoFormer,
        43 => Msg::FinishMerge(vec![choices.below(2); 4]),
        _ => Msg::Saved("Saved.".to_owned()),
    }
}

/// A fix of any two places, for the file that is open or for another one, which is refused.
fn fix(model: &Model, choices: &mut Choices) -> Msg {
    let open = model.desk.as_ref().map(|desk| desk.document.clone());
    let document = open
        .filter(|_| choices.chance(80))
        .unwrap_or_else(|| Document::parse("{}"));
    Msg::Fix {
        label: "Fix it".to_owned(),
        edits: vec![any_text_edit(document.bytes(), choices)],
        document,
    }
}

fn bytes_of(model: &Model) -> Vec<u8> {
    model
        .desk
        .as_ref()
        .map_or(Vec::new(), |desk| desk.document.bytes().to_vec())
}

/// What must hold in every state.
fn check(model: &Model) {
    let Some(desk) = &model.desk else { return };
    if let Place::Registry(id) = desk.place {
        assert!(
            desk.config().entry(id).is_some(),
            "the main pane shows no entry"
        );
    }
    assert!(
        desk.is_broken() || desk.shown() == &desk.document,
        "the forms show another state"
    );
    assert_eq!(
        model.is_unsaved(),
        desk.document.bytes() != desk.saved.as_slice()
    );
}

/// Undoes everything and gives the number of steps.
fn undo_all(model: &mut Model) -> usize {
    let mut steps = 0;
    while model.history.undo_label().is_some() {
        *model = model.update(Msg::Undo);
        check(model);
        steps += 1;
    }
    steps
}

#[test]
fn undoing_all_restores_the_first_bytes_and_redoing_all_the_last() {
    let (scripts, steps) = (Cell::new(0), Cell::new(0));
    let choices = (numbers(100), vec(any::<u16>(), STEPS * 4..STEPS * 8));
    TestRunner::new(random::config(10))
        .run(&choices, |(file, script)| {
            let mut model = Model::default().update(open(&mut Choices::from(file)));
            if model.desk.is_none() {
                model = model.update(Msg::TakeAsText);
            }
            let first = bytes_of(&model);
            prop_assert!(model.desk.is_some());
            let mut script = Choices::from(script);
            for _ in 0..STEPS {
                let msg = any_message(&model, &mut script);
                model = model.update(msg);
                check(&model);
            }
            let last = bytes_of(&model);
            let undone = undo_all(&mut model);
            prop_assert_eq!(text(&bytes_of(&model)), text(&first), "undo all");
            for _ in 0..undone {
                model = model.update(Msg::Redo);
                check(&model);
            }
            prop_assert_eq!(text(&bytes_of(&model)), text(&last), "redo all");
            // Every single step leads back to where it came from.
            for _ in 0..undone.min(20) {
                let here = bytes_of(&model);
                let back = model.update(Msg::Undo);
                prop_assert_eq!(text(&bytes_of(&back.update(Msg::Redo))), text(&here));
                model = back;
            }
            scripts.set(scripts.get() + 1);
            steps.set(steps.get() + undone);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    let (scripts, steps) = (scripts.get(), steps.get());
    println!("history: {scripts} scripts of {STEPS} messages, {steps} steps undone and done again");
    assert!(scripts >= 300, "only {scripts} scripts");
    assert!(
        steps > scripts * 10,
        "the scripts change too little: {steps} steps"
    );
}

fn text(bytes: &[u8]) -> String {
    bytes.escape_ascii().to_string()
}

fn opened(text: &str) -> Msg {
    Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(text),
        source: Source::File,
    }
}

#[test]
fn the_history_keeps_a_thousand_steps() {
    let mut model = Model::default().update(opened("{}"));
    for count in 1..=1_500 {
        let text = format!("{}{{}}", " ".repeat(count));
        model = model.update(Msg::TextTyped(Secret::new(text)));
        model = model.update(Msg::Pause);
    }
    assert_eq!(undo_all(&mut model), 1_000);
    assert_eq!(bytes_of(&model), [[b' '; 500].as_slice(), b"{}"].concat());
}

/// What the page shows may be older than the file: neither half of a login, nor the text, brings
/// back what was there when it was drawn.
#[test]
fn what_is_typed_changes_nothing_else() {
    let typed = |messages: &[EntryCommand]| {
        let mut model = Model::default().update(Msg::New).update(Msg::AddRegistry);
        for command in messages {
            model = model.update(Msg::Entry(command.clone()));
        }
        model
    };
    let user = EntryCommand::SetUser(b"bot".to_vec());
    let password = EntryCommand::SetPassword(Secret::new("p:w"));
    let address = EntryCommand::SetAddress("reg.example".to_owned());
    let orders = [
        [&user, &password, &address],
        [&password, &address, &user],
        [&address, &user, &password],
        [&user, &address, &password],
    ];
    for order in orders {
        let model = typed(&order.map(Clone::clone));
        let login = model.desk.as_ref().unwrap().config().entries().next();
        let login = login.unwrap().credentials();
        assert_eq!(
            (login.user, login.password),
            (b"bot".to_vec(), Secret::new("p:w"))
        );
    }
    let token = |value: &str| EntryCommand::SetString {
        field: "identitytoken",
        value: Some(Secret::new(value)),
    };
    let model = typed(&[token("id"), user, address.clone()]);
    assert_eq!(
        model.desk.as_ref().unwrap().document.bytes(),
        b"{\n\t\"auths\": {\n\t\t\"reg.example\": {\n\t\t\t\"auth\": \"Ym90Og==\",\n\t\t\t\"identitytoken\": \"id\"\n\t\t}\n\t}\n}",
    );
    let undone = model.update(Msg::Undo);
    assert_eq!(
        bytes_of(&undone.update(Msg::Entry(address))),
        bytes_of(&model)
    );
    let model = Model::default()
        .update(opened("{\"a\": 1}"))
        .update(Msg::TextTyped(Secret::new("{\"a\": 12}")));
    let undone = model
        .update(Msg::Undo)
        .update(Msg::TextTyped(Secret::new("{\"a\": 123}")));
    assert_eq!(bytes_of(&undone), b"{\"a\": 123}");
    assert_eq!(bytes_of(&undone.update(Msg::Undo)), b"{\"a\": 1}");
}

#[test]
fn wiping_forgets_file_and_history() {
    let mut model = Model::default().update(Msg::New);
    model = model.update(Msg::Entry(EntryCommand::SetAddress("ghcr.io".to_owned())));
    assert!(model.history.undo_label().is_some());
    model = model.update(Msg::Wipe);
    assert!(model.desk.is_none());
    assert_eq!(
        (model.history.undo_label(), model.history.redo_label()),
        (None, None)
    );
    assert!(model.update(Msg::Undo).desk.is_none());
}
