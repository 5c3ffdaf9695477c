//! A fix of a finding: what it does, how safe it is, and its edits, worked out when they are asked
//! for, and once.

use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

use super::LintContext;
use crate::config::edit::Edits;
use crate::text::TextEdit;

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

    /// The label of a fix that is offered under one of two, by how safe it is.
    pub(super) fn label(self, safe: &'static str, otherwise: &'static str) -> &'static str {
        if self == Self::Safe {
            safe
        } else {
            otherwise
        }
    }

    /// Safe when nothing speaks against it, else to be looked at.
    pub(super) fn safe_if(is_safe: bool) -> Self {
        if is_safe {
            Self::Safe
        } else {
            Self::NeedsReview
        }
    }
}

/// Finds the edits of a fix, in the file that its finding is about.
pub(super) type FindEdits = Box<dyn Fn(&LintContext) -> Edits>;

/// What a rule offers to do about a finding.
#[derive(Clone)]
pub struct Fix {
    /// What it does, as a verb phrase: "Remove the newline".
    pub label: &'static str,
    /// How safe it is.
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
        // docker-py reads no file that is not UTF-8, and may fail at what it would read then.
        let is_harmless = applicability != Applicability::Safe || context.is_utf8();
        Self {
            label,
            applicability: if is_harmless {
                applicability
            } else {
                Applicability::NeedsReview
            },
            edits: Rc::new(LazyEdits {
                context: Rc::clone(context),
                find,
                found: OnceCell::new(),
            }),
        }
    }

    /// The edits that do it; none when the finding cannot be fixed so.
    pub fn edits(&self) -> &[TextEdit] {
        let LazyEdits {
            context,
            find,
            found,
        } = &*self.edits;
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
