//! Work that was changed and not saved, wherever in the history it is.

use std::rc::Rc;

use super::{Draft, Model, OpenFile, Place};

impl Model {
    /// Returns the names of all files with changes that were not handed out: the open one, and those
    /// that only *Undo* or *Redo* bring back. Lessons and presented data are not the user's work.
    pub fn unsaved(&self) -> Vec<String> {
        let unsaved = self.own_files().filter(|file| file.is_unsaved_work());
        unsaved.map(|file| file.origin.name.clone()).collect()
    }

    /// Returns true when leaving the page would lose something.
    pub fn is_unsaved(&self) -> bool {
        self.own_files().any(OpenFile::is_unsaved_work)
    }

    /// Returns the user's own desk, which may be set aside.
    pub fn own_desk(&self) -> &Self {
        self.aside.as_deref().unwrap_or(self)
    }

    /// Returns the user's own files: the open one and those in the history.
    pub(super) fn own_files(&self) -> impl Iterator<Item = &OpenFile> {
        let desk = self.own_desk();
        desk.file.iter().chain(desk.history.files())
    }

    /// Notes that `saved` was handed out, wherever that file is now: writing takes its time.
    pub(super) fn note_saved(&mut self, saved: &OpenFile) {
        if let Some(file) = &mut self.file {
            file.note_saved(saved);
        }
        self.history.note_saved(saved);
        if let Some(aside) = &mut self.aside {
            Rc::make_mut(aside).note_saved(saved);
        }
    }
}

impl OpenFile {
    /// Returns true for changes of the user that were not handed out, a registry without an address
    /// among them.
    pub(super) fn is_unsaved_work(&self) -> bool {
        self.lesson.is_none() && (self.is_unsaved() || self.has_draft())
    }

    /// Returns true when `other` is a state of this file.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.origin.bytes, &other.origin.bytes)
    }

    fn has_draft(&self) -> bool {
        let is_shown =
            matches!(&self.place, Place::NewRegistry(draft) if *draft != Draft::default());
        is_shown || self.draft != Draft::default()
    }

    /// Takes over what was handed out, if `saved` is a state of this file.
    pub(super) fn note_saved(&mut self, saved: &Self) {
        if self.is_same(saved) {
            self.saved = Rc::clone(saved.document.shared_bytes());
        }
    }
}
