//! Place in the file that the page shows.

use super::{Msg, OpenFile, Place, Tab};
use crate::config::EntryId;
use crate::lint::{Control, Finding};
use crate::text::TextRange;

impl OpenFile {
    /// Returns the chosen registry.
    pub fn entry(&self) -> Option<EntryId> {
        match self.place {
            Place::Registry(id) => Some(id),
            _ => None,
        }
    }

    /// Returns the text range of the chosen registry.
    pub fn entry_range(&self) -> Option<TextRange> {
        let entry = self.config().entry(self.entry()?)?;
        Some(entry.range())
    }

    /// Returns the message that opens the place of a finding, and that place.
    pub fn way_to(&self, finding: &Finding) -> (Msg, Place) {
        match (finding.entry_id(), finding.control) {
            (Some(id), _) => (Msg::EditEntry(id), Place::Registry(id)),
            (None, Control::Setting) => (Msg::ShowSettings, Place::Settings),
            _ => (Msg::ShowTab(Tab::Edit), self.place.clone()),
        }
    }
}
