//! What stays while a file is open, whatever else is looked at: the registries that were chosen for
//! export, and what was typed into the options.

use std::collections::BTreeMap;

use crate::config::{ConfigFile, EntryId};
use crate::export::{OptionValues, Target, TargetOption};

/// Choices of the user for all targets.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ui) struct Kept {
    /// Places and keys of the chosen registries; `None` before anything was chosen.
    entries: Option<Vec<(EntryId, String)>>,
    /// Typed values by the label of their options: the same label means the same in all targets.
    options: BTreeMap<&'static str, String>,
}

impl Kept {
    /// Returns the chosen registries that `file` still has; `None` before anything was chosen.
    pub(super) fn entries(&self, file: ConfigFile<'_>) -> Option<Vec<EntryId>> {
        let find = file.entry_finder();
        let is_there = |(id, key): &&(EntryId, String)| {
            find(*id).is_some_and(|entry| entry.key() == key.as_str())
        };
        let entries = self.entries.as_ref()?;
        Some(entries.iter().filter(is_there).map(|(id, _)| *id).collect())
    }

    /// Returns the choices with these registries.
    pub(super) fn with_entries(&self, file: ConfigFile<'_>, entries: &[EntryId]) -> Self {
        let find = file.entry_finder();
        let named =
            entries.iter().filter_map(|id| find(*id).map(|entry| (*id, entry.key().into_owned())));
        Self { entries: Some(named.collect()), ..self.clone() }
    }

    /// Returns the values of a target's options.
    pub(super) fn values(&self, target: &Target) -> OptionValues {
        let mut values = OptionValues::default();
        for option in target.options {
            if let Some(value) = self.options.get(option.label) {
                values.set(option, value.clone());
            }
        }
        values
    }

    /// Returns the choices with a value of an option.
    pub(super) fn with_value(&self, option: &TargetOption, value: String) -> Self {
        let mut kept = self.clone();
        kept.options.insert(option.label, value);
        kept
    }
}
