//! Findings of the rules, at once in a small file and in steps in a large one.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Goal, Tally};
use crate::config::EntryId;
use crate::json::Document;
use crate::lint::{Activity, Audiences, Finding, Run, Severity};
use crate::ui::browser::clock::now;
use crate::ui::widget::{use_settled, Work};

/// Entries in one step of work.
const ENTRIES: usize = 32;
/// Maximum number of findings that are checked for a safe fix.
const MAX_ASKED: usize = 300;

/// Findings in a file.
#[derive(Debug, Default)]
pub(in crate::ui) struct Found {
    /// The file that was checked.
    pub(in crate::ui) document: Option<Document>,
    /// Time of the check, in seconds since 1970.
    pub(in crate::ui) now: i64,
    /// Findings, worst first.
    pub(in crate::ui) findings: Vec<Finding>,
    /// What they come to for each place where the file could go, in the order of [`Goal::ALL`].
    tallies: [Tally; Goal::ALL.len()],
    /// Number of findings with a safe fix.
    pub(in crate::ui) safe: usize,
}

impl Found {
    /// Returns what they come to for each place where the file could go.
    pub(in crate::ui) fn tallies(&self) -> impl Iterator<Item = (Goal, Tally)> {
        Goal::ALL.into_iter().zip(self.tallies)
    }

    /// Returns the worst severity in each entry, sorted by entry.
    pub(in crate::ui) fn by_entry(&self, audiences: Audiences) -> Vec<(EntryId, Severity)> {
        let troubles = self.findings.iter().filter(|finding| finding.is_trouble(audiences));
        let mut worst: Vec<(EntryId, Severity)> =
            troubles.filter_map(|finding| Some((finding.entry_id()?, finding.severity))).collect();
        worst.sort_unstable();
        worst.dedup_by_key(|(id, _)| *id);
        worst
    }
}

/// Returns the findings in `document`, or those in the previous one during the check. The second
/// value is true during the check.
#[hook]
pub(in crate::ui) fn use_found(document: &Document) -> (Rc<Found>, bool) {
    use_settled(document.clone(), document.bytes().len(), look)
}

/// Runs the rules, then checks whether the fixes of their findings are safe, which can ask every
/// entry.
fn look(document: &Document) -> Work<Found> {
    let mut found = Found { document: Some(document.clone()), now: now(), ..Found::default() };
    let document = document.clone();
    let mut run = Some(Run::new(&document, found.now, Activity::Editing));
    let mut asked = 0;
    Box::new(move || {
        if let Some(rules) = &mut run {
            if !rules.step(ENTRIES) {
                found.findings = run.take().map(Run::finish).unwrap_or_default();
                found.tallies = Goal::ALL.map(|goal| Tally::of(&found.findings, goal.audiences()));
            }
            return None;
        }
        if let Some(finding) = found.findings.get(asked).filter(|_| asked < MAX_ASKED) {
            found.safe += usize::from(finding.safe_fix().is_some());
            asked += 1;
            return None;
        }
        Some(std::mem::take(&mut found))
    })
}
