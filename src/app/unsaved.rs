//! Work that was changed and not saved, wherever in the history it is.

use std::rc::Rc;

use super::{Model, OpenFile, Source};

impl Model {
    /// Returns the names of all files with changes that were not handed out: the open one, and those
    /// that only *Undo* or *Redo* bring back. Lessons and presented data are not the user's work.
    pub fn unsaved(&self) -> Vec<String> {
        let work = self.suspended.as_deref().unwrap_or(self);
        let files = work.file.iter().chain(work.history.files());
        let unsaved = files.filter(|file| file.is_unsaved_work());
        unsaved.map(|file| file.origin.name.clone()).collect()
    }

    /// Returns true when leaving the page would lose something.
    pub fn is_unsaved(&self) -> bool {
        !self.unsaved().is_empty()
    }

    /// Opens another file. Beside unsaved work it waits for the answer to a question.
    pub(super) fn open_or_ask(&mut self, file: OpenFile) {
        if file.origin.source != Source::Example && self.is_unsaved() {
            self.notice = None;
            self.waiting = Some(Rc::new(file));
        } else {
            self.replace_file(file);
        }
    }

    /// Opens the file that waits.
    pub(super) fn open_waiting(&mut self) {
        if let Some(file) = self.waiting.take() {
            self.replace_file(Rc::unwrap_or_clone(file));
        }
    }

    /// Forgets the file that waits.
    pub(super) fn keep_editing(&mut self) {
        self.waiting = None;
        if let Some(recognised) = &mut self.recognised {
            recognised.opened = None;
        }
    }

    /// Notes that `saved` was handed out, wherever that file is now: writing takes its time.
    pub(super) fn note_saved(&mut self, saved: &OpenFile) {
        if let Some(file) = &mut self.file {
            file.note_saved(saved);
        }
        self.history.note_saved(saved);
        if let Some(suspended) = &mut self.suspended {
            Rc::make_mut(suspended).note_saved(saved);
        }
    }
}

impl OpenFile {
    /// Returns true for changes of the user that were not handed out.
    pub(super) fn is_unsaved_work(&self) -> bool {
        self.lesson.is_none() && self.is_unsaved()
    }

    /// Takes over what was handed out, if `saved` is a state of this file.
    pub(super) fn note_saved(&mut self, saved: &Self) {
        if Rc::ptr_eq(&self.origin.bytes, &saved.origin.bytes) {
            self.saved = Rc::clone(saved.document.shared_bytes());
        }
    }
}
