//! Changes of one registry, or of the one that is about to be added.

use super::labels;
use super::{Change, Draft, EntryCommand, MergeKey, Model, Place, Step};
use crate::config::{edit, ConfigFile, EntryId};
use crate::json::{Document, Json};
use crate::registries::display_name;

impl Model {
    pub(super) fn change_entry(&mut self, command: &EntryCommand) {
        let Some(desk) = &self.desk else { return };
        match &desk.place {
            Place::NewRegistry(draft) => {
                let draft = draft.clone();
                self.change_draft(command, &draft);
            }
            Place::Registry(id) if !desk.is_broken() => {
                let id = *id;
                self.change_existing(command, id);
            }
            _ => {}
        }
    }

    /// A new registry becomes an entry as soon as it has an address.
    fn change_draft(&mut self, command: &EntryCommand, draft: &Draft) {
        match command {
            EntryCommand::SetAddress(address) if !address.is_empty() => {
                return self.add_entry(address, draft.value());
            }
            EntryCommand::SetAddress(_) | EntryCommand::SetHelper(_) | EntryCommand::Move(_) => {
                return;
            }
            EntryCommand::Remove => return self.go(Place::Overview),
            _ => {}
        }
        let edits = edits_of(command, draft.document(), Draft::ID);
        let Some(changed) = draft.with(edits) else {
            return self.refuse_edit();
        };
        let after = Place::NewRegistry(changed);
        let Some(desk) = &mut self.desk else { return };
        let before = std::mem::replace(&mut desk.place, after.clone());
        if before != after {
            self.history.push(Step {
                label: labels::of_entry(command, ""),
                change: Change::Edits {
                    undo: Vec::new(),
                    redo: Vec::new(),
                },
                merge: merge_key(command, None),
                before,
                after,
            });
        }
    }

    fn add_entry(&mut self, address: &str, value: Json) {
        let Some(desk) = &self.desk else { return };
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
        let config = ConfigFile::new(&desk.document);
        let Some(entry) = config.entry(id) else {
            return;
        };
        let label = labels::of_entry(command, &display_name(&entry.key()));
        let edits = edits_of(command, &desk.document, id);
        let place = match command {
            // At either end there is nowhere to go.
            EntryCommand::Move(_) if edits.is_none() => return,
            EntryCommand::Move(by) => Some(Place::Registry(moved(id, *by))),
            EntryCommand::Remove => Some(place_after_removal(config, id)),
            _ => None,
        };
        self.edit(label, edits, merge_key(command, Some(id)), place);
    }
}

/// Which run of typing a command belongs to; `id` is that of an entry in the file.
fn merge_key(command: &EntryCommand, id: Option<EntryId>) -> Option<MergeKey> {
    match command {
        EntryCommand::SetAddress(_) => id.map(MergeKey::Address),
        EntryCommand::SetUser(_) => Some(MergeKey::Field(id, "user name")),
        EntryCommand::SetPassword(_) => Some(MergeKey::Field(id, "password")),
        EntryCommand::SetString { field, .. } => Some(MergeKey::Field(id, field)),
        EntryCommand::SetHelper(_) => Some(MergeKey::Field(id, "helper")),
        EntryCommand::RemoveFields(_) | EntryCommand::Move(_) | EntryCommand::Remove => None,
    }
}

/// The edits of a command for the entry `id` of `document`.
fn edits_of(command: &EntryCommand, document: &Document, id: EntryId) -> edit::Edits {
    let entry = ConfigFile::new(document).entry(id)?;
    match command {
        EntryCommand::SetAddress(to) => edit::rename_entry(document, id, to),
        // The other half is the file's own: what the page showed may be older.
        EntryCommand::SetUser(user) => {
            edit::set_login(document, id, user, entry.credentials().password.expose())
        }
        EntryCommand::SetPassword(password) => {
            edit::set_login(document, id, &entry.credentials().user, password.expose())
        }
        EntryCommand::SetString { field, value } => {
            let text = match value {
                Some(value) => Some(value.expose_str()?),
                None => None,
            };
            edit::set_entry_string(document, id, field, text)
        }
        EntryCommand::RemoveFields(fields) => edit::remove_entry_fields(document, id, fields),
        EntryCommand::SetHelper(helper) => {
            edit::set_cred_helper(document, &entry.key(), helper.as_deref())
        }
        EntryCommand::Move(by) => edit::move_entry(document, id, moved(id, *by).index),
        EntryCommand::Remove => edit::remove_entry(document, id),
    }
}

fn moved(id: EntryId, by: isize) -> EntryId {
    EntryId {
        index: id.index.saturating_add_signed(by),
        ..id
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
