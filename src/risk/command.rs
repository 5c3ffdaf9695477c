//! Commands of the advice.

use std::borrow::Cow;

/// A command to type into a terminal. A secret is never in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// The shell or the system that it is for, and what it does.
    pub label: &'static str,
    /// The lines.
    pub text: Cow<'static, str>,
}

impl Command {
    pub(super) const fn fixed(label: &'static str, text: &'static str) -> Self {
        Self {
            label,
            text: Cow::Borrowed(text),
        }
    }

    pub(super) fn made(label: &'static str, text: String) -> Self {
        Self {
            label,
            text: Cow::Owned(text),
        }
    }
}
