//! Every target has an answer for any file; a masked export, a command and the redacted copy
//! have no secret.

#![no_main]

#[path = "../../tests/secrets/exported.rs"]
mod exported;
#[path = "../../tests/secrets/files.rs"]
#[allow(dead_code)] // A part is for the tests alone.
mod files;
#[path = "../../tests/secrets/rendered.rs"]
#[allow(dead_code)] // A part is for another target.
mod rendered;
mod secret_input;
#[path = "../../tests/secrets/seeds.rs"]
mod seeds;
#[path = "../../tests/secrets/trace.rs"]
mod trace;

use credenza::json::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    for (target, rendering) in rendered::renderings(&Document::parse(data)) {
        for part in &rendering.parts {
            let length = part.text.bytes().expose().len();
            let is_inside = part.text.secrets().iter().all(|range| range.end <= length);
            assert!(is_inside, "{}: {}", target.id, part.title);
        }
    }
    if let Some(file) = secret_input::made(&files::file(), data) {
        let checked = exported::check_exports(&file.text, &trace::Trace::of(&file));
        checked.unwrap_or_else(|error| panic!("{error}\n{}", file.text));
    }
});
