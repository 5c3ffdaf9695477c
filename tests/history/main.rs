//! History over everything: undoing all steps of a long script restores the first bytes, redoing
//! them all restores the last ones.

#![cfg(test)]

#[path = "../common/choices.rs"]
mod choices;
#[path = "../common/documents.rs"]
mod documents;
#[path = "../common/layout.rs"]
mod layout;
#[path = "../common/numbers.rs"]
mod numbers;
#[path = "../common/random.rs"]
mod random;
#[path = "../common/tree.rs"]
mod tree;

mod messages;
mod scripts;
mod steps;
mod unsaved;

use credenza::app::{Model, Msg, Place};

pub(crate) fn bytes_of(model: &Model) -> Vec<u8> {
    model.file.as_ref().map_or(Vec::new(), |desk| desk.document.bytes().to_vec())
}

/// Checks the invariants of every state.
pub(crate) fn check(model: &Model) {
    let Some(desk) = &model.file else { return };
    if let Place::Registry(id) = desk.place {
        assert!(desk.config().entry(id).is_some(), "the main pane shows no entry");
    }
    assert!(desk.is_broken() || desk.shown() == &desk.document, "the forms show another state");
    let is_changed = desk.document.bytes() != desk.saved.as_slice();
    assert!(
        model.is_unsaved() || !is_changed || desk.lesson.is_some(),
        "changes that do not count"
    );
}

/// Undoes everything and returns the number of steps.
pub(crate) fn undo_all(model: &mut Model) -> usize {
    let mut steps = 0;
    while model.history.undo_label().is_some() {
        *model = model.update(Msg::Undo);
        check(model);
        steps += 1;
    }
    steps
}
