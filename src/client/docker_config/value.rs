//! Values of Docker's `ConfigFile` in memory.

use std::rc::Rc;

use crate::collections::{Claim, KeyIndex, OrderedMap};
use crate::config::fields::FieldType;
use crate::secret::Secret;
use crate::text::TextRange;

/// One field of `ConfigFile`. Go sorts maps bytewise when it writes them.
#[derive(Clone, Debug)]
pub(crate) enum Field {
    Text(String),
    List(List),
    /// Key with its value and its member in the file.
    Map(OrderedMap<(String, TextRange)>),
    Entries(EntryMap),
    Proxies(OrderedMap<Proxy>),
    /// `None` is Go's nil map, which is written as `null`.
    Plugins(OrderedMap<Option<OrderedMap<(String, TextRange)>>>),
}

/// Values of [`PROXY_KEYS`](crate::config::fields::PROXY_KEYS).
pub(crate) type Proxy = [String; 5];

impl Field {
    pub(super) fn empty(of: FieldType) -> Self {
        match of {
            FieldType::Text => Self::Text(String::new()),
            FieldType::TextList => Self::List(List::default()),
            FieldType::TextMap => Self::Map(OrderedMap::default()),
            FieldType::Entries => Self::Entries(EntryMap::default()),
            FieldType::Proxies => Self::Proxies(OrderedMap::default()),
            FieldType::PluginOptions => Self::Plugins(OrderedMap::default()),
        }
    }

    pub(super) fn field_type(&self) -> FieldType {
        match self {
            Self::Text(_) => FieldType::Text,
            Self::List(_) => FieldType::TextList,
            Self::Map(_) => FieldType::TextMap,
            Self::Entries(_) => FieldType::Entries,
            Self::Proxies(_) => FieldType::Proxies,
            Self::Plugins(_) => FieldType::PluginOptions,
        }
    }
}

/// A Go slice of strings. If the key is in the file twice, the second array is decoded into the
/// first one's elements, so a null there keeps the earlier string at that index, even after the
/// slice's end (Go 1.26, `encoding/json/decode.go`, `array`).
#[derive(Clone, Debug, Default)]
pub(crate) struct List {
    memory: Vec<String>,
    len: usize,
}

impl List {
    /// Returns the elements.
    pub(crate) fn elements(&self) -> &[String] {
        self.memory.get(..self.len).unwrap_or_default()
    }

    pub(super) fn restart(&mut self) {
        self.len = 0;
    }

    pub(super) fn next_slot(&mut self) -> &mut String {
        let at = self.len;
        self.len += 1;
        if self.memory.len() < self.len {
            self.memory.push(String::new());
        }
        &mut self.memory[at]
    }

    pub(super) fn finish(&mut self) {
        if self.len == 0 {
            self.memory.clear();
        }
    }
}

/// `AuthConfig` (docker/cli v29.7.2, `cli/config/types/authconfig.go`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AuthConfig {
    pub(crate) username: Secret,
    pub(crate) password: Secret,
    pub(crate) auth: Secret,
    pub(crate) server_address: Secret,
    pub(crate) identity_token: Secret,
    pub(crate) registry_token: Secret,
}

impl AuthConfig {
    /// Sets the field of the JSON key `key`, one of [`EntryMap::KEYS`].
    pub(super) fn set(&mut self, key: &str, value: Secret) {
        let field = match key {
            "username" => &mut self.username,
            "password" => &mut self.password,
            "auth" => &mut self.auth,
            "serveraddress" => &mut self.server_address,
            "identitytoken" => &mut self.identity_token,
            _ => &mut self.registry_token,
        };
        *field = value;
    }
}

/// One entry of `auths`.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// The key.
    pub(crate) key: Rc<str>,
    /// The member in the file.
    pub(crate) range: TextRange,
    /// Values that Go decoded.
    pub(crate) auth: AuthConfig,
}

/// The map `auths`, which keeps the order in which Go inserted the keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct EntryMap {
    slots: Vec<Slot>,
    index: KeyIndex,
}

impl EntryMap {
    /// Keys of an entry.
    pub(super) const KEYS: [&'static str; 6] =
        ["username", "password", "auth", "serveraddress", "identitytoken", "registrytoken"];

    /// Returns the entries in the order of their first appearance.
    pub(crate) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Returns the index of exactly `key`.
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        self.index.position(key)
    }

    /// Makes room for so many more entries.
    pub(super) fn reserve(&mut self, count: usize) {
        self.slots.reserve(count);
        self.index.reserve(count);
    }

    /// Returns a fresh entry for `key`; an older one of the same key is replaced as a whole.
    pub(super) fn put(&mut self, key: &str, range: TextRange) -> &mut AuthConfig {
        let auth = AuthConfig::default();
        let at = match self.index.claim(key, self.slots.len()) {
            Claim::Known(at) => {
                (self.slots[at].range, self.slots[at].auth) = (range, auth);
                at
            }
            Claim::New(key) => {
                self.slots.push(Slot { key, range, auth });
                self.slots.len() - 1
            }
        };
        &mut self.slots[at].auth
    }
}
