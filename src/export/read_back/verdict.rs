//! The comparison in one verdict, and what it rests on.

/// Outcome of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every byte is the same.
    Same,
    /// The same logins, written in another way.
    Equal,
    /// Something else arrived than was exported.
    Differs,
    /// It cannot be said, because the value is masked.
    Unknown,
}

/// Remark on the comparison, without a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// True if it is as exported.
    pub is_good: bool,
    /// One or two sentences.
    pub text: String,
}

/// Comparison of a value with what was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// The outcome.
    pub verdict: Verdict,
    /// The outcome in one sentence.
    pub headline: String,
    /// The differences, and what is the same.
    pub notes: Vec<Note>,
}

impl ReadBack {
    pub(super) fn new(verdict: Verdict, headline: impl Into<String>) -> Self {
        Self { verdict, headline: headline.into(), notes: Vec::new() }
    }

    pub(super) fn bad(mut self, text: impl Into<String>) -> Self {
        self.notes.push(Note { is_good: false, text: text.into() });
        self
    }
}

/// Headline of a value that is not what was exported.
pub(super) const DIFFERS: &str = "Not what was exported.";
