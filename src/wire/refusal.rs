//! What a registry of some kind can do with a command, and how it turns one away.

use super::reaction::Reaction;
use super::scenario::{Command, Kind};

impl Reaction {
    /// Returns the reactions that a registry of this kind can show to this command.
    pub fn offered(command: Command, kind: Kind, is_anonymous: bool) -> &'static [Self] {
        match (command.is_login(), kind, is_anonymous) {
            (true, Kind::NoAuth, _) => &[Self::Accepts],
            (true, ..) => &[Self::Accepts, Self::Refuses],
            (false, Kind::NoAuth, _) => &[Self::Accepts, Self::NoSuchRepository],
            // Nothing is sent to a registry that takes the password itself.
            (false, Kind::Basic, true) => &[Self::Refuses],
            (false, _, true) => &[Self::Accepts, Self::Refuses, Self::NoSuchRepository],
            (false, _, false) => &Self::ALL,
        }
    }
}

/// Way in which a registry turns a request away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The login is wrong or missing.
    Unauthorized,
    /// The login has no right to it, or the repository is hidden from it.
    Denied,
    /// There is no such repository.
    Unknown,
}

impl Refusal {
    /// Returns how a registry of this kind turns away a command for this reason. One with a token
    /// service gets a token in any case, and does not tell whether it has a repository that the login
    /// may not see.
    pub(super) fn of(reaction: Reaction, command: Command, kind: Kind) -> Self {
        match reaction {
            Reaction::Accepts | Reaction::Refuses if kind.has_tokens() => Self::Denied,
            Reaction::Accepts | Reaction::Refuses => Self::Unauthorized,
            Reaction::NotThisRepository => Self::Denied,
            Reaction::NoSuchRepository if kind.has_tokens() && !command.is_push() => Self::Denied,
            Reaction::NoSuchRepository => Self::Unknown,
        }
    }
}
