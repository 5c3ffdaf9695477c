//! Every finding is at what it speaks of; a fix silences it, can be undone, and a safe one makes no
//! client worse, alone and with all others. In a generated file and in the input as it is.

#![no_main]

#[path = "../../tests/common/choices.rs"]
mod choices;
#[path = "../../tests/lint/files.rs"]
mod files;
mod input;
#[path = "../../tests/common/layout.rs"]
mod layout;
#[path = "../../tests/lint/promises.rs"]
mod promises;
#[path = "../../tests/lint/speaks_of.rs"]
#[allow(dead_code)] // A part is for the tests alone.
mod speaks_of;
#[path = "../../tests/common/tree.rs"]
mod tree;

use credenza::json::Document;
use libfuzzer_sys::fuzz_target;

fn check(bytes: &[u8]) {
    let document = Document::parse(bytes);
    let findings = promises::find_all(&document);
    for finding in &findings {
        promises::keeps_its_word(&document, &findings, finding);
    }
    promises::all_at_once(&document);
}

fuzz_target!(|data: &[u8]| {
    check(data);
    check(&files::file(&mut input::choices(data)));
});
