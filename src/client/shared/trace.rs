//! Collector of the steps of a look-up.

use crate::client::{Answer, Outcome, Step};
use crate::text::TextRange;

/// Collects the steps.
#[derive(Debug, Default)]
pub(in crate::client) struct Trace {
    steps: Vec<Step>,
}

impl Trace {
    /// Adds a step without a range in the file.
    pub(in crate::client) fn say(&mut self, text: impl Into<String>) {
        self.add(None, text);
    }

    /// Adds a step about `range`.
    pub(in crate::client) fn at(&mut self, range: TextRange, text: impl Into<String>) {
        self.add(Some(range), text);
    }

    /// Adds a step about a range that may be missing.
    pub(in crate::client) fn add(&mut self, range: Option<TextRange>, text: impl Into<String>) {
        let text = text.into();
        self.steps.push(Step { text, range });
    }

    /// Adds the steps of a part of the look-up.
    pub(in crate::client) fn append(&mut self, part: Self) {
        self.steps.extend(part.steps);
    }

    /// Adds the steps about another file, which have no range in this one.
    pub(in crate::client) fn elsewhere(&mut self, steps: Vec<Step>) {
        self.steps.extend(steps.into_iter().map(|step| Step { range: None, ..step }));
    }

    /// Returns the steps.
    pub(in crate::client) fn into_steps(self) -> Vec<Step> {
        self.steps
    }

    /// Returns the answer with all steps.
    pub(in crate::client) fn answer(self, outcome: Outcome) -> Answer {
        Answer { outcome, steps: self.steps }
    }

    /// Returns the answer of a client that fails.
    pub(in crate::client) fn fail(mut self, message: impl Into<String>) -> Answer {
        self.say("It stops with this error.");
        self.answer(Outcome::failure(message))
    }
}
