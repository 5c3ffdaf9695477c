//! The chain of layers for people.

use super::{Guess, RemarkKind};

/// Writes the sentence of a guess: `Kubernetes Secret → base64 → config.json, 3 registries`.
/// `registries` is `None` when there is no file.
pub(super) fn describe(guess: &mut Guess, registries: Option<usize>) {
    let names: Vec<&str> = guess.layers.iter().map(|layer| layer.name).collect();
    guess.sentence = names.join(" \u{2192} ");
    let count;
    let words = match registries {
        None => return,
        Some(0) if guess.remarks_on(RemarkKind::HelperOnly) => ", a helper and no registry",
        Some(0) => ", no registry",
        Some(1) => ", 1 registry",
        Some(many) => {
            count = format!(", {many} registries");
            &count
        }
    };
    guess.sentence.push_str(words);
}
