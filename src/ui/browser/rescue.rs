//! Last bytes of the document, kept within reach for a trap of the app.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

thread_local! {
    static LAST: RefCell<Rc<Vec<u8>>> = RefCell::default();
}

/// Remembers the document's bytes; empty ones after *Wipe*.
pub(in crate::ui) fn keep(bytes: Rc<Vec<u8>>) {
    LAST.with(|last| last.replace(bytes));
}

/// Returns the bytes after the last complete edit. Called by `static/rescue.js` only.
#[wasm_bindgen]
pub fn rescue() -> Vec<u8> {
    LAST.with(|last| last.borrow().to_vec())
}
