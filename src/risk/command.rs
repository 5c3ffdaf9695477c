//! Commands of the advice.

use std::borrow::Cow;

/// A command to type into a terminal, never with a secret in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Shell or system that it is for, and its effect.
    pub label: &'static str,
    /// Lines of the command.
    pub text: Cow<'static, str>,
}

impl Command {
    pub(super) const fn fixed(label: &'static str, text: &'static str) -> Self {
        Self { label, text: Cow::Borrowed(text) }
    }

    pub(super) fn made(label: &'static str, text: String) -> Self {
        Self { label, text: Cow::Owned(text) }
    }
}
