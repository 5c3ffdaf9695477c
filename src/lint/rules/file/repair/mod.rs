//! Repair of a text that is nearly JSON, as edits that touch only the faults.
//!
//! One tolerant pass over the bytes ([`Repairer`]) collects the edits; the real parser decides
//! whether they lead to JSON. There is no repair where a value would have to be guessed: a text
//! that ends inside a string, two versions between conflict markers, words that could be anything.

mod quote;
mod repairer;
mod space;
mod strings;
mod walk;
mod words;

use crate::json::Document;
use crate::text::{apply, TextEdit};

use repairer::{Brackets, Repairer};

/// Returns the edits after which `bytes` is one JSON object; `None` when no edits are certain.
///
/// Either a bracket of the wrong kind is a slip, or the one before it is missing. The first reading
/// that leaves no bracket open is used, otherwise the one that leaves the fewest.
pub(super) fn repair(bytes: &[u8]) -> Option<Vec<TextEdit>> {
    let mut best: Option<(usize, Vec<TextEdit>)> = None;
    for brackets in [Brackets::Slip, Brackets::Missing, Brackets::ByKey] {
        let Some((left_open, edits)) = Repairer::new(bytes, brackets).run() else {
            continue;
        };
        let fewest = best.as_ref().is_none_or(|(fewest, _)| left_open < *fewest);
        if fewest && is_one_object(bytes, &edits) {
            best = Some((left_open, edits));
        }
        if matches!(best, Some((0, _))) {
            break;
        }
    }
    best.map(|(_, edits)| edits)
}

fn is_one_object(bytes: &[u8], edits: &[TextEdit]) -> bool {
    let (new_bytes, inverse) = apply(bytes, edits);
    let document = Document::parse(new_bytes);
    inverse.len() == edits.len()
        && document.error().is_none()
        && document.trailing().is_none()
        && document.root().is_some_and(|root| root.is_object())
}
