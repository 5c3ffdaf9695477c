//! Fixes: what they change, how safe they are, and all safe ones at once.

use std::collections::BTreeSet;

use super::{check, Activity, Finding, LintContext};
use crate::json::Document;
use crate::text::{difference, TextEdit, TextRange};

/// At most this many times is the file looked at again by [`fix_all_safe`].
const MOST_ROUNDS: usize = 50;

/// How safe a fix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applicability {
    /// For every registry in the file every client does the same as before, or something better:
    /// it signs in where it failed or was anonymous. `tests/lint` asks the engines.
    Safe,
    /// It changes a secret, a registry, or what some client does. Somebody has to look.
    NeedsReview,
    /// Something is gone afterwards.
    LosesData,
}

impl Applicability {
    /// The words beside the button.
    pub fn words(self) -> &'static str {
        match self {
            Self::Safe => "Safe: no client does worse after it.",
            Self::NeedsReview => "Needs a look: it changes what is sent, or to whom.",
            Self::LosesData => "Loses something: read what goes.",
        }
    }
}

/// What a rule offers to do about a finding.
#[derive(Debug)]
pub struct Fix {
    /// What it does, as a verb phrase: "Remove the newline".
    pub label: &'static str,
    /// How safe it is.
    pub applicability: Applicability,
    /// The edits that do it; `None` when this finding cannot be fixed so.
    pub edits: fn(&LintContext<'_>, &Finding) -> Option<Vec<TextEdit>>,
}

impl Finding {
    /// The fixes that can be had for this finding.
    pub fn fixes<'f>(
        &'f self,
        context: &'f LintContext<'_>,
    ) -> impl Iterator<Item = (&'static Fix, Vec<TextEdit>)> + 'f {
        self.rule
            .fixes
            .iter()
            .filter_map(|fix| Some((fix, (fix.edits)(context, self)?)))
            .filter(|(_, edits)| !edits.is_empty())
    }
}

/// What came of [`fix_all_safe`].
#[derive(Clone, Debug)]
pub struct Fixed {
    /// One edit from the old text to the new one.
    pub edit: TextEdit,
    /// How many findings were fixed.
    pub count: usize,
}

/// Applies every safe fix, and again what is found after it; `None` when there is none.
pub fn fix_all_safe(document: &Document, now: i64, activity: Activity) -> Option<Fixed> {
    let mut current = document.clone();
    let mut count = 0;
    for _ in 0..MOST_ROUNDS {
        let (edits, fixed) = one_round(&current, now, activity);
        if fixed == 0 {
            break;
        }
        current = current.apply(&edits).0;
        count += fixed;
    }
    let edit = difference(document.bytes(), current.bytes())?;
    Some(Fixed { edit, count })
}

/// The edits of as many fixes as do not meddle with each other: one for each entry that stays
/// inside the entry's value, or a single one of any other kind.
fn one_round(document: &Document, now: i64, activity: Activity) -> (Vec<TextEdit>, usize) {
    let context = LintContext::new(document, now, activity);
    let mut all: Vec<TextEdit> = Vec::new();
    let mut taken = BTreeSet::new();
    for finding in check(document, now, activity) {
        let mut fixes = finding.fixes(&context);
        let Some((_, edits)) = fixes.find(|(fix, _)| fix.applicability == Applicability::Safe)
        else {
            continue;
        };
        if !stays_inside(&context, &finding, &edits) {
            if taken.is_empty() {
                return (edits, 1);
            }
        } else if taken.insert(finding.key_node) {
            all.extend(edits);
        }
    }
    all.sort_by_key(|edit| edit.range);
    (all, taken.len())
}

/// Whether the edits change nothing but what stands between the braces of the finding's entry.
fn stays_inside(context: &LintContext<'_>, finding: &Finding, edits: &[TextEdit]) -> bool {
    let Some(context) = context.entry_of(finding) else {
        return false;
    };
    let value = context.entry.value().range();
    let inner = TextRange::new(value.start + 1, value.end.saturating_sub(1));
    edits.iter().all(|edit| inner.contains(edit.range))
}
