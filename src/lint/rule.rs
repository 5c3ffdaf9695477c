//! Rule, finding, and the collector between them: the three refer to each other.

use std::cell::OnceCell;
use std::rc::Rc;

use super::{
    Affects, Applicability, Control, EntryContext, EntryRef, Example, Fix, LintContext, Severity,
};
use crate::client::ClientSet;
use crate::config::edit::Edits;
use crate::config::EntryId;
use crate::text::TextRange;

/// Method of a rule, by its input.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Checks any bytes, even when they are not JSON.
    Bytes(fn(&LintContext, &mut Diagnostics<'_>)),
    /// Checks the file as a whole; it is an object without a syntax error.
    File(fn(&LintContext, &mut Diagnostics<'_>)),
    /// Checks each entry of `auths` in such a file.
    Entry(fn(&LintContext, &EntryContext<'_>, &mut Diagnostics<'_>)),
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Stable name, part of a sentence: `auth-password-newline`.
    pub id: &'static str,
    /// Worst severity of its findings; a single finding may be milder.
    pub severity: Severity,
    /// Fault as a heading: "Password ends in a newline".
    pub title: &'static str,
    /// Consequence and cause of the fault: paragraphs, separated by an empty line; names of keys
    /// and commands are in back quotes.
    pub why: &'static str,
    /// Source of the facts: client, version, file; or what was measured, and by whom.
    pub source: &'static str,
    /// Clients that it concerns.
    pub affects: Affects,
    /// Its check.
    pub check: Check,
    /// Files with this fault.
    pub bad: &'static [Example],
    /// Files without it; `good[i]` is `bad[i]` fixed.
    pub good: &'static [Example],
    /// Files that look like the bad ones and are fine.
    pub near_misses: &'static [Example],
}

/// One fault, with its fixes.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Severity of this finding.
    pub severity: Severity,
    /// Its place in the text.
    pub range: TextRange,
    /// Entry of the finding.
    pub entry: Option<EntryRef>,
    /// Control of the form that shows it.
    pub control: Control,
    /// Clients that this finding concerns, when they are not all of the rule's; otherwise empty.
    pub only: ClientSet,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// Other entry for the same host: the first fix keeps it, the second removes it.
    pub(super) rival: Option<EntryRef>,
    pub(super) fixes: Vec<Fix>,
    pub(super) context: Rc<LintContext>,
    /// What the rule says, secrets included.
    said: String,
    // Of ten thousand findings a few are shown: only theirs are worked out.
    message: OnceCell<String>,
    registry: OnceCell<String>,
}

/// Second place of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its place in the text.
    pub range: TextRange,
    /// Description of the place in a few words: "the other one".
    pub message: &'static str,
}

impl Finding {
    /// Returns the consequence for the clients it concerns, in a sentence or two; never a secret.
    pub fn message(&self) -> &str {
        self.message.get_or_init(|| self.context.secrets().hide(&self.said))
    }

    /// Returns the registry's name, safe to show; empty when no entry is concerned.
    pub fn registry(&self) -> &str {
        self.registry.get_or_init(|| {
            let entry = self.entry.and_then(|entry| self.context.entry(entry));
            entry.map(|entry| entry.name()).unwrap_or_default()
        })
    }

    /// Returns the place of its entry.
    pub fn entry_id(&self) -> Option<EntryId> {
        self.entry.map(|entry| entry.id)
    }

    /// Returns the available fixes for this finding, the best first.
    pub fn fixes(&self) -> impl Iterator<Item = &Fix> {
        self.fixes.iter().filter(|fix| !fix.edits().is_empty())
    }

    /// Returns the best fix after which no client does worse.
    pub fn safe_fix(&self) -> Option<&Fix> {
        let mut fixes = self.fixes.iter();
        fixes.find(|fix| fix.applicability == Applicability::Safe && !fix.edits().is_empty())
    }

    /// Returns the finding as seen from a related place.
    #[must_use]
    pub fn at_related(&self, related: &Related) -> Self {
        let entry = self.context.entry_around(related.range);
        Self {
            range: related.range,
            entry: entry.as_ref().map(EntryContext::reference),
            registry: OnceCell::new(),
            ..self.clone()
        }
    }

    /// Sets a severity other than the rule's.
    pub(super) fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Limits it to these clients.
    pub(super) fn only(&mut self, clients: ClientSet) -> &mut Self {
        self.only = clients;
        self
    }

    /// Adds another place that belongs to it.
    pub(super) fn related(&mut self, range: TextRange, message: &'static str) -> &mut Self {
        self.related.push(Related { range, message });
        self
    }

    /// Says that its two fixes are a choice: the first keeps `other`, the second removes it.
    pub(super) fn rival(&mut self, other: EntryRef) -> &mut Self {
        self.rival = Some(other);
        self
    }

    /// Offers a fix. Its edits are worked out once on demand; none means that this finding cannot
    /// be fixed this way.
    pub(super) fn fix(
        &mut self,
        label: &'static str,
        applicability: Applicability,
        edits: impl Fn(&LintContext) -> Edits + 'static,
    ) -> &mut Self {
        let fix = Fix::new(label, applicability, &self.context, Box::new(edits));
        self.fixes.push(fix);
        self
    }

    /// Offers a fix of the entry of the finding.
    pub(super) fn fix_entry(
        &mut self,
        label: &'static str,
        applicability: Applicability,
        edits: impl Fn(&LintContext, &EntryContext<'_>) -> Edits + 'static,
    ) -> &mut Self {
        let entry = self.entry;
        self.fix(label, applicability, move |context| edits(context, &context.entry(entry?)?))
    }
}

/// Collector of one rule's findings.
#[derive(Debug)]
pub struct Diagnostics<'r> {
    pub(super) rule: &'static Rule,
    pub(super) context: &'r Rc<LintContext>,
    pub(super) findings: &'r mut Vec<Finding>,
}

impl Diagnostics<'_> {
    /// Adds a finding about the file, at `range`.
    pub(super) fn file(&mut self, range: TextRange, message: impl Into<String>) -> &mut Finding {
        self.push(range, None, Control::Text, message.into())
    }

    /// Adds a finding about a setting outside `auths`.
    pub(super) fn setting(&mut self, range: TextRange, message: impl Into<String>) -> &mut Finding {
        self.push(range, None, Control::Setting, message.into())
    }

    /// Adds a finding about an entry, at `range`, shown in `control`.
    pub(super) fn entry(
        &mut self,
        entry: &EntryContext<'_>,
        range: TextRange,
        control: Control,
        message: impl Into<String>,
    ) -> &mut Finding {
        self.push(range, Some(entry), control, message.into())
    }

    /// Adds a finding about the value that `control` shows, at the member that holds it; without
    /// such a member at the whole entry.
    pub(super) fn value(
        &mut self,
        entry: &EntryContext<'_>,
        control: Control,
        message: impl Into<String>,
    ) -> &mut Finding {
        let member = entry.member_of(control);
        let range = member.map_or_else(|| entry.entry.range(), |member| member.value.range());
        self.entry(entry, range, control, message)
    }

    /// Adds a finding about the entry's key.
    pub(super) fn key(
        &mut self,
        entry: &EntryContext<'_>,
        message: impl Into<String>,
    ) -> &mut Finding {
        let range = entry.entry.member.key.range();
        self.entry(entry, range, Control::Address, message)
    }

    /// Adds a finding at `range`: about the entry that contains it, shown in `control`, or about a
    /// setting.
    pub(super) fn entry_or_setting(
        &mut self,
        range: TextRange,
        control: Control,
        message: impl Into<String>,
    ) -> &mut Finding {
        let context = Rc::clone(self.context);
        match context.entry_around(range) {
            Some(entry) => self.entry(&entry, range, control, message),
            None => self.setting(range, message),
        }
    }

    /// Adds a finding at `range`: about the entry that contains it, or about the file.
    pub(super) fn entry_or_file(
        &mut self,
        range: TextRange,
        message: impl Into<String>,
    ) -> &mut Finding {
        let context = Rc::clone(self.context);
        let entry = context.entry_around(range);
        let control =
            entry.as_ref().map_or(Control::Text, |entry| context.control_at(entry, range));
        self.push(range, entry.as_ref(), control, message.into())
    }

    fn push(
        &mut self,
        range: TextRange,
        entry: Option<&EntryContext<'_>>,
        control: Control,
        said: String,
    ) -> &mut Finding {
        let at = self.findings.len();
        self.findings.push(Finding {
            rule: self.rule,
            severity: self.rule.severity,
            range,
            entry: entry.map(EntryContext::reference),
            control,
            only: ClientSet::default(),
            related: Vec::new(),
            rival: None,
            fixes: Vec::new(),
            context: Rc::clone(self.context),
            said,
            message: OnceCell::new(),
            registry: OnceCell::new(),
        });
        &mut self.findings[at]
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::json::Document;
    use crate::lint::{rule, Activity};
    use crate::text::TextEdit;

    #[test]
    fn the_edits_of_a_fix_are_found_when_they_are_asked_for_and_once() {
        let document = Document::parse("{}");
        let context = Rc::new(LintContext::new(&document, 0, Activity::Editing));
        let mut findings = Vec::new();
        let mut diagnostics = Diagnostics {
            rule: rule("json-syntax").unwrap(),
            context: &context,
            findings: &mut findings,
        };
        let calls = Rc::new(Cell::new(0));
        let counted = Rc::clone(&calls);
        diagnostics.file(TextRange::at(0), "A sentence.").fix(
            "Fix it",
            Applicability::Safe,
            move |_| {
                counted.set(counted.get() + 1);
                Some(vec![TextEdit::insert(0, " ")])
            },
        );
        assert_eq!(calls.get(), 0, "nothing was asked for");
        let finding = findings.remove(0);
        // Counted, listed as a button, previewed, and applied from a copy.
        assert!(finding.safe_fix().is_some());
        let shown = finding.clone();
        let fix = shown.fixes().next().unwrap().clone();
        assert_eq!(fix.edits(), finding.fixes[0].edits());
        assert_eq!(calls.get(), 1);
    }
}
