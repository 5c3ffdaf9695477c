//! Look-up of one key. Outcome and steps are both made from it, so that they cannot differ.

use super::{DockerConfig, Found, Helper, Slot};
use crate::client::helper::missing_helper;
use crate::client::{Credential, HelperCall, Outcome};
use crate::docker::host_of;
use crate::go::url;

/// Maximum number of results that [`LookUp::results`] lists. Only a file with many registries for
/// one host and many different broken `auth` values can have more.
const MAX_RESULTS: usize = 4096;

/// The file's helper and entries for a key.
#[derive(Clone, Debug)]
pub(crate) struct LookUp<'a> {
    config: &'a DockerConfig,
    /// The key.
    pub(crate) key: &'a str,
    /// Helper that is asked instead of reading the entries.
    pub(crate) helper: Option<Helper<'a>>,
    /// Slots that answer: the one of exactly this key, or all whose host is the key, of which the
    /// first in map order is used.
    matches: Vec<usize>,
}

impl DockerConfig {
    /// Looks up `key`.
    pub(crate) fn look_up<'a>(&'a self, key: &'a str) -> LookUp<'a> {
        let exact = self.entries().and_then(|entries| entries.position(key));
        let matches = match exact {
            Some(at) => vec![at],
            // No host has a slash: an address with a scheme or a path is found exactly or not at
            // all.
            None if key.contains('/') => Vec::new(),
            None => {
                let slots = self.slots().iter().enumerate();
                slots.filter(|(_, slot)| host_of(&slot.key) == key).map(|(at, _)| at).collect()
            }
        };
        LookUp { config: self, key, helper: self.helper(key), matches }
    }
}

impl LookUp<'_> {
    /// Drops the keys with `://` that are no URL for Go: before docker/cli 29.7 they have no host
    /// (measured: 29.6.2 in BuildKit 0.32.2).
    pub(crate) fn only_urls(mut self) -> Self {
        let (config, key) = (self.config, self.key);
        self.matches.retain(|&at| {
            let slot = &*config.slots()[at].key;
            slot == key || !slot.contains("://") || url::parse(slot).is_ok()
        });
        self
    }

    /// Returns the entries that answer.
    pub(crate) fn slots(&self) -> impl ExactSizeIterator<Item = &Slot> {
        self.matches.iter().map(|&at| &self.config.slots()[at])
    }

    /// Returns every possible result of reading the entries, helpers aside; never empty.
    pub(crate) fn results(&self) -> Vec<Found> {
        let (config, matches) = (self.config, self.matches.iter());
        let mut results = Vec::new();
        match config.loads() {
            Some(loads) => {
                for load in loads {
                    let found = matches.clone().map(|&at| {
                        let visited = load.visited.get(at).copied().unwrap_or_default();
                        config.credential(at, visited)
                    });
                    push_results(&mut results, load.error.as_deref(), found.collect());
                }
            }
            None => {
                for error in config.errors() {
                    let found = matches.clone().flat_map(|&at| {
                        let both = [config.credential(at, false), config.credential(at, true)];
                        let good = !matches!(config.faults.get(at), Some(Some(_)));
                        both.into_iter().take(if good { 2 } else { 1 })
                    });
                    push_results(&mut results, Some(&error), found.collect());
                    if results.len() > MAX_RESULTS {
                        break;
                    }
                }
            }
        }
        results
    }

    /// Calls the helper for the key. A missing one ends with Docker's message, after `prefix`.
    pub(crate) fn asks(&self, helper: Helper<'_>, otherwise: Outcome, prefix: &str) -> HelperCall {
        let fails = format!("{prefix}{}", missing_helper(helper.name));
        HelperCall::new(helper.name, self.key, otherwise, Outcome::failure(fails))
    }
}

fn push_results(results: &mut Vec<Found>, error: Option<&str>, mut found: Vec<Option<Credential>>) {
    if found.is_empty() {
        found.push(None);
    }
    for credential in found {
        let result = Found { load_error: error.map(str::to_owned), credential };
        // Repeats come only from the few orders of a small map.
        if results.len() > 64 || !results.contains(&result) {
            results.push(result);
        }
    }
}
