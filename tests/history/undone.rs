//! What holds for any messages: all steps can be undone and done again.

use credenza::app::{Model, Msg, Place};

use super::choices::Choices;
use super::messages::any_message;

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

/// Sends random messages, undoes all steps and does them again; returns how many there were.
pub(crate) fn undone_and_redone(mut model: Model, script: &mut Choices, messages: usize) -> usize {
    let first = bytes_of(&model);
    for _ in 0..messages {
        let msg = any_message(&model, script);
        model = model.update(msg);
        check(&model);
    }
    let last = bytes_of(&model);
    let undone = undo_all(&mut model);
    assert_eq!(text(&bytes_of(&model)), text(&first), "undo all");
    for _ in 0..undone {
        model = model.update(Msg::Redo);
        check(&model);
    }
    assert_eq!(text(&bytes_of(&model)), text(&last), "redo all");
    // Every single step leads back to its start.
    for _ in 0..undone.min(20) {
        let here = bytes_of(&model);
        let back = model.update(Msg::Undo);
        assert_eq!(text(&bytes_of(&back.update(Msg::Redo))), text(&here));
        model = back;
    }
    undone
}

fn text(bytes: &[u8]) -> String {
    bytes.escape_ascii().to_string()
}
