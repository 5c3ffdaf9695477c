//! Losses when Docker writes the file, in plain words.

use crate::collections::OrderedMap;
use crate::config::{fields, ConfigFile, Entry};
use crate::go::fold;
use crate::json::Document;
use crate::text::TextRange;

/// One thing in the file that will not be in the new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// One sentence, without a secret.
    pub text: String,
    /// Its range.
    pub range: Option<TextRange>,
}

/// Lists the losses when Docker replaces `before` by `after`.
pub fn losses(before: &Document, after: &[u8]) -> Vec<Loss> {
    if before.bytes() == after {
        return Vec::new();
    }
    if let Some(error) = before.error() {
        return vec![Loss {
            text: "The file is not JSON to Docker. Everything in it is lost.".to_owned(),
            range: Some(TextRange::at(error.offset)),
        }];
    }
    let mut losses = Vec::new();
    if let Some(range) = before.trailing() {
        let text = "What follows the first JSON value is lost.".to_owned();
        losses.push(Loss::at(range, text));
    }
    let config = ConfigFile::new(before);
    for member in config.members() {
        let name = member.name();
        let mut known = fields::TOP_LEVEL.iter();
        if !known.any(|field| fold::matches(&name, field.key)) {
            let text = format!("Docker does not know {name}. The key and its value are lost.");
            losses.push(Loss::at(member.range(), text));
        }
    }
    let after = Document::parse(after);
    let mut new = OrderedMap::default();
    for entry in ConfigFile::new(&after).entries() {
        new.put(&entry.key(), entry);
    }
    let mut last = OrderedMap::default();
    for entry in config.entries() {
        if let Some(older) = last.put(&entry.key(), entry) {
            let text = format!("{} is in the file again. This one is lost.", entry.key());
            losses.push(Loss::at(older.range(), text));
        }
    }
    for (key, entry) in last.sorted() {
        in_entry(&mut losses, key, entry, new.get(key));
    }
    losses.sort_by_key(|loss| loss.range);
    losses
}

/// Adds the losses of the entry `key`, of which `kept` remains.
fn in_entry(losses: &mut Vec<Loss>, key: &str, entry: &Entry<'_>, kept: Option<&Entry<'_>>) {
    let Some(kept) = kept else {
        let text = format!("The entry {key} is removed.");
        return losses.push(Loss::at(entry.range(), text));
    };
    let had = ["auth", "username", "password"];
    if had.iter().any(|field| !entry.string(field).is_empty()) && kept.string("auth").is_empty() {
        let text = format!("The entry {key} loses its user and password.");
        losses.push(Loss::at(entry.range(), text));
    }
    for member in entry.value().members() {
        let name = member.name();
        if !WRITTEN.iter().any(|known| fold::matches(&name, known)) {
            let text = format!("Docker does not write {name}, in the entry {key}.");
            losses.push(Loss::at(member.range(), text));
        }
    }
}

/// Keys of an entry whose values reach the new file, in one form or another.
const WRITTEN: [&str; 5] = ["username", "password", "auth", "identitytoken", "registrytoken"];

impl Loss {
    fn at(range: TextRange, text: String) -> Self {
        Self { text, range: Some(range) }
    }
}
