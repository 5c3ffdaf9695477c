//! State of the application.

use std::rc::Rc;

use super::{History, LessonSet, Merging, Notice, OpenFile, Recognised, Topic};
use crate::lint::Audiences;

/// Everything that the page shows. It is a value: [`Model::update`] returns the next one.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The open file; `None` shows the start page.
    pub file: Option<OpenFile>,
    /// Steps that can be undone and done again.
    pub history: History,
    /// Readers of the file that Check asks for.
    pub audiences: Audiences,
    /// Topic of the tab *Explain*.
    pub topic: Topic,
    /// Lessons that were done.
    pub lessons_done: LessonSet,
    /// Input that was more than a plain file.
    pub recognised: Option<Recognised>,
    /// File that is being merged into the open one.
    pub merging: Option<Merging>,
    /// The real model, while fake data is presented instead.
    pub suspended: Option<Rc<Model>>,
    /// Last message.
    pub notice: Option<Notice>,
}

impl Model {
    /// Returns true when leaving the page would lose something.
    pub fn is_unsaved(&self) -> bool {
        let here = self.file.as_ref().is_some_and(OpenFile::is_unsaved);
        here || self.suspended.as_ref().is_some_and(|other| other.is_unsaved())
    }
}
