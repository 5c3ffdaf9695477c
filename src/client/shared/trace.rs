//! The steps of a look-up while it goes on, and how random answers are put together.

use super::super::{Answer, Outcome, Step};
use crate::text::TextRange;

/// Up to this many outcomes, repeats are looked for among all of them.
const FEW: usize = 64;

/// Collects the steps.
#[derive(Debug, Default)]
pub(in crate::client) struct Trace {
    steps: Vec<Step>,
}

impl Trace {
    /// A step that speaks of no place in the file.
    pub(in crate::client) fn say(&mut self, text: impl Into<String>) {
        self.steps.push(Step::new(text));
    }

    /// A step that speaks of `range`.
    pub(in crate::client) fn at(&mut self, range: TextRange, text: impl Into<String>) {
        self.steps.push(Step::at(range, text));
    }

    /// The answer, with all steps.
    pub(in crate::client) fn answer(self, outcome: Outcome) -> Answer {
        Answer {
            outcome,
            steps: self.steps,
        }
    }

    /// The answer of a client that fails.
    pub(in crate::client) fn fail(mut self, message: impl Into<String>) -> Answer {
        let message = message.into();
        self.say("It stops with this error.");
        self.answer(super::failure(message))
    }
}

/// Two entries of the file are never equal, because each has its own place.
fn is_entry(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Credential(_) => true,
        Outcome::Error { then, .. } => then.as_deref().is_some_and(is_entry),
        _ => false,
    }
}

/// The outcome of a random choice: each of `outcomes` once, or the only one itself.
pub(in crate::client) fn one_of(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    let mut all: Vec<Outcome> = Vec::new();
    let mut others: Vec<Outcome> = Vec::new();
    let flat = outcomes.into_iter().flat_map(|outcome| match outcome {
        Outcome::OneOf(inner) => inner,
        single => vec![single],
    });
    for outcome in flat {
        let is_entry = is_entry(&outcome);
        let known = if all.len() < FEW {
            all.contains(&outcome)
        } else {
            !is_entry && others.contains(&outcome)
        };
        if known {
            continue;
        }
        if !is_entry {
            others.push(outcome.clone());
        }
        all.push(outcome);
    }
    Outcome::one_of(all)
}
