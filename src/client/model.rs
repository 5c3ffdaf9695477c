//! A client, the query to it, and its answer.

use super::{ClientId, Family, Machine, Outcome};
use crate::json::Document;
use crate::text::TextRange;

/// A file and an image.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// File; `None` if there is none.
    pub config: Option<&'a Document>,
    /// Image as typed, for example `ghcr.io/team/app:1.4`.
    pub image: &'a str,
    /// What else is on the machine.
    pub machine: Machine<'a>,
}

impl<'a> Query<'a> {
    /// Returns the query of a machine that has only the file.
    pub fn new(config: Option<&'a Document>, image: &'a str) -> Self {
        Self { config, image, machine: Machine::default() }
    }
}

/// A look-up.
pub(super) type Find = fn(Query<'_>) -> Answer;

/// A program that uses a client's code, with the source that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Common name.
    pub name: &'static str,
    /// Repository, commit and file, and what the program does besides.
    pub source: &'static str,
}

/// One client, or a family that shares its code.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// Name in code, tests and links.
    pub id: ClientId,
    /// Common name.
    pub name: &'static str,
    /// Version that was measured.
    pub version: &'static str,
    /// Programs that use this code.
    pub stands_for: &'static str,
    /// Source of the rules: repository, file, function.
    pub source: &'static str,
    /// What it is.
    pub family: Family,
    /// Other programs that use this code, read in their source and not measured.
    pub aliases: &'static [Alias],
    pub(super) find: Find,
    /// Look-up for a registry that sends the client to a token server, where that differs.
    pub(super) find_with_token: Option<Find>,
}

impl Client {
    /// Finds the credential.
    pub fn answer(&self, query: Query<'_>) -> Answer {
        (self.find)(query)
    }

    /// Returns only the result of the look-up, for an image and a file.
    pub fn outcome(&self, document: &Document, image: &str) -> Outcome {
        let config = Some(document);
        self.answer(Query::new(config, image)).outcome
    }

    /// Finds the credential for a registry with a token server; `None` if it is always the same as
    /// [`Client::answer`], which is for a registry that takes the login itself.
    pub fn answer_with_token(&self, query: Query<'_>) -> Option<Answer> {
        self.find_with_token.map(|find| find(query))
    }
}

/// Result of a look-up, and its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Result.
    pub outcome: Outcome,
    /// Steps, in order.
    pub steps: Vec<Step>,
}

impl Answer {
    /// Returns it without ranges, which are in another file than the open one.
    pub(super) fn elsewhere(self) -> Self {
        let steps = self.steps.into_iter().map(|step| Step { range: None, ..step });
        Self { outcome: self.outcome.elsewhere(), steps: steps.collect() }
    }
}

/// One step of a look-up, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// One sentence, present tense, no secret.
    pub text: String,
    /// Range in the file that it is about.
    pub range: Option<TextRange>,
}
