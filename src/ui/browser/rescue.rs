//! The last bytes of the document, kept where they can be reached when the app has trapped.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

thread_local! {
    static LAST: RefCell<Rc<Vec<u8>>> = RefCell::default();
}

/// Remembers the document's bytes; the empty ones after *Wipe*.
pub(in crate::ui) fn keep(bytes: Rc<Vec<u8>>) {
    LAST.with(|last| last.replace(bytes));
}

/// The bytes after the last complete edit. Called by `static/rescue.js` only.
#[wasm_bindgen]
pub fn rescue() -> Vec<u8> {
    LAST.with(|last| last.borrow().to_vec())
}
