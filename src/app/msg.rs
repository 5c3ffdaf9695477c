//! Everything that can happen.

use super::{OpenFile, Refusal, Source, Tab, Topic};
use crate::config::EntryId;
use crate::json::{Document, Json};
use crate::secret::Secret;
use crate::text::TextEdit;

/// Something happened. The only way to change the [`super::Model`].
#[derive(Clone, Debug)]
pub enum Msg {
    /// A file came in; `bytes` are exactly what it holds.
    Opened {
        /// Its name, or what to call it.
        name: String,
        /// Its bytes.
        bytes: Secret,
        /// How it came.
        source: Source,
    },
    /// Something could not be opened.
    Refused(Refusal),
    /// Start with an empty file.
    New,
    /// Show a registry, in the same tab.
    Select(EntryId),
    /// Show a registry in its form.
    EditEntry(EntryId),
    /// Show another tab.
    ShowTab(Tab),
    /// Explain something else.
    Explain(Topic),
    /// Open the file of a lesson.
    Lesson(usize),
    /// A question of a lesson was answered rightly.
    Answered(usize),
    /// Present fake data, or stop it.
    Present,
    /// Open one of the readings of what came in.
    TakeReading(usize),
    /// Open what came in as text.
    TakeAsText,
    /// Forget what came in and was not opened.
    DismissRecognised,
    /// Merge one of the readings into the open file.
    MergeReading(usize),
    /// Bring the former file back and merge the new one into it.
    MergeIntoFormer,
    /// Merge; for each conflict the side that stays.
    FinishMerge(Vec<usize>),
    /// Do not merge.
    CancelMerge,
    /// Start a registry.
    AddRegistry,
    /// Show the other settings.
    ShowSettings,
    /// A change of one entry, or of the new one.
    Entry(EntryCommand),
    /// A change of another setting.
    Setting(SettingCommand),
    /// The whole text was edited freely, and now looks like this.
    TextTyped(Secret),
    /// Apply a fix that was shown for `document`.
    Fix {
        /// What it does, without secrets.
        label: String,
        /// The file as it was when the fix was shown.
        document: Document,
        /// What changes.
        edits: Vec<TextEdit>,
    },
    /// Choose or drop one of [`crate::lint::AUDIENCES`].
    ToggleAudience(usize),
    /// Lay the file out as Docker writes it.
    FormatAsDocker,
    /// A field was left: the next change is a step of its own.
    Pause,
    /// Undo the last step.
    Undo,
    /// Do the last undone step again.
    Redo,
    /// The file was handed to the user.
    Saved {
        /// How.
        text: String,
        /// As it was handed out; the user may have gone on since.
        file: Box<OpenFile>,
    },
    /// Say something that happened outside, as a copy.
    Said(String),
    /// Say that something failed.
    Failed(String),
    /// Forget the message.
    Dismiss,
    /// Forget everything.
    Wipe,
}

/// A change of the chosen entry; for a new registry, of what it will be.
#[derive(Clone, Debug)]
pub enum EntryCommand {
    /// The key of the entry.
    SetAddress(String),
    /// Bytes of the user name, written where the entry keeps it; the password stays.
    SetUser(Vec<u8>),
    /// The password, written where the entry keeps it; the user name stays.
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
    /// The helper of the entry's address in `credHelpers`; `None` removes it.
    SetHelper(Option<String>),
    /// Move up (negative) or down.
    Move(isize),
    /// Remove the entry.
    Remove,
}

/// A change of a top-level key.
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
    /// Gives the last key of a path another name.
    Rename {
        /// The keys.
        path: Vec<String>,
        /// The new name.
        to: String,
    },
    /// Sets an element of a list; after the end it is added.
    SetElement {
        /// The top-level key.
        key: String,
        /// Its place, from 0.
        index: usize,
        /// Its value; `None` removes it.
        value: Option<Json>,
    },
}
