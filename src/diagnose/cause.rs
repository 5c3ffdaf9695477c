//! A cause: how sure it is, what proves it, how to fix it, how to verify it.

use super::cause_id::CauseId;
use crate::lint::Applicability;
use crate::text::{TextEdit, TextRange};

/// Certainty of a cause. It is about the open file, the text and the time; whether the text came
/// from this file is never certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The engine of the client, or the file itself, shows it.
    Proven,
    /// The text and the file agree with it.
    Fits,
    /// Nothing here speaks for or against it.
    Unseen,
}

impl Certainty {
    /// Returns its words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Proven => "Your file proves it",
            Self::Fits => "It fits",
            Self::Unseen => "Cannot be seen here",
        }
    }
}

/// Place in the file that shows a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Its range.
    pub range: TextRange,
    /// Its line, from 1.
    pub line: usize,
}

/// Way to fix a cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Change of the open file; the same as in *Check* if it finds the fault.
    Edit {
        /// Its effect as a verb phrase.
        label: &'static str,
        /// Its safety.
        applicability: Applicability,
        /// Its edits.
        edits: Vec<TextEdit>,
    },
    /// Command for a terminal.
    Command(String),
    /// Something to do elsewhere, in a sentence.
    Advice(String),
}

/// Command that verifies a cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verify {
    /// The command.
    pub command: String,
    /// What to look for in its output, and what that means; one sentence.
    pub expect: String,
}

/// Topic that explains more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum See {
    /// *Which credential?*
    WhichCredential,
    /// *Inside auth*
    InsideAuth,
    /// *On the wire*
    OnTheWire,
    /// *TLS certificates*
    Tls,
    /// *Check*
    Check,
    /// *Export*
    Export,
}

/// A possible cause of a failure. No text of it holds a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its name.
    pub id: CauseId,
    /// Its certainty.
    pub certainty: Certainty,
    /// The cause in one sentence without a full stop.
    pub title: String,
    /// Its explanation: what was looked for and found, and what follows.
    pub why: String,
    /// Place in the file that shows it.
    pub proof: Option<Proof>,
    /// Way to fix it.
    pub remedy: Option<Remedy>,
    /// Command that verifies it.
    pub verify: Option<Verify>,
    /// Topic that explains more.
    pub see: See,
}
