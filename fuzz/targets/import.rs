//! Any text has readings with reasons, of which the first loses nothing; a file in layers and a login
//! in a structure come out the same.

#![no_main]

#[path = "../../tests/common/choices.rs"]
mod choices;
#[path = "../../tests/common/documents.rs"]
#[allow(dead_code)] // A part is for other tests.
mod documents;
mod input;
#[path = "../../tests/common/layout.rs"]
mod layout;
#[path = "../../tests/import/login_in.rs"]
mod login_in;
#[path = "../../tests/import/told.rs"]
mod told;
#[path = "../../tests/common/tree.rs"]
mod tree;
#[path = "../../tests/import/wraps.rs"]
mod wraps;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    told::is_answered(data);
    wraps::comes_back(&mut input::choices(data));
    login_in::comes_out(&mut input::choices(data));
    login_in::is_written_back(&mut input::choices(data));
});
