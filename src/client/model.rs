//! A client, the query to it, and its answer.

use super::{ClientId, Outcome};
use crate::json::Document;
use crate::text::TextRange;

/// A file and an image.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// File; `None` if there is none.
    pub config: Option<&'a Document>,
    /// Image as typed, for example `ghcr.io/team/app:1.4`.
    pub image: &'a str,
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
    pub(super) find: fn(Query<'_>) -> Answer,
}

impl Client {
    /// Finds the credential.
    pub fn answer(&self, query: Query<'_>) -> Answer {
        (self.find)(query)
    }

    /// Returns only the result of the look-up, for an image and a file.
    pub fn outcome(&self, document: &Document, image: &str) -> Outcome {
        let config = Some(document);
        self.answer(Query { config, image }).outcome
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

/// One step of a look-up, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// One sentence, present tense, no secret.
    pub text: String,
    /// Range in the file that it is about.
    pub range: Option<TextRange>,
}
