//! Undo and redo.

use std::rc::Rc;

use super::{Change, Model, Step, Tone};
use crate::text::TextEdit;

impl Model {
    pub(super) fn undo(&mut self) {
        let Some(step) = self.history.take_done() else {
            return self.say("Nothing to undo.".to_owned(), Tone::Done);
        };
        let back = self.travel(&step, true);
        self.history.put_undone(back);
        self.say(format!("Undone: {}.", step.label), Tone::Done);
    }

    pub(super) fn redo(&mut self) {
        let Some(step) = self.history.take_undone() else {
            return self.say("Nothing to redo.".to_owned(), Tone::Done);
        };
        let forth = self.travel(&step, false);
        self.history.put_done(forth);
        self.say(format!("Done again: {}.", step.label), Tone::Done);
    }

    /// Goes over `step` and gives the step for the way back.
    fn travel(&mut self, step: &Rc<Step>, backwards: bool) -> Rc<Step> {
        match &step.change {
            Change::Edits { undo, redo } => {
                if let Some(desk) = &mut self.desk {
                    let edits: &[TextEdit] = if backwards { undo } else { redo };
                    if !edits.is_empty() {
                        desk.set_document(desk.document.apply(edits).0);
                    }
                    let place = if backwards { &step.before } else { &step.after };
                    desk.place.clone_from(place);
                    desk.keep_place_valid();
                }
                Rc::clone(step)
            }
            Change::Desk(other) => {
                let current = std::mem::replace(&mut self.desk, other.as_ref().clone());
                Rc::new(Step {
                    change: Change::Desk(Box::new(current)),
                    ..step.as_ref().clone()
                })
            }
        }
    }
}
