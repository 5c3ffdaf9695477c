//! Any bytes are saved as they were opened; after any change of them a document is what a new one of
//! the same bytes is, and the change can be undone.

#![no_main]

#[path = "../../tests/lossless/check.rs"]
#[allow(dead_code)] // The rest is for commands.
mod check;
#[path = "../../tests/common/choices.rs"]
mod choices;
#[path = "../../tests/lossless/command.rs"]
#[allow(dead_code)] // Named by `meaning`.
mod command;
mod input;
#[path = "../../tests/lossless/meaning.rs"]
#[allow(dead_code)] // Named by `check`.
mod meaning;
#[path = "../../tests/lossless/model.rs"]
#[allow(dead_code)] // Named by `check`.
mod model;
#[path = "../../tests/lossless/opened.rs"]
mod opened;
#[path = "../../tests/common/tree.rs"]
mod tree;

use credenza::json::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    opened::open_and_save(data);
    // The input also says what changes: from its end, where a text says the least of its form.
    let end: Vec<u8> = data.iter().rev().copied().take(16).collect();
    let mut choices = input::choices(&end);
    let mut document = Document::parse(data);
    for _ in 0..2 {
        let edit = opened::any_edit(document.bytes(), &mut choices);
        document = check::edited(&document, &[edit]);
    }
});
