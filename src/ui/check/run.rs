//! Running the rules: at once over a small file, in small pieces over a large one.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::config::EntryId;
use crate::json::Document;
use crate::lint::Case;
use crate::lint::{check, Audiences, Finding, Grade, Occasion, Run, Severity};
use crate::ui::browser::clock::{now, now_ms};

/// Files from this size on are checked when the typing pauses.
const LARGE: usize = 100_000;
/// How long a pause is.
const PAUSE_MS: u32 = 150;
/// A piece of work takes about this long, well below a frame.
const PIECE_MS: f64 = 6.0;
/// Entries between two looks at the clock.
const ENTRIES: usize = 32;
/// At most this many findings are asked whether they have a safe fix.
const MOST_ASKED: usize = 300;

/// What was found in a file.
#[derive(Debug, Default)]
pub(in crate::ui) struct Found {
    /// The file that was checked.
    pub(in crate::ui) document: Option<Document>,
    /// When, in seconds since 1970.
    pub(in crate::ui) now: i64,
    /// What was found, worst first.
    pub(in crate::ui) findings: Vec<Finding>,
    /// How many of them have a safe fix.
    pub(in crate::ui) safe: usize,
}

impl Found {
    fn new(document: &Document, now: i64, findings: Vec<Finding>) -> Self {
        let case = Case::new(document, now, Occasion::Editing);
        let is_safe = |finding: &&Finding| {
            let mut fixes = finding.fixes(&case);
            fixes.any(|(fix, _)| fix.grade == Grade::Safe)
        };
        let safe = findings.iter().take(MOST_ASKED).filter(is_safe).count();
        Self {
            document: Some(document.clone()),
            now,
            findings,
            safe,
        }
    }

    /// The worst that was found in each entry, sorted by entry.
    pub(in crate::ui) fn by_entry(&self, audiences: Audiences) -> Vec<(EntryId, Severity)> {
        let troubles = self
            .findings
            .iter()
            .filter(|finding| finding.severity < Severity::Info && finding.matters_to(audiences));
        let mut worst: Vec<(EntryId, Severity)> = troubles
            .filter_map(|finding| Some((finding.entry?, finding.severity)))
            .collect();
        worst.sort_unstable();
        worst.dedup_by_key(|(id, _)| *id);
        worst
    }
}

/// What the rules find in `document`; for a large file after a pause, and until then what they
/// found last. The second value says that something newer is on its way.
#[hook]
pub(in crate::ui) fn use_found(document: &Document) -> (Rc<Found>, bool) {
    let is_small = document.bytes().len() <= LARGE;
    let latest = use_state(|| Rc::new(Found::default()));
    // Counts the runs, so that one that was overtaken stops.
    let turn = use_mut_ref(|| Rc::new(Cell::new(0u32)));
    let at_once = use_memo((document.clone(), is_small), |(document, is_small)| {
        is_small.then(|| {
            let now = now();
            let findings = check(document, now, Occasion::Editing);
            Rc::new(Found::new(document, now, findings))
        })
    });
    let is_late = !is_small && latest.document.as_ref() != Some(document);
    {
        let (setter, turn) = (latest.setter(), turn.borrow().clone());
        use_effect_with((document.clone(), is_late), move |(document, is_late)| {
            turn.set(turn.get().wrapping_add(1));
            if *is_late {
                let (document, now) = (document.clone(), now());
                let run = Run::new(&document, now, Occasion::Editing);
                let done = Callback::from(move |findings| {
                    setter.set(Rc::new(Found::new(&document, now, findings)));
                });
                let own = turn.get();
                go_on(run, PAUSE_MS, Rc::new(move || turn.get() == own), done);
            }
        });
    }
    match at_once.as_ref() {
        Some(found) => (Rc::clone(found), false),
        None => (Rc::clone(&latest), is_late),
    }
}

/// Works for a few milliseconds after `pause`, then lets the page breathe and goes on.
fn go_on(mut run: Run, pause: u32, wanted: Rc<dyn Fn() -> bool>, done: Callback<Vec<Finding>>) {
    Timeout::new(pause, move || {
        let until = now_ms() + PIECE_MS;
        while wanted() {
            if !run.step(ENTRIES) {
                return done.emit(run.finish());
            }
            if now_ms() >= until {
                return go_on(run, 0, wanted, done);
            }
        }
    })
    .forget();
}
