//! Undo and redo as data: edits and their inverse, or a whole desk for another file.

use std::rc::Rc;

use super::{Desk, Place};
use crate::config::EntryId;
use crate::text::{TextEdit, TextRange};

/// At most this many steps are kept.
const MOST_STEPS: usize = 1000;
/// At most this many bytes of edits are kept.
const MOST_BYTES: usize = 16 << 20;

/// What a step changed.
#[derive(Clone, Debug)]
pub enum Change {
    /// The text of the open file; no edits when only a new registry changed, which is a [`Place`].
    Edits {
        /// Lead back.
        undo: Vec<TextEdit>,
        /// Lead forward again.
        redo: Vec<TextEdit>,
    },
    /// Another file was opened: the desk on the other side.
    Desk(Box<Option<Desk>>),
}

/// One step of the history.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done, without secrets: "Change the password of ghcr.io".
    pub label: String,
    /// How to undo it.
    pub change: Change,
    /// Steps of one run of typing merge when they share this.
    pub merge: Option<MergeKey>,
    /// What the main pane showed before.
    pub before: Place,
    /// What it showed afterwards.
    pub after: Place,
}

/// Which run of typing a step belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeKey {
    /// The address of an entry, or the whole of a new entry until its address is left.
    Address(EntryId),
    /// One field of an entry, or of the new registry.
    Field(Option<EntryId>, &'static str),
    /// A value among the other settings.
    Setting(String),
    /// Free text.
    Text,
}

/// What was done and undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Rc<Step>>,
    undone: Vec<Rc<Step>>,
    paused: bool,
}

impl History {
    /// Adds a step; what was undone is forgotten.
    pub fn push(&mut self, step: Step) {
        self.undone.clear();
        let merged = match self.done.last() {
            Some(last) if !self.paused => merge(last, &step),
            _ => None,
        };
        if merged.is_some() {
            self.done.pop();
        }
        self.done.push(Rc::new(merged.unwrap_or(step)));
        self.paused = false;
        self.trim();
    }

    /// Ends a run of typing: the next step does not merge.
    pub fn pause(&mut self) {
        self.paused = true;
    }

    /// Takes the last step to be undone.
    pub fn take_done(&mut self) -> Option<Rc<Step>> {
        self.paused = true;
        self.done.pop()
    }

    /// Takes the last undone step to be done again.
    pub fn take_undone(&mut self) -> Option<Rc<Step>> {
        self.paused = true;
        self.undone.pop()
    }

    /// Puts a step back on the side of what can be redone.
    pub fn put_undone(&mut self, step: Rc<Step>) {
        self.undone.push(step);
    }

    /// Puts a step back on the side of what can be undone.
    pub fn put_done(&mut self, step: Rc<Step>) {
        self.done.push(step);
    }

    /// What *Undo* would undo.
    pub fn undo_label(&self) -> Option<&str> {
        self.done.last().map(|step| step.label.as_str())
    }

    /// What *Redo* would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|step| step.label.as_str())
    }

    fn trim(&mut self) {
        let mut bytes = 0;
        let kept = self
            .done
            .iter()
            .rev()
            .take(MOST_STEPS)
            .take_while(|step| {
                bytes += step.bytes();
                bytes <= MOST_BYTES
            })
            .count()
            .max(1);
        let excess = self.done.len().saturating_sub(kept);
        self.done.drain(..excess);
    }
}

impl Step {
    fn bytes(&self) -> usize {
        match &self.change {
            Change::Edits { undo, redo } => undo
                .iter()
                .chain(redo)
                .map(|edit| edit.new_bytes.len() + size_of::<TextEdit>())
                .sum(),
            Change::Desk(desk) => desk
                .as_ref()
                .as_ref()
                .map_or(0, |desk| desk.document.bytes().len()),
        }
    }
}

/// One step for `first` and then `second`, when both belong to one run of typing and `second`
/// changes only what `first` wrote.
fn merge(first: &Step, second: &Step) -> Option<Step> {
    if first.merge.is_none() || first.merge != second.merge {
        return None;
    }
    let (Change::Edits { undo, redo }, Change::Edits { redo: later, .. }) =
        (&first.change, &second.change)
    else {
        return None;
    };
    if redo.is_empty() && later.is_empty() {
        return Some(Step {
            before: first.before.clone(),
            ..second.clone()
        });
    }
    let ([undo], [redo], [later]) = (undo.as_slice(), redo.as_slice(), later.as_slice()) else {
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
    Some(Step {
        label: if first.label.starts_with("Add ") {
            format!(
                "Add {}",
                second.label.rsplit(' ').next().unwrap_or_default()
            )
        } else {
            second.label.clone()
        },
        change: Change::Edits {
            undo: vec![TextEdit::replace(range, undo.new_bytes.clone())],
            redo: vec![TextEdit::replace(redo.range, written)],
        },
        merge: second.merge.clone(),
        before: first.before.clone(),
        after: second.after.clone(),
    })
}
