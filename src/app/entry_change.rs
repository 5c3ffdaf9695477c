//! Changes of one registry, or of the one that is about to be added.

use super::labels;
use super::{Draft, EntryCommand, MergeKey, Model, Place};
use crate::config::{edit, encode_auth, ConfigFile, EntryId};
use crate::json::Json;
use crate::registries::display_name;
use crate::secret::Secret;

impl Model {
    pub(super) fn change_entry(&mut self, command: EntryCommand) {
        let Some(desk) = &self.desk else { return };
        match &desk.place {
            Place::NewRegistry(draft) => {
                let draft = draft.clone();
                self.change_draft(command, draft);
            }
            Place::Registry(id) if !desk.is_broken() => {
                let id = *id;
                self.change_existing(&command, id);
            }
            _ => {}
        }
    }

    /// A new registry becomes an entry as soon as it has an address.
    fn change_draft(&mut self, command: EntryCommand, mut draft: Draft) {
        match command {
            EntryCommand::SetUser(user) => {
                draft.user = String::from_utf8_lossy(&user).into_owned();
            }
            EntryCommand::SetPassword(password) => draft.password = password,
            EntryCommand::SetAddress(address) if !address.is_empty() => {
                return self.add_entry(&address, &draft);
            }
            EntryCommand::Remove => return self.go(Place::Overview),
            _ => return,
        }
        if let Some(desk) = &mut self.desk {
            desk.place = Place::NewRegistry(draft);
        }
    }

    fn add_entry(&mut self, address: &str, draft: &Draft) {
        let Some(desk) = &self.desk else { return };
        let auth = encode_auth(draft.user.as_bytes(), draft.password.expose());
        let value = if auth.is_empty() {
            Json::Object(Vec::new())
        } else {
            Json::strings([("auth", auth.as_str())])
        };
        let Some((edits, id)) = edit::add_entry(&desk.document, address, value) else {
            return self.refuse_edit();
        };
        self.history.pause();
        self.edit(
            format!("Add {address}"),
            Some(edits),
            Some(MergeKey::Address(id)),
            Some(Place::Registry(id)),
        );
    }

    fn change_existing(&mut self, command: &EntryCommand, id: EntryId) {
        let Some(desk) = &self.desk else { return };
        let document = &desk.document;
        let config = ConfigFile::new(document);
        let Some(entry) = config.entry(id) else {
            return;
        };
        let address = entry.key().into_owned();
        let label = labels::of_entry(command, &display_name(&address));
        let (edits, merge, place) = match command {
            EntryCommand::SetAddress(to) => (
                edit::rename_entry(document, id, to),
                Some(MergeKey::Address(id)),
                None,
            ),
            // The other half is the file's own: what the page showed may be older.
            EntryCommand::SetUser(user) => (
                edit::set_login(document, id, user, entry.credentials().password.expose()),
                Some(MergeKey::Field(id, "user name")),
                None,
            ),
            EntryCommand::SetPassword(password) => (
                edit::set_login(document, id, &entry.credentials().user, password.expose()),
                Some(MergeKey::Field(id, "password")),
                None,
            ),
            EntryCommand::SetString { field, value } => {
                let text = value.as_ref().map(Secret::expose_str);
                let edits = match text {
                    Some(None) => None,
                    Some(text) => edit::set_entry_string(document, id, field, text),
                    None => edit::set_entry_string(document, id, field, None),
                };
                (edits, Some(MergeKey::Field(id, field)), None)
            }
            EntryCommand::RemoveFields(fields) => {
                (edit::remove_entry_fields(document, id, fields), None, None)
            }
            EntryCommand::SetHelper(helper) => (
                edit::set_cred_helper(document, &address, helper.as_deref()),
                Some(MergeKey::Field(id, "helper")),
                None,
            ),
            EntryCommand::Move(by) => {
                let to = EntryId {
                    index: id.index.saturating_add_signed(*by),
                    ..id
                };
                let edits = edit::move_entry(document, id, to.index);
                if edits.is_none() {
                    return;
                }
                (edits, None, Some(Place::Registry(to)))
            }
            EntryCommand::Remove => {
                let place = place_after_removal(config, id);
                (edit::remove_entry(document, id), None, Some(place))
            }
        };
        self.edit(label, edits, merge, place);
    }
}

fn place_after_removal(config: ConfigFile<'_>, id: EntryId) -> Place {
    let below = EntryId {
        index: id.index + 1,
        ..id
    };
    if config.entry(below).is_some() {
        return Place::Registry(id);
    }
    match id.index.checked_sub(1) {
        Some(index) => Place::Registry(EntryId { index, ..id }),
        None => Place::Overview,
    }
}
