//! Running the rules over a file, whole or bit by bit.

use super::{rules, Activity, Check, Diagnostics, EntryContext, Finding, LintContext, Rule};
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;

/// A check that can pause, so that a page stays quick while it looks at a large file.
#[derive(Debug)]
pub struct Run {
    document: Document,
    now: i64,
    activity: Activity,
    /// Entries still to look at, the next one last: which, and the node of its key.
    entries: Vec<(EntryId, usize)>,
    entry_rules: Vec<&'static Rule>,
    started: bool,
    findings: Vec<Finding>,
}

impl Run {
    /// A check that has not begun.
    pub fn new(document: &Document, now: i64, activity: Activity) -> Self {
        Self {
            document: document.clone(),
            now,
            activity,
            entries: Vec::new(),
            entry_rules: Vec::new(),
            started: false,
            findings: Vec::new(),
        }
    }

    /// Goes on: first the whole file, then `count` entries at each call. False when all is done.
    pub fn step(&mut self, count: usize) -> bool {
        let context = LintContext::new(&self.document, self.now, self.activity);
        if !self.started {
            self.started = true;
            let is_sound = context.file.obstacle().is_none();
            for rule in rules() {
                let mut diagnostics = Diagnostics {
                    rule,
                    findings: &mut self.findings,
                };
                match rule.check {
                    Check::Bytes(find) => find(&context, &mut diagnostics),
                    Check::File(find) if is_sound => find(&context, &mut diagnostics),
                    Check::Entry(_) if is_sound => self.entry_rules.push(rule),
                    _ => {}
                }
            }
            if is_sound {
                let entries = context.file.entries();
                self.entries = entries.map(|e| (e.id, e.member.key.index())).collect();
                self.entries.reverse();
            }
            return !self.entries.is_empty();
        }
        for _ in 0..count {
            let Some((id, key)) = self.entries.pop() else {
                break;
            };
            let Some(entry) = context.file.entry_at(id, key) else {
                continue;
            };
            let entry = EntryContext::new(entry);
            for rule in &self.entry_rules {
                let mut diagnostics = Diagnostics {
                    rule,
                    findings: &mut self.findings,
                };
                if let Check::Entry(find) = rule.check {
                    find(&context, &entry, &mut diagnostics);
                }
            }
        }
        !self.entries.is_empty()
    }

    /// What was found, worst first, and by place within.
    pub fn finish(mut self) -> Vec<Finding> {
        self.findings
            .sort_by_key(|finding| (finding.severity, finding.range));
        self.findings
    }
}

/// Everything that the rules find in `document`, worst first.
pub fn check(document: &Document, now: i64, activity: Activity) -> Vec<Finding> {
    let mut run = Run::new(document, now, activity);
    while run.step(usize::MAX) {}
    run.finish()
}

/// What the rules about handling say when the file leaves the page on this `activity`.
pub fn on_leaving(document: &Document, now: i64, activity: Activity) -> Vec<Finding> {
    let rules = super::rules::HANDLING.iter();
    rules
        .flat_map(|rule| rule.find(document, now, activity))
        .collect()
}

impl Rule {
    /// Whether the rule is about what happens to the file outside the page.
    pub fn is_about_handling(&self) -> bool {
        super::rules::HANDLING.iter().any(|rule| rule.id == self.id)
    }

    /// What this rule alone finds.
    pub fn find(&'static self, document: &Document, now: i64, activity: Activity) -> Vec<Finding> {
        let context = LintContext::new(document, now, activity);
        let mut findings = Vec::new();
        let mut diagnostics = Diagnostics {
            rule: self,
            findings: &mut findings,
        };
        let is_sound = ConfigFile::new(document).obstacle().is_none();
        match self.check {
            Check::Bytes(find) => find(&context, &mut diagnostics),
            Check::File(find) if is_sound => find(&context, &mut diagnostics),
            Check::Entry(find) if is_sound => {
                for entry in context.file.entries() {
                    find(&context, &EntryContext::new(entry), &mut diagnostics);
                }
            }
            _ => {}
        }
        findings
    }
}
