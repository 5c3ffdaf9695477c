//! Random commands of `config::edit`.

use credenza::config::{edit, ConfigFile, EntryId};
use credenza::json::{Document, Json};

use super::choices::Choices;

const TEXTS: [&str; 10] = [
    "ghcr.io",
    "new.example:5000",
    "",
    "quo\"te\\",
    "\u{E4}\u{1F511}",
    "<b>&\u{2028}",
    "line\r\nbreak\t\0",
    "https://index.docker.io/v1/",
    "__proto__",
    "x",
];

const ENTRY_FIELDS: [&str; 4] = ["auth", "identitytoken", "username", "registrytoken"];
const TOP_FIELDS: [&str; 6] = ["credsStore", "psFormat", "x", "proxies", "auths", "credHelpers"];
const MAPS: [&str; 4] = ["credHelpers", "HttpHeaders", "proxies", "x"];

/// Change that a user can ask for.
#[derive(Clone, Debug)]
pub(crate) enum Command {
    AddEntry(String, Json),
    RemoveEntry(EntryId),
    RenameEntry(EntryId, String),
    MoveEntry(EntryId, usize),
    SetString(EntryId, &'static str, Option<String>),
    SetLogin(EntryId, Vec<u8>, Vec<u8>),
    RemoveFields(EntryId, Vec<&'static str>),
    SetTop(String, Option<Json>),
    SetPath(Vec<&'static str>, Option<Json>),
    RenamePath(Vec<&'static str>, String),
    SetElement(&'static str, usize, Option<Json>),
}

impl Command {
    pub(crate) fn random(document: &Document, choices: &mut Choices) -> Self {
        let ids: Vec<EntryId> = ConfigFile::new(document).entries().map(|e| e.id).collect();
        let nowhere = [EntryId { auths: 0, index: 9 }];
        let id = choices.of(if ids.is_empty() { &nowhere } else { &ids });
        let text = choices.of(&TEXTS).to_owned();
        match choices.below(13) {
            0 | 1 => Self::AddEntry(text, json(choices, 0)),
            2 => Self::RemoveEntry(id),
            3 => Self::RenameEntry(id, text),
            4 => Self::MoveEntry(id, choices.below(4)),
            5 => {
                let value = (!choices.chance(30)).then_some(text);
                Self::SetString(id, choices.of(&ENTRY_FIELDS), value)
            }
            6 | 7 => {
                let user = text.replace(':', ".").into_bytes();
                Self::SetLogin(id, user, choices.of(&TEXTS).trim_matches('\0').into())
            }
            8 => Self::RemoveFields(
                id,
                choices.of(&[&["auth"][..], &["username", "password"]]).to_vec(),
            ),
            9 => {
                let value = (!choices.chance(30)).then(|| json(choices, 0));
                Self::SetTop(choices.of(&TOP_FIELDS).to_owned(), value)
            }
            10 => {
                let value = (!choices.chance(40)).then(|| json(choices, 1));
                Self::SetPath(any_path(choices), value)
            }
            11 => Self::RenamePath(any_path(choices), text),
            _ => {
                let value = (!choices.chance(40)).then(|| json(choices, 1));
                Self::SetElement(choices.of(&MAPS), choices.below(3), value)
            }
        }
    }

    /// Returns the edits of the project's own code.
    pub(crate) fn edits(&self, document: &Document) -> edit::Edits {
        match self.clone() {
            Self::AddEntry(key, value) => edit::add_entry(document, &key, value).map(|(e, _)| e),
            Self::RemoveEntry(id) => edit::remove_entry(document, id),
            Self::RenameEntry(id, key) => edit::rename_entry(document, id, &key),
            Self::MoveEntry(id, to) => edit::move_entry(document, id, to),
            Self::SetString(id, field, value) => {
                edit::set_entry_string(document, id, field, value.as_deref())
            }
            Self::SetLogin(id, user, password) => edit::set_login(document, id, &user, &password),
            Self::RemoveFields(id, fields) => edit::remove_entry_fields(document, id, &fields),
            Self::SetTop(key, value) => edit::set_top(document, &key, value.as_ref()),
            Self::SetPath(path, value) => edit::set_path(document, &path, value.as_ref()),
            Self::RenamePath(path, to) => edit::rename_path(document, &path, &to),
            Self::SetElement(field, index, value) => {
                edit::set_element(document, field, index, value.as_ref())
            }
        }
    }
}

/// Returns a top-level key, and keys that occur in its value.
fn any_path(choices: &mut Choices) -> Vec<&'static str> {
    let mut path = vec![choices.of(&MAPS)];
    for _ in 0..choices.of(&[1, 1, 2, 0]) {
        path.push(choices.of(&["ghcr.io", "quay.io", "a", "b", "", "__proto__", "new \"key\""]));
    }
    path
}

fn json(choices: &mut Choices, depth: usize) -> Json {
    match choices.below(if depth > 2 { 2 } else { 5 }) {
        0 => Json::string(choices.of(&TEXTS)),
        1 => Json::Raw(choices.of(&["1E+2", "true", "[]", "{}"]).to_owned()),
        2 => Json::Array((0..choices.below(3)).map(|_| json(choices, depth + 1)).collect()),
        _ => Json::Object(
            (0..choices.below(3))
                .map(|_| (choices.of(&TEXTS).to_owned(), json(choices, depth + 1)))
                .collect(),
        ),
    }
}
