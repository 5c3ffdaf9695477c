//! Changes of one registry, or of a new one.

use super::{Change, Draft, EntryCommand, EntryField, Model, Place, Step, StepKind, Tone};
use crate::config::secrets::shown_name;
use crate::config::{edit, ConfigFile, Entry, EntryId};
use crate::json::{Document, Json};

impl Model {
    pub(super) fn change_entry(&mut self, command: &EntryCommand) {
        let Some(file) = &self.file else { return };
        match &file.place {
            Place::NewRegistry(draft) => {
                let draft = draft.clone();
                self.change_draft(command, &draft);
            }
            Place::Registry(id) if !file.is_broken() => {
                let id = *id;
                self.change_existing(command, id);
            }
            _ => {}
        }
    }

    /// Gives the chosen entry, or the new one, an address that was offered. A second entry under the
    /// same key would only be used instead of the first.
    pub(super) fn take_address(&mut self, address: String) {
        let Some(file) = &self.file else { return };
        let own = file.entry();
        let is_other = |entry: Entry<'_>| Some(entry.id) != own && entry.key() == address;
        if ConfigFile::new(&file.document).entries().any(is_other) {
            return self.go_to_known(&address);
        }
        self.history.pause();
        self.change_entry(&EntryCommand::SetAddress(address));
    }

    /// Starts a new registry with the login of the chosen one: another address of the same account.
    pub(super) fn duplicate(&mut self) {
        let Some(file) = &self.file else { return };
        let config = ConfigFile::new(&file.document);
        let Some(entry) = file.entry().and_then(|id| config.entry(id)) else { return };
        if file.draft != Draft::default() {
            let text =
                "A new registry without an address is not finished: “Add registry” shows it.";
            return self.say(text.to_owned(), Tone::Failed);
        }
        let name = shown_name(&entry.key()).into_owned();
        let draft = Draft::with_login_of(&entry);
        self.go(Place::NewRegistry(draft));
        self.say(format!("The login of {name}, for another address."), Tone::Done);
    }

    /// Shows the entry that has this address already. What was begun for it goes, if it is only a
    /// few letters of an address.
    fn go_to_known(&mut self, address: &str) {
        let Some(file) = &self.file else { return };
        let name = shown_name(address).into_owned();
        let config = ConfigFile::new(&file.document);
        let own = file.entry().and_then(|id| config.entry(id));
        let (is_begun, is_draft) = (
            own.is_some_and(|entry| entry.value().members().next().is_none()),
            matches!(&file.place, Place::NewRegistry(draft) if *draft == Draft::default()),
        );
        if file.is_broken() || !is_begun && !is_draft {
            let text = format!("{name} is in the file already: choose it in the list.");
            return self.say(text, Tone::Failed);
        }
        if is_begun {
            self.history.pause();
            self.change_entry(&EntryCommand::Remove);
        }
        let Some(file) = &self.file else { return };
        let config = ConfigFile::new(&file.document);
        let known = config.entries().find(|entry| entry.key() == address).map(|entry| entry.id);
        if let Some(id) = known {
            self.go(Place::Registry(id));
            self.say(format!("{name} is in the file already: this is its entry."), Tone::Done);
        }
    }

    /// Changes a new registry, which becomes an entry as soon as it has an address.
    fn change_draft(&mut self, command: &EntryCommand, draft: &Draft) {
        match command {
            EntryCommand::SetAddress(address) if !address.is_empty() => {
                return self.add_entry(address, draft.value());
            }
            EntryCommand::SetAddress(_) | EntryCommand::SetHelper(_) | EntryCommand::Move(_) => {
                return;
            }
            EntryCommand::Remove => return self.remove_draft(draft),
            _ => {}
        }
        let edits = edits_of(command, draft.document(), Draft::ID);
        let Some(changed) = draft.with(edits) else {
            return self.refuse_edit();
        };
        let after = Place::NewRegistry(changed);
        let Some(file) = &mut self.file else { return };
        let before = std::mem::replace(&mut file.place, after.clone());
        if before != after {
            self.push_step(Step {
                kind: step_kind(command, None, String::new()),
                change: Change::Edits { undo: Vec::new(), redo: Vec::new() },
                before,
                after,
            });
        }
    }

    fn remove_draft(&mut self, draft: &Draft) {
        let Some(file) = &mut self.file else { return };
        file.place = Place::Overview;
        if *draft != Draft::default() {
            self.push_step(Step {
                kind: StepKind::RemoveEntry { name: String::new() },
                change: Change::Edits { undo: Vec::new(), redo: Vec::new() },
                before: Place::NewRegistry(draft.clone()),
                after: Place::Overview,
            });
        }
    }

    fn add_entry(&mut self, address: &str, value: Json) {
        let Some(file) = &self.file else { return };
        let Some((edits, id)) = edit::add_entry(&file.document, address, value) else {
            return self.refuse_edit();
        };
        self.history.pause();
        let key = address.to_owned();
        let kind = StepKind::AddEntry { id, key };
        self.edit(kind, Some(edits), Some(Place::Registry(id)));
    }

    fn change_existing(&mut self, command: &EntryCommand, id: EntryId) {
        let Some(file) = &self.file else { return };
        let config = ConfigFile::new(&file.document);
        let Some(entry) = config.entry(id) else {
            return;
        };
        let kind = step_kind(command, Some(id), shown_name(&entry.key()).into_owned());
        let edits = edits_of(command, &file.document, id);
        let place = match command {
            // Both ends of the list are a limit.
            EntryCommand::Move(by) if edits.is_none() => {
                let end = if *by < 0 { "first" } else { "last" };
                return self.say(format!("It is the {end} one."), Tone::Done);
            }
            EntryCommand::Move(by) => Some(Place::Registry(moved(id, *by))),
            // Not the next one: its form has a button at the same place that removes it.
            EntryCommand::Remove => Some(Place::Overview),
            _ => None,
        };
        self.edit(kind, edits, place);
    }
}

/// Returns the kind of step that a command is; `id` and `name` are those of an entry in the file.
fn step_kind(command: &EntryCommand, id: Option<EntryId>, name: String) -> StepKind {
    let (field, is_removed) = match command {
        EntryCommand::SetAddress(to) => {
            let (id, to) = (id.unwrap_or(Draft::ID), to.clone());
            return StepKind::RenameEntry { id, to };
        }
        EntryCommand::RemoveFields(fields) => return StepKind::RemoveFields { name, fields },
        EntryCommand::Move(_) => return StepKind::MoveEntry { name },
        EntryCommand::Remove => return StepKind::RemoveEntry { name },
        EntryCommand::SetUser(_) => (EntryField::User, false),
        EntryCommand::SetPassword(_) => (EntryField::Password, false),
        EntryCommand::SetString { field, value } => (EntryField::Key(field), value.is_none()),
        EntryCommand::SetHelper(helper) => (EntryField::Helper, helper.is_none()),
    };
    StepKind::ChangeField { id, name, field, is_removed }
}

/// Returns the edits of a command for the entry `id` of `document`.
fn edits_of(command: &EntryCommand, document: &Document, id: EntryId) -> edit::Edits {
    let entry = ConfigFile::new(document).entry(id)?;
    match command {
        EntryCommand::SetAddress(to) => edit::rename_entry(document, id, to),
        // The other half comes from the file: the page may have shown an older one.
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
    EntryId { index: id.index.saturating_add_signed(by), ..id }
}
