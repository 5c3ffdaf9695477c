//! Question before unsaved work is left or lost; the message waits for the answer.

use super::{Msg, OpenFile};

/// Message that waits, because the user is asked first.
#[derive(Clone, Debug)]
pub struct Question {
    /// Threat to the unsaved work.
    pub threat: Threat,
    /// Names of the files with unsaved changes that it is about.
    pub files: Vec<String>,
    /// Message that is carried out when the user agrees.
    pub waiting: Box<Msg>,
}

/// What a message would do to unsaved work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Threat {
    /// Another file takes its place; *Undo* brings it back.
    Leave,
    /// Only *Redo* could bring it back, and the message ends that.
    Forget,
    /// Everything is forgotten.
    Wipe,
}

impl Question {
    /// Returns the name of the file that is to be opened, if that is what waits and it has one.
    pub fn opens(&self) -> Option<&str> {
        match &*self.waiting {
            Msg::Opened { name, .. } => Some(name),
            Msg::TakeReading(_) | Msg::TakeAsText => Some(OpenFile::DEFAULT_NAME),
            _ => None,
        }
    }
}
