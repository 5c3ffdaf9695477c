//! The changed file, written back into the text that it came in.
//!
//! A format says what is in a text, not where. So the content of each layer is looked for in the
//! layer around it, in every way in which texts of people write one text in another; what is found is
//! replaced, and nothing else. Each result is read again: it counts only if the same layers now give
//! the changed file.

mod change;
mod dialect;
mod edit;
mod encoded;
mod in_lines;
mod logins;
mod place;
mod tokens;
mod whole;
mod writing;

use super::build::name_registry;
use super::merge;
use super::reading::{Layer, Reading};
use super::recognise::recognise;
use crate::config::ConfigFile;
use crate::json::Document;
use crate::secret::Secret;
use change::Change;
use dialect::Dialect;
use logins::LoginChange;
use place::places;

/// Maximum number of results that are read again.
const MAX_TRIES: usize = 96;

/// Maximum work, in bytes of the text times tries.
const MAX_WORK: usize = 2 << 20;

/// Reason why a file cannot be written back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteBackError {
    /// The text has places for its own registries only.
    #[error("this text ({0}) has no place for what was added or removed. It can hold other values for the same registries")]
    NoPlace(&'static str),
    /// Its place in the text is not found.
    #[error(
        "this text ({0}) cannot hold the new value, or this page does not find its place again"
    )]
    NotFound(&'static str),
}

/// Returns the text of `reading` with its file replaced by `config`; all other bytes stay.
///
/// # Errors
/// The text has no place for the change, or the place is not found.
pub fn write_back(reading: &Reading, config: &[u8]) -> Result<Secret, WriteBackError> {
    let name = reading.outer_name();
    let (Some(original), Some(old)) = (reading.layers.first(), &reading.config) else {
        return Err(WriteBackError::NotFound(name));
    };
    if old.expose() == config {
        return Ok(original.text.clone());
    }
    let size = original.text.expose().len().max(1);
    let mut search = Search { reading, config, tries: MAX_TRIES.min(MAX_WORK / size).max(1) };
    let change = Change { old: old.expose().to_vec(), new: config.to_vec() };
    let layers: Vec<&Layer> = reading.layers.iter().collect();
    if let Some(text) = search.put(&layers, &change) {
        return Ok(text);
    }
    match logins::changes(old.expose(), config) {
        Some(changes) => search.logins(&layers, &changes).ok_or(WriteBackError::NotFound(name)),
        None => Err(WriteBackError::NoPlace(name)),
    }
}

/// Search for the place, from the file outwards.
struct Search<'r> {
    reading: &'r Reading,
    config: &'r [u8],
    tries: usize,
}

impl Search<'_> {
    /// Puts the content of the last layer into it, and the result into the layers around.
    fn put(&mut self, layers: &[&Layer], content: &Change) -> Option<Secret> {
        let Some((layer, around)) = layers.split_last() else {
            return self.check(&content.new);
        };
        let old = layer.text.expose();
        for new in places(layer, content) {
            if self.tries == 0 {
                return None;
            }
            let content = Change { old: old.to_vec(), new };
            if let Some(found) = self.put(around, &content) {
                return Some(found);
            }
        }
        None
    }

    /// Puts changed values of logins into the last layer, one after the other.
    fn logins(&mut self, layers: &[&Layer], changes: &[LoginChange]) -> Option<Secret> {
        let (layer, around) = layers.split_last()?;
        let old = layer.text.expose().to_vec();
        let texts = logins::texts(&old, Dialect::of(layer), changes, self.tries);
        texts.into_iter().find_map(|new| {
            let content = Change { old: old.clone(), new };
            self.put(around, &content)
        })
    }

    /// Returns a file that was read again, with the registry that its text does not name.
    fn with_name(&self, found: &Secret) -> Vec<u8> {
        let (old, new) = (Document::parse(found.expose()), Document::parse(self.config));
        let nameless = ConfigFile::new(&old).entries().position(|entry| entry.key().is_empty());
        let name = nameless.and_then(|at| ConfigFile::new(&new).entries().nth(at));
        let named = name.map(|entry| name_registry(found, &entry.key()));
        named.as_ref().unwrap_or(found).expose().to_vec()
    }

    /// Reads a result again; `Some` when the same layers give the changed file.
    fn check(&mut self, text: &[u8]) -> Option<Secret> {
        self.tries = self.tries.checked_sub(1)?;
        // A command that is quoted now passes what was meant.
        let formats = |reading: &Reading| -> Vec<&str> {
            let ids = reading.layers.iter().map(|layer| layer.format.as_str());
            ids.map(|id| id.trim_end_matches("-meant")).collect()
        };
        let wanted = formats(self.reading);
        let index = self.reading.part.as_ref().map(|part| part.index);
        let is_it = |other: &Reading| {
            other.part.as_ref().map(|part| part.index) == index
                && formats(other) == wanted
                && other
                    .config
                    .as_ref()
                    .is_some_and(|found| says(&self.with_name(found), self.config))
        };
        recognise(text).iter().any(is_it).then(|| Secret::new(text))
    }
}

/// Returns true when both files say the same, in whatever layout.
fn says(one: &[u8], other: &[u8]) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (Document::parse(one), Document::parse(other));
    let covers = |one: &Document, other: &Document| {
        let found = merge::merge(one, std::slice::from_ref(other));
        found.conflicts.is_empty() && found.unread.is_empty() && found.added == 0
    };
    covers(&one, &other) && covers(&other, &one)
}
