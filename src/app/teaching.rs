//! Lessons and the presenter's mode.

use std::rc::Rc;

use super::{Desk, Lens, Model, Source, Tone, Topic};
use crate::teach::{Task, LESSONS};

/// An obviously fake file.
pub const EXAMPLE: &str = include_str!("../../static/example.json");

impl Model {
    /// Opens the file of a lesson; the one before comes back with *Undo*.
    pub(super) fn start_lesson(&mut self, index: usize) {
        let Some(Task::File { file, .. }) = LESSONS.get(index).map(|lesson| lesson.task) else {
            return;
        };
        let name = format!("lesson-{}.json", index + 1);
        let mut desk = Desk::new(&name, file.as_bytes(), Source::Example);
        desk.lesson = Some(index);
        self.replace_desk(desk);
    }

    /// Remembers a lesson as done when the file says what it asks for.
    pub(super) fn note_lesson(&mut self) {
        let Some(desk) = &self.desk else { return };
        let Some(index) = desk.lesson else { return };
        if let Some(Task::File { is_done, .. }) = LESSONS.get(index).map(|lesson| lesson.task) {
            if !desk.is_broken() && is_done(desk.config()) {
                self.lessons_done |= 1 << index;
            }
        }
    }

    /// Puts everything aside and shows fake data only, or brings it back.
    pub(super) fn present(&mut self) {
        if let Some(aside) = self.aside.take() {
            *self = Self::clone(&aside);
            return;
        }
        let mut desk = Desk::new("example.json", EXAMPLE.as_bytes(), Source::Example);
        desk.lens = Lens::Explain;
        let fake = Self {
            desk: Some(desk),
            topic: Topic::Auth,
            ..Self::default()
        };
        let aside = std::mem::replace(self, fake);
        self.aside = Some(Rc::new(aside));
        self.say(
            "Presenting: fake data only. Your file waits, unseen, until you stop.".to_owned(),
            Tone::Done,
        );
    }
}
