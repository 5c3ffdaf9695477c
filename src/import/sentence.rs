//! Chain of layers for people.

use super::reading::{Reading, RemarkKind};

/// Writes the sentence of a reading: `Kubernetes Secret → base64 → config.json, 3 registries`.
/// `registries` is `None` when there is no file.
pub(super) fn describe(reading: &mut Reading, registries: Option<usize>) {
    let names: Vec<&str> = reading.layers.iter().map(|layer| layer.name).collect();
    reading.sentence = names.join(" \u{2192} ");
    let count;
    let words = match registries {
        None => return,
        Some(0) if reading.remarks_on(RemarkKind::HelperOnly) => ", a helper and no registry",
        Some(0) => ", no registry",
        Some(1) => ", 1 registry",
        Some(many) => {
            count = format!(", {many} registries");
            &count
        }
    };
    reading.sentence.push_str(words);
}
