//! No text that is made of a file has a secret: the list, the form, findings, answers, what goes over the
//! wire, risks, readings.

#![no_main]

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

/// What makes texts of a file.
const MAKERS: [fn(&Document, &mut rendered::Say<'_>); 6] = [
    rendered::lines,
    rendered::entries,
    rendered::findings,
    rendered::answers,
    rendered::risks,
    rendered::pastes,
];

fuzz_target!(|data: &[u8]| {
    let Some(file) = secret_input::made(&files::file(), data) else { return };
    let (trace, document) = (trace::Trace::of(&file), Document::parse(file.text.as_str()));
    // One at a time, so that the slow ones do not take the time of the others.
    MAKERS[data.len() % MAKERS.len()](&document, &mut |what, text| {
        let checked = trace.check(what, text);
        checked.unwrap_or_else(|error| panic!("{error}\n{}", file.text));
    });
});
