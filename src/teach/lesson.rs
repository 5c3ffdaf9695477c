//! What a lesson is.

use crate::config::ConfigFile;

/// One lesson.
#[derive(Clone, Copy, Debug)]
pub struct Lesson {
    /// Heading.
    pub title: &'static str,
    /// What is done in it, as a subtitle.
    pub goal: &'static str,
    /// Paragraphs, separated by an empty line; names are in backquotes.
    pub text: &'static str,
    /// File that takes the place of the user's own.
    pub file: &'static str,
    /// Part of the page where the task is done.
    pub tool: Tool,
    /// Task.
    pub task: Task,
    /// Hint, on demand; it does not give the answer away.
    pub hint: &'static str,
    /// What was just seen, in a sentence or two, after the right answer.
    pub seen: &'static str,
}

/// Part of the page where a task is done, with the value that is put into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Form of the first registry.
    Form,
    /// An `auth` down to the bit: that of the first registry, or another value.
    Auth(Option<&'static str>),
    /// Credential that each client uses.
    Which,
    /// A pull on the wire.
    Pull,
    /// A push on the wire.
    Push,
    /// Risks of the file.
    Risks,
    /// Causes of this error message.
    Message(&'static str),
}

/// What is wrong with an answer, so that the next one is better.
pub type Verdict = Result<(), &'static str>;

/// Task of a lesson.
#[derive(Clone, Copy, Debug)]
pub enum Task {
    /// Change the file.
    File {
        /// Instruction in a sentence or two.
        wanted: &'static str,
        /// Judges the file.
        judge: fn(ConfigFile<'_>) -> Verdict,
    },
    /// Answer a question in one's own words.
    Question {
        /// Text of the question.
        asked: &'static str,
        /// Judges the answer, already trimmed.
        judge: fn(&str) -> Verdict,
    },
    /// Choose one of several answers.
    Choice {
        /// Text of the question.
        asked: &'static str,
        /// The answers, each with what is wrong with it; exactly one is right.
        options: &'static [(&'static str, Verdict)],
    },
}

impl Task {
    /// Returns the instruction or the question.
    pub fn wanted(&self) -> &'static str {
        match self {
            Self::File { wanted: text, .. }
            | Self::Question { asked: text, .. }
            | Self::Choice { asked: text, .. } => text,
        }
    }

    /// Judges the file or the text that was typed or chosen.
    ///
    /// # Errors
    /// Returns what is wrong with it.
    pub fn judge(&self, file: ConfigFile<'_>, text: &str) -> Verdict {
        let text = text.trim();
        match self {
            Self::File { .. } if file.obstacle().is_some() => {
                Err("The file cannot be read now. Undo brings it back.")
            }
            Self::File { judge, .. } => judge(file),
            _ if text.is_empty() => Err("There is no answer yet."),
            Self::Question { judge, .. } => judge(text),
            Self::Choice { options, .. } => options
                .iter()
                .find(|(option, _)| *option == text)
                .map_or(Err("Choose one of the answers."), |(_, verdict)| *verdict),
        }
    }
}
