//! Fix of a finding: its label, its safety, and its edits, worked out once on demand.

use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

use super::LintContext;
use crate::config::edit::Edits;
use crate::text::TextEdit;

/// Safety of a fix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applicability {
    /// For every registry in the file every client does the same as before, or something better: it
    /// signs in where it failed or was anonymous. `tests/lint` asks the engines.
    Safe,
    /// It changes a secret, a registry, or a client's behaviour, and must be reviewed.
    NeedsReview,
    /// Something is lost.
    LosesData,
}

impl Applicability {
    /// Returns the words beside the button.
    pub fn words(self) -> &'static str {
        match self {
            Self::Safe => "Safe: no client does worse after it.",
            Self::NeedsReview => "Needs a look: it changes what is sent, or to whom.",
            Self::LosesData => "Loses something: read what is removed.",
        }
    }

    /// Returns the first label for a safe fix, otherwise the second.
    pub(super) fn label(self, safe: &'static str, otherwise: &'static str) -> &'static str {
        if self == Self::Safe {
            safe
        } else {
            otherwise
        }
    }

    /// Returns `Safe` when `is_safe`, otherwise `NeedsReview`.
    pub(super) fn safe_if(is_safe: bool) -> Self {
        if is_safe {
            Self::Safe
        } else {
            Self::NeedsReview
        }
    }
}

/// Function that finds the edits of a fix, in the file of its finding.
pub(super) type FindEdits = Box<dyn Fn(&LintContext) -> Edits>;

/// Fix that a rule offers for a finding.
#[derive(Clone)]
pub struct Fix {
    /// Its effect as a verb phrase: "Remove the newline".
    pub label: &'static str,
    /// Its safety.
    pub applicability: Applicability,
    edits: Rc<LazyEdits>,
}

struct LazyEdits {
    context: Rc<LintContext>,
    find: FindEdits,
    found: OnceCell<Vec<TextEdit>>,
}

impl Fix {
    pub(super) fn new(
        label: &'static str,
        applicability: Applicability,
        context: &Rc<LintContext>,
        find: FindEdits,
    ) -> Self {
        // docker-py reads no file that is not UTF-8, and may fail once it can read this one.
        let is_harmless = applicability != Applicability::Safe || context.is_utf8();
        Self {
            label,
            applicability: if is_harmless { applicability } else { Applicability::NeedsReview },
            edits: Rc::new(LazyEdits { context: Rc::clone(context), find, found: OnceCell::new() }),
        }
    }

    /// Returns the edits; none when the finding cannot be fixed this way.
    pub fn edits(&self) -> &[TextEdit] {
        let LazyEdits { context, find, found } = &*self.edits;
        found.get_or_init(|| find(context).unwrap_or_default())
    }
}

impl PartialEq for Fix {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.edits, &other.edits)
    }
}

impl fmt::Debug for Fix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({:?})", self.label, self.applicability)
    }
}
