//! A client, the question that is put to it, and its answer.

use super::{ClientId, Outcome};
use crate::json::Document;
use crate::text::TextRange;

/// A file and an image.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// The file; `None` when there is none.
    pub config: Option<&'a Document>,
    /// The image as typed, for example `ghcr.io/team/app:1.4`.
    pub image: &'a str,
}

/// One client, or a family that shares its code.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// Name in code, tests and links.
    pub id: ClientId,
    /// The name people use.
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

    /// The result of the look-up alone, for an image and a file.
    pub fn outcome(&self, document: &Document, image: &str) -> Outcome {
        let config = Some(document);
        self.answer(Query { config, image }).outcome
    }
}

/// Result of a look-up, and the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The result.
    pub outcome: Outcome,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// One step of a look-up, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// One sentence, present tense, no secret.
    pub text: String,
    /// The place in the file that it speaks of.
    pub range: Option<TextRange>,
}
