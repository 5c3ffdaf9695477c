//! Fixes that look for their place again.

use super::{Applicability, EntryContext, Finding, LintContext};
use crate::text::TextEdit;

/// A fix that gives way to [`Finding::fix`].
#[derive(Debug)]
pub struct OldFix {
    /// Its label.
    pub label: &'static str,
    /// How safe it is.
    pub applicability: Applicability,
    /// Its edits.
    pub edits: fn(&LintContext, &Finding) -> Option<Vec<TextEdit>>,
}

impl Finding {
    /// Attaches the fixes of its rule.
    pub(super) fn attach_old_fixes(&mut self) {
        let copy = self.clone();
        for fix in self.rule.fixes {
            let copy = copy.clone();
            self.fix(fix.label, fix.applicability, move |context| {
                (fix.edits)(context, &copy)
            });
        }
    }
}

impl LintContext {
    /// The entry that `finding` is about.
    pub(super) fn entry_of(&self, finding: &Finding) -> Option<EntryContext<'_>> {
        self.entry(finding.entry?)
    }
}
