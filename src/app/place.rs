//! Content of the main pane.

use super::Draft;
use crate::config::EntryId;

/// Part of the file that the main pane shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nothing is chosen.
    #[default]
    Overview,
    /// One registry.
    Registry(EntryId),
    /// A registry that only `credHelpers` names, by its address there.
    Helper(String),
    /// A registry that is not yet in the file, because it has no address.
    NewRegistry(Draft),
    /// The other keys of the file.
    Settings,
}
