//! The history keeps edits, not files: a thousand changes of a large file take the memory of the
//! changes alone.

use std::alloc::System;

use cap::Cap;
use credenza::app::{EntryCommand, Model, Msg, Source};
use credenza::config::EntryId;
use credenza::secret::Secret;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

const ENTRIES: usize = 10_000;
const CHANGES: usize = 1_000;

/// Memory of one step: its edits with their inverse, and where it was made.
const MOST_FOR_A_CHANGE: usize = 1_024;

#[test]
fn a_thousand_changes_take_the_memory_of_the_changes() {
    let entry = |at| format!("\"r{at}.example\": {{\"auth\": \"Ym90OnMzY3JldA==\"}}");
    let entries: Vec<String> = (0..ENTRIES).map(entry).collect();
    let text = format!("{{\"auths\": {{{}}}}}", entries.join(",\n"));
    let mut model = Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(text),
        source: Source::File,
    });
    let mut before = 0;
    for at in 0..=CHANGES {
        // After the first change, everything that is kept once is there.
        if at == 1 {
            before = ALLOCATOR.allocated();
        }
        let index = (at * 7) % ENTRIES;
        let password = Secret::new(format!("changed{at:04}"));
        for msg in [
            Msg::EditEntry(EntryId { auths: 0, index }),
            Msg::Entry(EntryCommand::SetPassword(password)),
            Msg::Pause,
        ] {
            model = model.update(msg);
        }
    }
    let grown = ALLOCATOR.allocated().saturating_sub(before);
    assert!(model.history.undo_label().is_some());
    assert!(grown < CHANGES * MOST_FOR_A_CHANGE, "{grown} bytes");
}
