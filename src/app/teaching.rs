//! Lessons and presentation mode.

use std::rc::Rc;

use super::{Model, OpenFile, Source, Tab, Tone, Topic};
use crate::teach::{Task, LESSONS};

/// File with obviously fake credentials.
pub const EXAMPLE: &str = include_str!("../../static/example.json");

impl Model {
    /// Opens the file of a lesson; *Undo* brings back the previous one.
    pub(super) fn start_lesson(&mut self, index: usize) {
        let Some(Task::File { file, .. }) = LESSONS.get(index).map(|lesson| lesson.task) else {
            return;
        };
        let name = format!("lesson-{}.json", index + 1);
        let mut file = OpenFile::new(&name, file.as_bytes(), Source::Example);
        file.lesson = Some(index);
        self.replace_file(file);
    }

    /// Remembers a lesson as done when the file meets its task.
    pub(super) fn note_lesson(&mut self) {
        let Some(file) = &self.file else { return };
        let Some(index) = file.lesson else { return };
        if let Some(Task::File { is_done, .. }) = LESSONS.get(index).map(|lesson| lesson.task) {
            if !file.is_broken() && is_done(file.config()) {
                self.lessons_done.insert(index);
            }
        }
    }

    /// Suspends everything and shows only fake data, or ends that.
    pub(super) fn present(&mut self) {
        if let Some(suspended) = self.suspended.take() {
            *self = Self::clone(&suspended);
            return;
        }
        let mut file = OpenFile::new("example.json", EXAMPLE.as_bytes(), Source::Example);
        file.tab = Tab::Explain;
        let fake = Self { file: Some(file), topic: Topic::Auth, ..Self::default() };
        let suspended = std::mem::replace(self, fake);
        self.suspended = Some(Rc::new(suspended));
        self.say(
            "Presenting: fake data only. Your file waits, unseen, until you stop.".to_owned(),
            Tone::Done,
        );
    }
}
