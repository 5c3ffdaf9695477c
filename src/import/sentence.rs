//! The chain of layers for people.

use super::{Guess, RemarkKind};
use crate::config::ConfigFile;
use crate::json::Document;
use crate::secret::Secret;

/// Writes the sentence of a guess: `Kubernetes Secret → base64 → config.json, 3 registries`.
pub(super) fn describe(guess: &mut Guess, config: Option<&Secret>) {
    let names: Vec<&str> = guess.layers.iter().map(|layer| layer.name).collect();
    guess.sentence = names.join(" \u{2192} ");
    let Some(config) = config else { return };
    let document = Document::parse(config.expose());
    let file = ConfigFile::new(&document);
    let count = file.entries().count();
    let words = match count {
        0 if guess.remarks_on(RemarkKind::HelperOnly) => ", a helper and no registry".to_owned(),
        0 => ", no registry".to_owned(),
        1 => ", 1 registry".to_owned(),
        _ => format!(", {count} registries"),
    };
    guess.sentence.push_str(&words);
}
