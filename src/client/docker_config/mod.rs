//! Docker's `config.json` in the memory of docker/cli's own library, with which Docker, BuildKit,
//! go-containerregistry and nerdctl all load the file.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`LoadFromReader`,
//! `GetCredentialsStore`), `cli/config/credentials/file_store.go` (`Get`). After decoding, Docker
//! visits the entries in the random order of a Go map, decodes each `auth`, and stops at the first
//! bad one. The entries after it keep their `auth` undecoded.

mod decode;
pub(crate) mod look_up;
mod map_order;
mod value;

use super::Credential;
use crate::config::{check_auth, decode_auth, fields, AuthError};
use crate::json::Document;
use crate::secret::Secret;
use crate::text::TextRange;

pub(crate) use map_order::small_map_orders;
pub(crate) use value::{AuthConfig, Field, Slot};

use value::EntryMap;

/// Loaded file.
#[derive(Clone, Debug)]
pub(crate) struct DockerConfig {
    decoded: decode::Decoded,
    /// What is wrong with the `auth` of each slot. Of thousands one is looked up: only that is kept.
    faults: Vec<Option<AuthError>>,
}

/// Credential helper for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Helper<'a> {
    /// Part of the name after `docker-credential-`.
    pub(crate) name: &'a str,
    /// Member that names it.
    pub(crate) range: Option<TextRange>,
}

/// One possible result of a look-up in `auths`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Error that loading the file ended with.
    pub(crate) load_error: Option<String>,
    /// Entry, or `None` if no key fits.
    pub(crate) credential: Option<Credential>,
}

/// One possible course of loading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Load {
    /// Docker's message.
    pub(crate) error: Option<String>,
    /// Slots that were visited, and so have their `auth` decoded.
    pub(crate) visited: Vec<bool>,
}

impl DockerConfig {
    /// Loads the file; `None` is an absent one.
    pub(crate) fn load(config: Option<&Document>) -> Self {
        let decoded = decode::decode(config);
        let mut loaded = Self { decoded, faults: Vec::new() };
        if loaded.decoded.error.is_none() {
            let fault = |slot: &Slot| check_auth(auth_of(slot)).err();
            loaded.faults = loaded.slots().iter().map(fault).collect();
        }
        loaded
    }

    /// Loads the file in a program that was built with Go 1.27, which has other words for the errors
    /// of JSON than Docker's Go 1.26.
    pub(crate) fn load_with_newer_go(config: Option<&Document>) -> Self {
        let mut loaded = Self::load(config);
        loaded.decoded.error = loaded.decoded.newer_error.take();
        loaded
    }

    /// Returns the fields in the order of [`fields::TOP_LEVEL`].
    pub(crate) fn fields(&self) -> &[Field] {
        &self.decoded.fields
    }

    /// Returns the entries of `auths`, in the order in which Go inserted them into its map.
    pub(crate) fn slots(&self) -> &[Slot] {
        self.entries().map(EntryMap::slots).unwrap_or_default()
    }

    fn entries(&self) -> Option<&EntryMap> {
        self.fields().iter().find_map(|field| match field {
            Field::Entries(entries) => Some(entries),
            _ => None,
        })
    }

    /// Returns every message that loading can end with; empty if it succeeds.
    pub(crate) fn errors(&self) -> Vec<String> {
        if let Some(error) = &self.decoded.error {
            return vec![error.clone()];
        }
        let mut errors: Vec<String> = self.auth_errors().map(|error| error.to_string()).collect();
        errors.sort_unstable();
        errors.dedup();
        errors
    }

