//! Readings of a pasted file.

use std::fmt::Write as _;

use credenza::import::{recognise, Reading};

use crate::files::File;
use crate::spelling;

pub(crate) fn text(file: &File) -> String {
    let mut text = String::new();
    for reading in recognise(&file.bytes) {
        line(&mut text, &reading);
    }
    text
}

fn line(text: &mut String, reading: &Reading) {
    let part = reading.part.as_ref();
    let part = part.map(|part| (part.index, part.of, part.name.as_str()));
    writeln!(
        text,
        "{:?} {} ({}) {part:?} {:?}",
        reading.confidence, reading.sentence, reading.reason, reading.image
    )
    .expect("a string");
    for remark in &reading.remarks {
        writeln!(text, "  {:?} {}", remark.kind, remark.text).expect("a string");
    }
    if let Some(config) = &reading.config {
        writeln!(text, "  {}", spelling::write(config.expose())).expect("a string");
    }
}
