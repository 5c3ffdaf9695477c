//! One step of the history, and the rules by which the steps of one run of typing become one.

use super::{OpenFile, Place};
use crate::config::EntryId;
use crate::text::{TextEdit, TextRange};

/// Action of a step, without secrets; `labels.rs` has its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum StepKind {
    /// A new entry got its address.
    AddEntry {
        id: EntryId,
        key: String,
    },
    RenameEntry {
        id: EntryId,
        to: String,
    },
    /// A field of an entry was written or removed. The new registry has neither id nor name.
    ChangeField {
        id: Option<EntryId>,
        name: String,
        field: EntryField,
        is_removed: bool,
    },
    RemoveFields {
        name: String,
        fields: &'static [&'static str],
    },
    MoveEntry {
        name: String,
    },
    RemoveEntry {
        name: String,
    },
    /// A value among the other settings, or an element of a list, was written or removed.
    ChangeSetting {
        path: Vec<String>,
        element: Option<usize>,
        is_removed: bool,
    },
    RenameSetting {
        path: Vec<String>,
        to: String,
    },
    EditText,
    Format,
    /// A fix, with its own label.
    Fix {
        label: String,
    },
    Merge {
        file: String,
    },
    NewFile,
    OpenExample,
    OpenFile {
        name: String,
    },
}

/// Part of an entry that has a field in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EntryField {
    User,
    Password,
    /// A string under this key.
    Key(&'static str),
    Helper,
}

impl StepKind {
    /// Returns true for an act at one press, which is announced; what is typed is seen.
    pub(super) fn is_announced(&self) -> bool {
        match self {
            Self::RemoveFields { .. }
            | Self::MoveEntry { .. }
            | Self::RemoveEntry { .. }
            | Self::Format
            | Self::Fix { .. }
            | Self::Merge { .. } => true,
            Self::ChangeSetting { is_removed, .. } => *is_removed,
            _ => false,
        }
    }

    /// Returns the kind of `self` and then `next` as one step, when both belong to one run of
    /// typing. A new registry is added under the address that is typed in the end.
    fn merged(&self, next: &Self) -> Option<Self> {
        let is_one_run = match (self, next) {
            (Self::AddEntry { id, .. }, Self::RenameEntry { id: of, to }) if id == of => {
                let (id, key) = (*id, to.clone());
                return Some(Self::AddEntry { id, key });
            }
            (Self::RenameEntry { id, .. }, Self::RenameEntry { id: of, .. }) => id == of,
            (Self::ChangeField { id, field, .. }, Self::ChangeField { id: of, field: to, .. }) => {
                (id, field) == (of, to)
            }
            (
                Self::ChangeSetting { path, element, .. },
                Self::ChangeSetting { path: to, element: at, .. },
            ) => (path, element) == (to, at),
            // The second path already has the name that the first step gave.
            (Self::RenameSetting { path, .. }, Self::RenameSetting { path: to, .. }) => {
                path.first() == to.first()
            }
            (Self::EditText, Self::EditText) => true,
            _ => false,
        };
        is_one_run.then(|| next.clone())
    }
}

/// Change of a step.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// Edits of the open file; empty when only a new registry changed, which is a [`Place`].
    Edits { undo: Vec<TextEdit>, redo: Vec<TextEdit> },
    /// Another file was opened: the one to return to.
    File(Box<Option<OpenFile>>),
}

/// One step of the history.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) kind: StepKind,
    pub(super) change: Change,
    /// Main pane before the step.
    pub(super) before: Place,
    /// Main pane after the step.
    pub(super) after: Place,
}

impl Step {
    /// Returns the file on the other side of the step, where it opened another one.
    pub(super) fn file(&self) -> Option<&OpenFile> {
        match &self.change {
            Change::File(file) => file.as_ref().as_ref(),
            Change::Edits { .. } => None,
        }
    }

    /// Returns true when the step opened another file, or the first one.
    pub(super) fn opens(&self) -> bool {
        matches!(self.change, Change::File(_))
    }

    /// Bytes that the step keeps in memory.
    pub(super) fn bytes(&self) -> usize {
        match &self.change {
            Change::Edits { undo, redo } => undo
                .iter()
                .chain(redo)
                .map(|edit| edit.new_bytes.len() + size_of::<TextEdit>())
                .sum(),
            Change::File(file) => {
                file.as_ref().as_ref().map_or(0, |file| file.document.bytes().len())
            }
        }
    }

    /// Returns one step for `self` and then `next`, when both belong to one run of typing and
    /// `next` changes only text that `self` wrote.
    pub(super) fn merged(&self, next: &Self) -> Option<Self> {
        let kind = self.kind.merged(&next.kind)?;
        let (Change::Edits { undo, redo }, Change::Edits { redo: later, .. }) =
            (&self.change, &next.change)
        else {
            return None;
        };
        let change = if redo.is_empty() && later.is_empty() {
            next.change.clone()
        } else {
            let ([undo], [redo], [later]) = (undo.as_slice(), redo.as_slice(), later.as_slice())
            else {
                return None;
            };
            if !undo.range.contains(later.range) {
                return None;
            }
            let start = undo.range.start;
            let mut written = redo.new_bytes.clone();
            written.splice(
                later.range.start - start..later.range.end - start,
                later.new_bytes.iter().copied(),
            );
            let range = TextRange::new(start, start + written.len());
            Change::Edits {
                undo: vec![TextEdit::replace(range, undo.new_bytes.clone())],
                redo: vec![TextEdit::replace(redo.range, written)],
            }
        };
        Some(Self { kind, change, before: self.before.clone(), after: next.after.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_of_one_run_of_typing_are_one() {
        let id = |index| EntryId { auths: 0, index };
        let add = |key: &str| StepKind::AddEntry { id: id(0), key: key.to_owned() };
        let rename = |index, to: &str| StepKind::RenameEntry { id: id(index), to: to.to_owned() };
        let field = |of, field, is_removed| StepKind::ChangeField {
            id: of,
            name: "r".to_owned(),
            field,
            is_removed,
        };
        let setting = |keys: &[&str], element| StepKind::ChangeSetting {
            path: keys.iter().map(ToString::to_string).collect(),
            element,
            is_removed: false,
        };
        let removed = field(None, EntryField::Key("auth"), true);
        for (first, second, merged) in [
            (add("g"), rename(0, "gh io"), Some(add("gh io"))),
            (add("g"), rename(1, "gh"), None),
            (rename(0, "a"), rename(0, "ab"), Some(rename(0, "ab"))),
            (rename(0, "a"), add("b"), None),
            (field(None, EntryField::Key("auth"), false), removed.clone(), Some(removed.clone())),
            (field(Some(id(0)), EntryField::Key("auth"), false), removed, None),
            (field(None, EntryField::User, false), field(None, EntryField::Password, false), None),
            (
                setting(&["a", "b"], None),
                setting(&["a", "b"], None),
                Some(setting(&["a", "b"], None)),
            ),
            (setting(&["a"], Some(0)), setting(&["a"], Some(1)), None),
            (StepKind::EditText, StepKind::EditText, Some(StepKind::EditText)),
            (StepKind::Format, StepKind::Format, None),
        ] {
            assert_eq!(first.merged(&second), merged, "{first:?} and {second:?}");
        }
    }
}