    fn auth_errors(&self) -> impl Iterator<Item = AuthError> + '_ {
        self.faults.iter().flatten().copied()
    }

    /// Returns the ranges of the load errors: the place where decoding fails, or the entries with a
    /// bad `auth`.
    pub(crate) fn load_error_ranges(&self) -> impl Iterator<Item = TextRange> + '_ {
        let slots = self.slots().iter().zip(&self.faults);
        let bad = slots.filter(|(_, fault)| fault.is_some());
        let decoding = self.decoded.error_at.into_iter();
        decoding.chain(bad.map(|(slot, _)| slot.range))
    }

    /// Returns every possible course of loading, or `None` if there are too many to list: then any
    /// entry may have been visited or not.
    pub(crate) fn loads(&self) -> Option<Vec<Load>> {
        let count = self.slots().len();
        if self.decoded.error.is_some() || self.auth_errors().next().is_none() {
            return Some(vec![Load {
                error: self.decoded.error.clone(),
                visited: vec![self.decoded.error.is_none(); count],
            }]);
        }
        let orders = map_order::small_map_orders(count)?;
        let mut loads: Vec<Load> = orders.map(|order| self.load_in(order)).collect();
        loads.sort_unstable();
        loads.dedup();
        Some(loads)
    }

    /// Marks the slots without a bad `auth`.
    pub(crate) fn readable(&self) -> Vec<bool> {
        self.faults.iter().map(Option::is_none).collect()
    }

    fn load_in(&self, order: impl Iterator<Item = usize>) -> Load {
        let mut visited = vec![false; self.slots().len()];
        for at in order {
            if let Some(Some(error)) = self.faults.get(at) {
                let error = Some(error.to_string());
                return Load { error, visited };
            }
            if let Some(mark) = visited.get_mut(at) {
                *mark = true;
            }
        }
        Load { error: None, visited }
    }

    /// Returns the helper that is asked for `key`, or `None` if the file itself is read.
    ///
    /// An empty name in `credHelpers` means the file, whatever `credsStore` says. An empty key is
    /// not looked up there.
    pub(crate) fn helper(&self, key: &str) -> Option<Helper<'_>> {
        let own = match self.field("credHelpers") {
            Some((Field::Map(helpers), _)) if !key.is_empty() => helpers.get(key),
            _ => None,
        };
        let helper = match (own, self.field("credsStore")) {
            (Some((name, range)), _) => Helper { name, range: Some(*range) },
            (None, Some((Field::Text(name), range))) => Helper { name, range },
            _ => return None,
        };
        (!helper.name.is_empty()).then_some(helper)
    }

    fn field(&self, key: &str) -> Option<(&Field, Option<TextRange>)> {
        let at = fields::TOP_LEVEL.iter().position(|field| field.key == key)?;
        let range = self.decoded.ranges.get(at).copied().flatten();
        Some((self.decoded.fields.get(at)?, range))
    }

    /// Returns whether anything is set (`ContainsAuth`); if not, Docker looks for a default helper of
    /// the system.
    pub(crate) fn contains_auth(&self) -> bool {
        let helpers =
            matches!(self.field("credHelpers"), Some((Field::Map(map), _)) if !map.is_empty());
        let store =
            matches!(self.field("credsStore"), Some((Field::Text(name), _)) if !name.is_empty());
        helpers || store || !self.slots().is_empty()
    }

    /// Returns the entry in slot `at` as it is in memory, depending on whether it was `visited`.
    pub(crate) fn credential(&self, at: usize, visited: bool) -> Option<Credential> {
        let slot = self.slots().get(at)?;
        let auth = self.auth(at, visited)?;
        Some(Credential {
            key: slot.key.to_string(),
            range: slot.range,
            user: auth.username.expose().to_vec(),
            password: auth.password,
            identity_token: auth.identity_token,
            registry_token: auth.registry_token,
            auth: auth.auth,
            server: String::from_utf8_lossy(auth.server_address.expose()).into_owned(),
        })
    }

    /// Returns the entry in slot `at` in Go's fields.
    pub(crate) fn auth(&self, at: usize, visited: bool) -> Option<AuthConfig> {
        let slot = self.slots().get(at)?;
        let mut auth = slot.auth.clone();
        if visited {
            let text = auth_of(slot);
            let is_read = matches!(self.faults.get(at), Some(None)) && !text.is_empty();
            if let Some(login) = is_read.then(|| decode_auth(text).ok()).flatten() {
                auth.username = Secret::new(login.user);
                auth.password = login.password;
            }
            auth.auth = Secret::default();
            auth.server_address = Secret::new(slot.key.as_bytes());
        }
        Some(auth)
    }
}

fn auth_of(slot: &Slot) -> &str {
    slot.auth.auth.expose_str().unwrap_or_default()
}
