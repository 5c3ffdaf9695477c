//! Output of every target for all entries of a file, with default options.

use std::fmt::Write as _;

use credenza::config::{ConfigFile, EntryId};
use credenza::export::{targets, OptionValues, RenderRequest, Rendering};
use credenza::json::Document;

use crate::files::File;

pub(crate) fn text(file: &File) -> String {
    let document = Document::parse(file.bytes.clone());
    let entries = ConfigFile::new(&document).entries();
    let entries: Vec<EntryId> = entries.map(|entry| entry.id).collect();
    let mut text = String::new();
    for target in targets() {
        writeln!(text, "{}", target.id).expect("a string");
        let request = RenderRequest {
            document: &document,
            entries: &entries,
            now: 0,
            options: &OptionValues::default(),
        };
        rendering(&mut text, &target.render(&request));
    }
    text
}

fn rendering(text: &mut String, rendering: &Rendering) {
    let place = |id: &EntryId| (id.auths, id.index);
    let included: Vec<_> = rendering.included.iter().map(place).collect();
    writeln!(text, "  {included:?} check {}", rendering.check).expect("a string");
    for one in &rendering.left_out {
        writeln!(text, "  left out {:?} {}", place(&one.entry), one.reason).expect("a string");
    }
    for one in &rendering.warnings {
        let entry = one.entry.as_ref().map(place);
        writeln!(text, "  warning {entry:?} {}", one.text).expect("a string");
    }
    for part in &rendering.parts {
        let secrets = part.text.secrets().iter();
        let secrets: Vec<_> = secrets.map(|range| (range.start, range.end)).collect();
        writeln!(
            text,
            "  {} {:?} {:?} {:?} {} {secrets:?} {}",
            part.title,
            part.file,
            part.language,
            part.form,
            part.is_value,
            part.text.bytes().expose().escape_ascii()
        )
        .expect("a string");
    }
}
