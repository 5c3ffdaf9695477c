//! What steps are called. Labels name places and fields, never values.

use super::{EntryCommand, SettingCommand};
use crate::text::shorten;

/// A longer name is cut.
const MOST_CHARACTERS: usize = 80;

/// "Change the password of ghcr.io"
pub(super) fn of_entry(command: &EntryCommand, address: &str) -> String {
    let of = if address.is_empty() {
        "the new registry"
    } else {
        &shorten(address, MOST_CHARACTERS)
    };
    match command {
        EntryCommand::SetAddress(to) => format!("Rename to {}", shorten(to, MOST_CHARACTERS)),
        EntryCommand::SetUser(_) => format!("Change the user name of {of}"),
        EntryCommand::SetPassword(_) => format!("Change the password of {of}"),
        EntryCommand::SetString {
            field,
            value: Some(_),
        } => format!("Change {field} of {of}"),
        EntryCommand::SetString { field, value: None } => format!("Remove {field} of {of}"),
        EntryCommand::RemoveFields(fields) => format!("Remove {} of {of}", fields.join(", ")),
        EntryCommand::SetHelper(Some(_)) => format!("Change the helper of {of}"),
        EntryCommand::SetHelper(None) => format!("Remove the helper of {of}"),
        EntryCommand::Move(_) => format!("Move {of}"),
        EntryCommand::Remove => format!("Remove {of}"),
    }
}

/// "Change psFormat"
pub(super) fn of_setting(command: &SettingCommand) -> String {
    match command {
        SettingCommand::Set { key, value: None } => format!("Remove {key}"),
        SettingCommand::Set { key, .. } | SettingCommand::SetElement { key, .. } => {
            format!("Change {key}")
        }
        SettingCommand::SetPath { path, value: None } => format!("Remove {}", path.join(" › ")),
        SettingCommand::SetPath { path, .. } => format!("Change {}", path.join(" › ")),
        SettingCommand::Rename { path, to } => format!("Rename {} to {to}", path.join(" › ")),
    }
}
