//! Undo and redo as data.

use std::rc::Rc;

use super::{Change, OpenFile, Step};

/// Maximum number of steps that are kept.
const MAX_STEPS: usize = 1000;
/// Maximum bytes of edits that are kept.
const MAX_BYTES: usize = 16 << 20;

/// Steps that were done and undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Rc<Step>>,
    undone: Vec<Rc<Step>>,
    paused: bool,
}

impl History {
    /// Adds a step, and forgets the undone ones.
    pub(super) fn push(&mut self, step: Step) {
        self.undone.clear();
        let merged = match self.done.last() {
            Some(last) if !self.paused => last.merged(&step),
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
    pub(super) fn pause(&mut self) {
        self.paused = true;
    }

    /// Takes the last step, to undo it.
    pub(super) fn take_done(&mut self) -> Option<Rc<Step>> {
        self.paused = true;
        self.done.pop()
    }

    /// Takes the last undone step, to redo it.
    pub(super) fn take_undone(&mut self) -> Option<Rc<Step>> {
        self.paused = true;
        self.undone.pop()
    }

    /// Puts a step among those that can be redone.
    pub(super) fn put_undone(&mut self, step: Rc<Step>) {
        self.undone.push(step);
    }

    /// Puts a step among those that can be undone.
    pub(super) fn put_done(&mut self, step: Rc<Step>) {
        self.done.push(step);
    }

    /// Returns the files that *Undo* and *Redo* bring back.
    pub(super) fn files(&self) -> impl Iterator<Item = &OpenFile> {
        self.done.iter().chain(&self.undone).filter_map(|step| step.file())
    }

    /// Returns the file that the last step has replaced, if it has.
    pub(super) fn last_file(&self) -> Option<&OpenFile> {
        self.done.last()?.file()
    }

    /// Notes that `saved` was handed out.
    pub(super) fn note_saved(&mut self, saved: &OpenFile) {
        for step in self.done.iter_mut().chain(&mut self.undone) {
            if step.file().is_some() {
                if let Change::File(file) = &mut Rc::make_mut(step).change {
                    file.iter_mut().for_each(|file| file.note_saved(saved));
                }
            }
        }
    }

    /// Returns the labels of what was done to the open file, the first first; a run of equal ones
    /// once.
    pub fn labels(&self) -> Vec<String> {
        let opened = self.done.iter().rposition(|step| step.opens());
        let own = &self.done[opened.map_or(0, |at| at + 1)..];
        let mut labels: Vec<String> = own.iter().map(|step| step.kind.label()).collect();
        labels.dedup();
        labels
    }

    /// Label of the step that *Undo* would undo.
    pub fn undo_label(&self) -> Option<String> {
        self.done.last().map(|step| step.kind.label())
    }

    /// Returns the label of the step that *Redo* would redo.
    pub fn redo_label(&self) -> Option<String> {
        self.undone.last().map(|step| step.kind.label())
    }

    fn trim(&mut self) {
        let mut bytes = 0;
        let kept = self
            .done
            .iter()
            .rev()
            .take(MAX_STEPS)
            .take_while(|step| {
                bytes += step.bytes();
                bytes <= MAX_BYTES
            })
            .count()
            .max(1)
            .max(self.steps_since_unsaved_work());
        let excess = self.done.len().saturating_sub(kept);
        self.done.drain(..excess);
    }

    /// Steps that must be kept, because the first of them has a file with unsaved changes.
    fn steps_since_unsaved_work(&self) -> usize {
        let is_work = |step: &Rc<Step>| step.file().is_some_and(OpenFile::is_unsaved_work);
        let first = self.done.iter().position(is_work);
        first.map_or(0, |first| self.done.len() - first)
    }
}
