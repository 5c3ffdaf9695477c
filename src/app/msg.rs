//! Messages: everything that can happen.

use super::{Goal, Link, OpenFile, Refusal, Source, Tab, Topic};
use crate::config::EntryId;
use crate::diagnose::Program;
use crate::json::{Document, Json};
use crate::secret::Secret;
use crate::text::{Part, TextEdit};

/// Event, the only way to change the [`super::Model`].
#[derive(Clone, Debug)]
pub enum Msg {
    /// A file arrived; `bytes` are its exact content.
    Opened {
        /// Its name, or a name for it.
        name: String,
        /// Its bytes.
        bytes: Secret,
        /// Its source.
        source: Source,
    },
    /// Something could not be opened.
    Refused(Refusal),
    /// Yes to the question: carry out the message that waits.
    GoOn,
    /// No to the question.
    KeepEditing,
    /// Start with an empty file.
    New,
    /// Show a registry, in the same tab.
    Select(EntryId),
    /// Show a registry in its form.
    EditEntry(EntryId),
    /// Show another tab.
    ShowTab(Tab),
    /// Explain another topic.
    Explain(Topic),
    /// Go to the place of a link.
    Follow(Link),
    /// Explain another topic for the image and the program of the error message.
    FollowFailure(Topic),
    /// Explain an error message.
    Fails(Secret),
    /// The error message is of this program.
    FailsIn(Program),
    /// The error message is about this image; empty for the one in its text.
    FailsFor(String),
    /// Forget the error message.
    ForgetFailure,
    /// Export to the target with this id.
    Export(&'static str),
    /// Set the desk aside and start a lesson.
    Lesson(usize),
    /// Bring back what was set aside for a lesson or for presenting.
    Return,
    /// The task of a lesson was done.
    Answered(usize),
    /// Set the desk aside and present fake data.
    Present,
    /// Open one of the readings of the input.
    TakeReading(usize),
    /// Give the login of one of the readings its registry.
    NameReading(usize, String),
    /// Open the input as text.
    TakeAsText,
    /// Forget input that was not opened.
    DismissRecognised,
    /// Merge one of the readings into the open file.
    MergeReading(usize),
    /// Bring the former file back and merge the new one into it.
    MergeIntoFormer,
    /// Merge; the indices choose the side that stays for each conflict.
    FinishMerge(Vec<usize>),
    /// Do not merge.
    CancelMerge,
    /// Start a new registry.
    AddRegistry,
    /// Start a new registry with the login of the chosen one.
    Duplicate,
    /// Show the other settings.
    ShowSettings,
    /// Show a registry that only `credHelpers` names.
    SelectHelper(String),
    /// Take a known address for the chosen entry or the new one, unless the file has it already.
    TakeAddress(String),
    /// A change of one entry, or of the new one.
    Entry(EntryCommand),
    /// A change of another setting.
    Setting(SettingCommand),
    /// A part of the text was edited freely.
    TextTyped {
        /// What was edited.
        part: Part,
        /// Its text now.
        text: Secret,
    },
    /// Apply a fix that was shown for `document`.
    Fix {
        /// Its effect, without secrets.
        label: String,
        /// The file as it was when the fix was shown.
        document: Document,
        /// Its edits.
        edits: Vec<TextEdit>,
    },
    /// Choose or drop one of [`crate::lint::AUDIENCES`].
    ToggleAudience(usize),
    /// Says where the file is going.
    GoalChosen(Goal),
    /// Lay the file out as Docker writes it.
    FormatAsDocker,
    /// Focus left a field: the next change is a step of its own.
    Pause,
    /// Undo the last step.
    Undo,
    /// Do the last undone step again.
    Redo,
    /// The file was handed to the user.
    Saved {
        /// Message about it.
        text: String,
        /// File as it was handed out; it may have changed since.
        file: Box<OpenFile>,
    },
    /// Report something that happened outside, such as a copy.
    Said(String),
    /// Report that something failed.
    Failed(String),
    /// Forget the message.
    Dismiss,
    /// Forget everything.
    Wipe,
}

impl Msg {
    /// Returns true for a message that opens a file, so that another one takes its place.
    pub(super) fn opens(&self) -> bool {
        matches!(self, Self::Opened { .. } | Self::New | Self::TakeReading(_) | Self::TakeAsText)
    }

    /// Returns true for an act that takes away or replaces what the user sees, so that another thing may
    /// lie under the pointer afterwards.
    pub fn takes_away(&self) -> bool {
        match self {
            Self::Opened { .. }
            | Self::GoOn
            | Self::Return
            | Self::New
            | Self::Lesson(_)
            | Self::TakeReading(_)
            | Self::TakeAsText
            | Self::DismissRecognised
            | Self::MergeReading(_)
            | Self::MergeIntoFormer
            | Self::FinishMerge(_)
            | Self::Fix { .. }
            | Self::FormatAsDocker
            | Self::Wipe => true,
            Self::Entry(command) => {
                matches!(command, EntryCommand::Remove | EntryCommand::RemoveFields(_))
            }
            Self::Setting(command) => matches!(
                command,
                SettingCommand::Set { value: None, .. }
                    | SettingCommand::SetPath { value: None, .. }
                    | SettingCommand::SetElement { value: None, .. }
            ),
            _ => false,
        }
    }
}

/// A change of the chosen entry; for a new registry, of what it will be.
#[derive(Clone, Debug)]
pub enum EntryCommand {
    /// The key of the entry.
    SetAddress(String),
    /// Bytes of the username, written where the entry keeps it; the password stays.
    SetUser(Vec<u8>),
    /// Password, written where the entry keeps it; the username stays.
    SetPassword(Secret),
    /// A string of the entry: `auth`, `identitytoken`, …; `None` removes it.
    SetString {
        /// The key.
        field: &'static str,
        /// Its value.
        value: Option<Secret>,
    },
    /// Remove keys of the entry.
    RemoveFields(&'static [&'static str]),
    /// Helper of the entry's address in `credHelpers`; `None` removes it.
    SetHelper(Option<String>),
    /// Move up (negative) or down.
    Move(isize),
    /// Remove the entry.
    Remove,
}

/// Change of a top-level key.
#[derive(Clone, Debug)]
pub enum SettingCommand {
    /// Sets a key or removes it.
    Set {
        /// The key.
        key: String,
        /// Its value.
        value: Option<Json>,
    },
    /// Sets the value at a path: a top-level key, then keys of the objects in it.
    SetPath {
        /// The keys.
        path: Vec<String>,
        /// Its value; `None` removes it.
        value: Option<Json>,
    },
    /// Renames the last key of a path.
    Rename {
        /// The keys.
        path: Vec<String>,
        /// The new name.
        to: String,
    },
    /// Sets an element of a list; an index after the end adds one.
    SetElement {
        /// The top-level key.
        key: String,
        /// Its place, from 0.
        index: usize,
        /// Its value; `None` removes it.
        value: Option<Json>,
    },
}
