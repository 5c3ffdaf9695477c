//! Dialogs of the whole page.

/// Dialog that is shown on top of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Overlay {
    /// Differences from the opened file.
    Changes,
    /// Place of the file.
    WhereItGoes,
    /// All rules, or the one with this id first.
    Rules(Option<&'static str>),
    /// Changes of the safe fixes.
    FixAll,
    /// *Find anything*.
    Palette,
    /// Keys of the page.
    Keys,
    /// Ways to check that the page is private.
    Trust,
    /// Versions of the clients, and the days on which facts were read.
    AsOf,
}
