//! Run of the rules over a file, in one go or in steps.

use std::rc::Rc;
use std::vec::IntoIter;

use super::{
    rules, Activity, Applicability, Check, Diagnostics, EntryContext, Finding, LintContext, Rule,
};
use crate::json::Document;

/// Check that can pause, so that a page stays responsive during the check of a large file.
#[derive(Debug)]
pub struct Run {
    context: Rc<LintContext>,
    /// Rules about the file that are still to come.
    file_rules: IntoIter<&'static Rule>,
    entry_rules: Vec<&'static Rule>,
    /// Number of checked entries.
    done: usize,
    findings: Vec<Finding>,
}

impl Run {
    /// Returns a check that has not begun.
    pub fn new(document: &Document, now: i64, activity: Activity) -> Self {
        let is_of_entry = |rule: &&Rule| matches!(rule.check, Check::Entry(_));
        let (entry_rules, file_rules): (Vec<_>, Vec<_>) = rules().partition(is_of_entry);
        Self {
            context: Rc::new(LintContext::new(document, now, activity)),
            file_rules: file_rules.into_iter(),
            entry_rules,
            done: 0,
            findings: Vec::new(),
        }
    }

    /// Continues: first with the rules about the file, one at each call, then with `count` entries.
    /// False when all is done.
    pub fn step(&mut self, count: usize) -> bool {
        let is_sound = self.context.file().obstacle().is_none();
        if let Some(rule) = self.file_rules.next() {
            look_at_file(rule, &self.context, is_sound, &mut self.findings);
            return true;
        }
        if !is_sound {
            return false;
        }
        let entries = self.context.entries();
        let end = entries.len().min(self.done.saturating_add(count));
        for entry in entries.get(self.done..end).unwrap_or_default() {
            if let Some(entry) = self.context.entry(*entry) {
                for rule in &self.entry_rules {
                    look_at_entry(rule, &self.context, &entry, &mut self.findings);
                }
            }
        }
        self.done = end;
        end < entries.len()
    }

    /// Returns the findings, worst first, then by place.
    pub fn finish(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| (finding.severity, finding.range));
        self.findings
    }
}

/// Returns all findings in `document`, worst first.
pub fn check(document: &Document, now: i64, activity: Activity) -> Vec<Finding> {
    let mut run = Run::new(document, now, activity);
    while run.step(usize::MAX) {}
    run.finish()
}

/// Returns the findings of the rules about handling when the file leaves the page by this
/// `activity`.
pub fn on_leaving(document: &Document, now: i64, activity: Activity) -> Vec<Finding> {
    let rules = super::rules::HANDLING.iter();
    rules.flat_map(|rule| rule.find(document, now, activity)).collect()
}

/// Returns the findings of a rule about the file.
fn look_at_file(
    rule: &'static Rule,
    context: &Rc<LintContext>,
    is_sound: bool,
    findings: &mut Vec<Finding>,
) {
    let mut diagnostics = Diagnostics { rule, context, findings };
    match rule.check {
        Check::Bytes(find) => find(context, &mut diagnostics),
        Check::File(find) if is_sound => find(context, &mut diagnostics),
        _ => {}
    }
}

/// Returns the findings of a rule about entries in one of them.
fn look_at_entry(
    rule: &'static Rule,
    context: &Rc<LintContext>,
    entry: &EntryContext<'_>,
    findings: &mut Vec<Finding>,
) {
    let mut diagnostics = Diagnostics { rule, context, findings };
    if let Check::Entry(find) = rule.check {
        find(context, entry, &mut diagnostics);
    }
}

impl Rule {
    /// Returns true when the rule is about the handling of the file outside the page.
    pub fn is_about_handling(&self) -> bool {
        super::rules::HANDLING.iter().any(|rule| rule.id == self.id)
    }

    /// Returns the findings of this rule alone.
    pub fn find(&'static self, document: &Document, now: i64, activity: Activity) -> Vec<Finding> {
        let context = Rc::new(LintContext::new(document, now, activity));
        let is_sound = context.file().obstacle().is_none();
        let mut findings = Vec::new();
        look_at_file(self, &context, is_sound, &mut findings);
        if is_sound && matches!(self.check, Check::Entry(_)) {
            let entries = context.entries().iter();
            for entry in entries.filter_map(|entry| context.entry(*entry)) {
                look_at_entry(self, &context, &entry, &mut findings);
            }
        }
        findings
    }

    /// Returns the fixes of its bad examples, in the order of first occurrence.
    pub fn fixes(&'static self) -> Vec<(&'static str, Applicability)> {
        let mut fixes = Vec::new();
        for example in self.bad {
            let findings = self.find(&example.document(), example.now, example.activity);
            for fix in findings.iter().flat_map(Finding::fixes) {
                let fix = (fix.label, fix.applicability);
                if !fixes.contains(&fix) {
                    fixes.push(fix);
                }
            }
        }
        fixes
    }
}
