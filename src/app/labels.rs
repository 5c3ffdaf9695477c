//! Names of the steps for *Undo*. They name places and fields, never values.

use super::{EntryField, StepKind};
use crate::config::secrets::masked;
use crate::text::shorten;

/// Maximum length of a name; a longer one is cut.
const MAX_CHARACTERS: usize = 80;

impl StepKind {
    /// Returns the label: "Change the password of ghcr.io".
    pub(super) fn label(&self) -> String {
        match self {
            Self::AddEntry { key, .. } => format!("Add {}", short(key)),
            Self::RenameEntry { to, .. } => format!("Rename to {}", short(to)),
            Self::ChangeField { name, field, is_removed, .. } => {
                let verb = if *is_removed { "Remove" } else { "Change" };
                let field = match field {
                    EntryField::User => "the username",
                    EntryField::Password => "the password",
                    EntryField::Key(key) => key,
                    EntryField::Helper => "the helper",
                };
                format!("{verb} {field} of {}", entry(name))
            }
            Self::RemoveFields { name, fields } => {
                format!("Remove {} of {}", fields.join(", "), entry(name))
            }
            Self::MoveEntry { name } => format!("Move {}", entry(name)),
            Self::RemoveEntry { name } => format!("Remove {}", entry(name)),
            Self::ChangeSetting { path, element, is_removed } => {
                let verb = match (is_removed, element) {
                    (true, Some(_)) => "Remove a line of",
                    (true, None) => "Remove",
                    (false, _) => "Change",
                };
                format!("{verb} {}", masked(&path.join(" › ")))
            }
            Self::RenameSetting { path, to } => {
                format!("Rename {} to {}", masked(&path.join(" › ")), masked(to))
            }
            Self::EditText => "Edit the text".to_owned(),
            Self::Format => "Lay out as Docker does".to_owned(),
            Self::Fix { label } => label.clone(),
            Self::Merge { file } => format!("Merge {file}"),
            Self::NewFile => "Start a new file".to_owned(),
            Self::OpenExample => "Open the example".to_owned(),
            Self::OpenFile { name } => format!("Open {name}"),
        }
    }
}

fn short(name: &str) -> String {
    shorten(&masked(name), MAX_CHARACTERS).into_owned()
}

/// Returns the name of a registry for a sentence.
pub(super) fn entry(name: &str) -> String {
    if name.is_empty() {
        "the new registry".to_owned()
    } else {
        short(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::EntryId;

    #[test]
    fn labels_name_the_place_and_what_happened_to_it() {
        let id = EntryId { auths: 0, index: 0 };
        let field = |name: &str, field, is_removed| StepKind::ChangeField {
            id: Some(id),
            name: name.to_owned(),
            field,
            is_removed,
        };
        let path = || vec!["proxies".to_owned(), "default".to_owned()];
        for (kind, label) in [
            (
                StepKind::AddEntry { id, key: "a".repeat(100) },
                format!("Add {}", short(&"a".repeat(100))).as_str(),
            ),
            (field("ghcr.io", EntryField::User, false), "Change the username of ghcr.io"),
            (field("ghcr.io", EntryField::Key("auth"), true), "Remove auth of ghcr.io"),
            (field("", EntryField::Helper, true), "Remove the helper of the new registry"),
            (
                StepKind::RemoveFields { name: "r".to_owned(), fields: &["username", "password"] },
                "Remove username, password of r",
            ),
            (
                StepKind::ChangeSetting { path: path(), element: None, is_removed: true },
                "Remove proxies › default",
            ),
            (
                StepKind::RenameSetting { path: path(), to: "tcp".to_owned() },
                "Rename proxies › default to tcp",
            ),
        ] {
            assert_eq!(kind.label(), label);
        }
    }
}
