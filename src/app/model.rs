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
    /// A file that is to be opened, while the user is asked about unsaved changes.
    pub waiting: Option<Rc<OpenFile>>,
    /// Everything, while fake data is presented in its place.
    pub suspended: Option<Rc<Model>>,
    /// Last message.
    pub notice: Option<Notice>,
}
