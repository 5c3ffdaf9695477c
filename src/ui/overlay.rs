//! Dialogs of the whole page.

/// The dialog that is shown on top of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Overlay {
    /// What differs from the opened file.
    Changes,
    /// Where the file goes.
    WhereItGoes,
    /// All rules.
    Rules,
    /// What the safe fixes change.
    FixAll,
    /// How to check that the page is private.
    Trust,
    /// Whether to wipe unsaved changes.
    Wipe,
}
