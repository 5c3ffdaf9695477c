//! The file on disk that saving in place writes to: it belongs to one open file.

use std::cell::RefCell;
use std::rc::Rc;

use super::browser::access::FileHandle;
use crate::app::{Model, OpenFile};

/// What is known of files on disk.
#[derive(Clone, Default)]
pub(super) struct OnDisk(Rc<RefCell<Handles>>);

#[derive(Default)]
struct Handles {
    /// The one of the open file.
    open: Option<FileHandle>,
    /// The one of a file that comes in, until it is open or refused.
    coming: Option<FileHandle>,
    /// True while fake data is shown instead of the open file.
    is_aside: bool,
}

impl OnDisk {
    /// The file on disk of the open file, if one is known. Fake data is never written to it.
    pub(super) fn get(&self) -> Option<FileHandle> {
        let handles = self.0.borrow();
        handles.open.clone().filter(|_| !handles.is_aside)
    }

    /// Takes the file on disk that was chosen for the open file.
    pub(super) fn choose(&self, handle: FileHandle) {
        self.0.borrow_mut().open = Some(handle);
    }

    /// Takes the file on disk of the file that is about to come in.
    pub(super) fn announce(&self, handle: Option<FileHandle>) {
        self.0.borrow_mut().coming = handle;
    }

    /// Keeps to the open file: when another one takes its place, whatever way it came, the one on disk
    /// goes with the former.
    pub(super) fn follow(&self, before: &Model, after: &Model) {
        let mut handles = self.0.borrow_mut();
        handles.is_aside = after.aside.is_some();
        if !is_same(own_file(before), own_file(after)) {
            handles.open = handles.coming.take();
        }
        if after.question.is_none() {
            handles.coming = None;
        }
    }
}

/// The user's own file, which waits while fake data is presented.
fn own_file(model: &Model) -> Option<&OpenFile> {
    model.own_desk().file.as_ref()
}

fn is_same(before: Option<&OpenFile>, after: Option<&OpenFile>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => Rc::ptr_eq(&before.origin.bytes, &after.origin.bytes),
        _ => before.is_none() && after.is_none(),
    }
}
