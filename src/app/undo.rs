//! Undo and redo.

use std::rc::Rc;

use super::{Change, Model, Step, Tone};
use crate::text::TextEdit;

impl Model {
    pub(super) fn undo(&mut self) {
        let Some(step) = self.history.take_done() else {
            return self.say("Nothing to undo.".to_owned(), Tone::Done);
        };
        let back = self.go_over(&step, true);
        self.history.put_undone(back);
        self.say(format!("Undone: {}.", step.kind.label()), Tone::Done);
    }

    pub(super) fn redo(&mut self) {
        let Some(step) = self.history.take_undone() else {
            return self.say("Nothing to redo.".to_owned(), Tone::Done);
        };
        let forth = self.go_over(&step, false);
        self.history.put_done(forth);
        self.say(format!("Done again: {}.", step.kind.label()), Tone::Done);
    }

    /// Applies `step` in one direction and returns the step for the other.
    fn go_over(&mut self, step: &Rc<Step>, backwards: bool) -> Rc<Step> {
        match &step.change {
            Change::Edits { undo, redo } => {
                if let Some(file) = &mut self.file {
                    let edits: &[TextEdit] = if backwards { undo } else { redo };
                    if !edits.is_empty() {
                        file.set_document(file.document.apply(edits).0);
                    }
                    let place = if backwards { &step.before } else { &step.after };
                    file.place.clone_from(place);
                    file.keep_place_valid();
                }
                Rc::clone(step)
            }
            Change::File(other) => {
                let current = std::mem::replace(&mut self.file, other.as_ref().clone());
                Rc::new(Step { change: Change::File(Box::new(current)), ..step.as_ref().clone() })
            }
        }
    }
}
