//! Every message that the page can send.

use credenza::app::{EntryCommand, Goal, Model, Msg, SettingCommand, Source};
use credenza::json::{Document, Json};
use credenza::secret::Secret;
use credenza::text::{apply, DisplayText, Part, TextEdit, TextRange};

use super::choices::Choices;
use super::documents;

const TEXTS: [&str; 8] =
    ["ghcr.io", "x", "", "\u{E4}\"\\", "https://index.docker.io/v1/", "u", "<b>\r\n", "quay.io"];
const PIECES: [&[u8]; 12] =
    [b"\"", b"{", b"}", b",", b"x", b"\n", b"\"a\": 1,", b"", b"", b"\xFF", b"null", b"\\"];

pub(crate) fn open(choices: &mut Choices) -> Msg {
    let (mut bytes, _) = documents::file(choices);
    if choices.chance(15) {
        bytes = [b"\xFF\xFE".to_vec(), bytes.iter().flat_map(|b| [*b, 0]).collect()].concat();
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

/// Returns a text after typing: one character after another, a paste, or a change of two places.
fn typed_text(model: &Model, choices: &mut Choices) -> String {
    let Some(desk) = &model.file else {
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
    let key = choices.of(&["psFormat", "credHelpers", "proxies", "x", "cliPluginsExtraDirs"]);
    let value = (!choices.chance(30)).then(|| Json::string(choices.of(&TEXTS)));
    let path = vec![key.to_owned(), choices.of(&TEXTS).to_owned()];
    match choices.below(4) {
        0 => SettingCommand::Set { key: key.to_owned(), value },
        1 => SettingCommand::SetPath { path, value },
        2 => SettingCommand::Rename { path, to: choices.of(&TEXTS).to_owned() },
        _ => SettingCommand::SetElement { key: key.to_owned(), index: choices.below(3), value },
    }
}

pub(crate) fn any_message(model: &Model, choices: &mut Choices) -> Msg {
    let ids: Vec<_> =
        model.file.iter().flat_map(|desk| desk.config().entries()).map(|entry| entry.id).collect();
    match choices.below(48) {
        0..=9 => Msg::Entry(entry_command(choices)),
        10..=15 => {
            Msg::TextTyped { part: Part::WHOLE, text: Secret::new(typed_text(model, choices)) }
        }
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
        40 => Msg::TakeReading(choices.below(3)),
        41 => Msg::MergeReading(choices.below(2)),
        39 => choices.of(&[Msg::GoOn, Msg::GoOn, Msg::KeepEditing]),
        42 => Msg::MergeIntoFormer,
        44 => Msg::SelectHelper(choices.of(&TEXTS).to_owned()),
        45 => Msg::TakeAddress(choices.of(&TEXTS).to_owned()),
        47 => Msg::Duplicate,
        46 => Msg::GoalChosen(choices.of(&Goal::ALL)),
        43 => Msg::FinishMerge(vec![choices.below(2); 4]),
        _ => model.file.clone().map_or(Msg::Dismiss, |desk| Msg::Saved {
            text: "Saved.".to_owned(),
            file: Box::new(desk),
        }),
    }
}

/// Returns a fix of any two places, for the open file or for another one, which is refused.
fn fix(model: &Model, choices: &mut Choices) -> Msg {
    let open = model.file.as_ref().map(|desk| desk.document.clone());
    let document = open.filter(|_| choices.chance(80)).unwrap_or_else(|| Document::parse("{}"));
    Msg::Fix {
        label: "Fix it".to_owned(),
        edits: vec![any_text_edit(document.bytes(), choices)],
        document,
    }
}
