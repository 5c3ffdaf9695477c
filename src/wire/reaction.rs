//! What the registry does with a login. The page cannot ask it, so its user says.

/// What the registry does with the login of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// Accepts the login for this; without one, needs none.
    Accepts,
    /// Refuses the login; without one, wants one.
    Refuses,
    /// Accepts the login, which has no right to this repository.
    NotThisRepository,
    /// Has no repository of this name.
    NoSuchRepository,
}

impl Reaction {
    /// Every reaction.
    pub const ALL: [Self; 4] =
        [Self::Accepts, Self::Refuses, Self::NotThisRepository, Self::NoSuchRepository];

    /// Returns the reaction in words, to follow "The registry".
    pub fn label(self, is_anonymous: bool) -> &'static str {
        match (self, is_anonymous) {
            (Self::Accepts, false) => "accepts this login",
            (Self::Accepts, true) => "needs no login for it",
            (Self::Refuses, false) => "refuses this login",
            (Self::Refuses, true) => "requires a login",
            (Self::NotThisRepository, _) => "accepts it, but not for this repository",
            (Self::NoSuchRepository, _) => "has no such repository",
        }
    }

    /// Returns whether the login is good, for whatever it may do.
    pub(super) fn takes_login(self) -> bool {
        self != Self::Refuses
    }
}
