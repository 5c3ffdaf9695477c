//! Place in the file that the page shows.

use super::{Msg, OpenFile, Place, Tab};
use crate::config::fields::setting_path;
use crate::config::{ConfigFile, EntryId};
use crate::json::Member;
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

    /// Returns the member of `credHelpers` that is the chosen registry.
    pub fn helper(&self) -> Option<Member<'_>> {
        let Place::Helper(address) = &self.place else {
            return None;
        };
        let mut alone = self.config().helpers_alone().into_iter();
        alone.find(|member| member.key.text() == *address)
    }

    /// Returns the key of the chosen registry, in `auths` or `credHelpers`.
    pub fn address(&self) -> Option<String> {
        match self.entry() {
            Some(id) => Some(self.config().entry(id)?.key().into_owned()),
            None => Some(self.helper()?.key.text().into_owned()),
        }
    }

    /// Returns the text range of the chosen registry.
    pub fn entry_range(&self) -> Option<TextRange> {
        match self.entry() {
            Some(id) => Some(self.config().entry(id)?.range()),
            None => Some(self.helper()?.range()),
        }
    }

    /// Returns the ids of the elements that show the place of a finding, the best first. The last
    /// one is always there.
    pub fn boxes_of(&self, finding: &Finding) -> Vec<String> {
        let field = match finding.control {
            Control::Setting => {
                let path = setting_path(ConfigFile::new(&self.document), finding.range);
                Some(format!("setting-{}", path.join("-")))
            }
            control => box_of(control).map(str::to_owned),
        };
        field.into_iter().chain(["file-text".to_owned()]).collect()
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

/// Returns the id of the text box that shows this part of an entry; `None` for what has no box there.
pub fn box_of(control: Control) -> Option<&'static str> {
    Some(match control {
        Control::Text | Control::Setting => return None,
        Control::Address => "address",
        Control::Username => "user",
        Control::Password => "password",
        Control::Auth => "auth",
        Control::IdentityToken => "identitytoken",
        Control::RegistryToken => "registrytoken",
        Control::Helper => "helper",
    })
}
