//! A message: its words as data.

use super::cause_id::CauseId;
use super::terms::{Program, Step, Store};

/// A message that programs give when a login, pull or push fails.
#[derive(Debug)]
pub struct Message {
    /// Stable name, for links: `no-basic-auth`.
    pub id: &'static str,
    /// Programs that give it; the first is the most common.
    pub programs: &'static [Program],
    /// Store of the daemon, if only one of them gives it.
    pub store: Option<Store>,
    /// Its spellings, with named holes: `pull access denied for {image}, …`.
    pub patterns: &'static [&'static str],
    /// Step at which the program failed.
    pub step: Step,
    /// Its weight beside other messages of the same text.
    pub rank: Rank,
    /// Its meaning in a sentence or two; names of keys and commands are in back quotes.
    pub meaning: &'static str,
    /// Its causes, the most common first.
    pub causes: &'static [CauseId],
    /// Ways in which the wording is known.
    pub evidence: &'static [Evidence],
}

/// Weight of a message beside others in the same text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It says that something failed, and not why.
    Hint,
    /// The last one counts.
    Plain,
    /// It explains the messages after it.
    Root,
}

/// Way in which the wording of a message is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The program said it: its version.
    Measured(&'static str),
    /// Read in the source: program, file, day.
    Read(&'static str),
    /// Reported in a public issue.
    Reported(&'static str),
}

impl Message {
    /// Returns whether it says little: another message near it tells why.
    pub(super) fn is_hint(&self) -> bool {
        self.rank == Rank::Hint
    }
}

/// Defaults of most messages.
pub(super) const BASE: Message = Message {
    id: "",
    programs: &[Program::Docker],
    store: None,
    patterns: &[],
    step: Step::Manifest,
    rank: Rank::Plain,
    meaning: "",
    causes: &[],
    evidence: &[],
};

/// Messages of one subject.
#[derive(Debug)]
pub struct Family {
    /// Heading.
    pub title: &'static str,
    /// Its messages.
    pub messages: &'static [Message],
}
