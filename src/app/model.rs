//! State of the application.

use std::rc::Rc;

use super::{Failure, History, LessonSet, Merging, Notice, OpenFile, Question, Recognised, Topic};
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
    /// Id of the chosen target of the tab *Export*; `None` for the first.
    pub target: Option<&'static str>,
    /// Lessons that were done.
    pub lessons_done: LessonSet,
    /// Error message that is explained.
    pub failure: Option<Failure>,
    /// Input that was more than a plain file.
    pub recognised: Option<Recognised>,
    /// File that is being merged into the open one.
    pub merging: Option<Merging>,
    /// Question that the user is asked before unsaved work is left.
    pub question: Option<Question>,
    /// The user's own desk, set aside while fake data takes its place.
    pub aside: Option<Rc<Model>>,
    /// True while fake data is presented: large type, and no way in or out.
    pub is_presenting: bool,
    /// Last message.
    pub notice: Option<Notice>,
}
