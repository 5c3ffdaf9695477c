//! Any error text is read without a gap, and everything is told of it, with a file and without.

#![no_main]

#[path = "../../tests/common/choices.rs"]
mod choices;
#[path = "../../tests/common/documents.rs"]
mod documents;
mod input;
#[path = "../../tests/common/layout.rs"]
mod layout;
#[path = "../../tests/diagnose/told.rs"]
mod told;
#[path = "../../tests/common/tree.rs"]
mod tree;

use credenza::json::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (file, _) = documents::file(&mut input::choices(data));
    let text = String::from_utf8_lossy(data);
    told::is_read(&text, &Document::parse(file));
    told::is_read(&text, &Document::parse(data));
});
