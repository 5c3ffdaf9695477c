//! Values of another JSON type than Docker expects.

use super::keys::{entry_key, top_key};
use crate::config::fields::{self, FieldType, PROXY_KEYS};
use crate::go::fold;
use crate::json::{Kind, Member, NodeRef};
use crate::lint::LintContext;

/// Type that Docker expects at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) enum Wanted {
    /// A string.
    Text,
    /// A list of strings.
    List,
    /// An object.
    Object,
    /// An object: an entry of `auths`.
    Entry,
    /// An object: a group of proxies.
    ProxyGroup,
}

/// Value of the wrong type.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Mismatch<'a> {
    /// Top-level key above it, in Docker's spelling.
    pub(in crate::lint) field: &'static str,
    /// Key of the entry's own field, when it is one.
    pub(in crate::lint) entry_field: Option<&'static str>,
    /// Type that Docker expects.
    pub(in crate::lint) wanted: Wanted,
    pub(in crate::lint) value: NodeRef<'a>,
    /// Object or list that holds it.
    pub(in crate::lint) parent: NodeRef<'a>,
}

/// Returns all mismatches below the top-level keys that `wants` names, in the order of the text.
/// Null is accepted for any type.
pub(in crate::lint) fn mismatches(
    context: &LintContext,
    wants: fn(&'static str) -> bool,
) -> Vec<Mismatch<'_>> {
    let mut found = Vec::new();
    let Some(root) = context.file().root() else {
        return found;
    };
    for member in root.members() {
        let Some(key) = top_key(member.key).filter(|key| wants(key)) else {
            continue;
        };
        let Some(field) = fields::top_level(key) else {
            continue;
        };
        let mut walk = Walk { field: key, entry_field: None, found: &mut found };
        walk.field(field.field_type, root, member.value);
    }
    found
}

struct Walk<'a, 'f> {
    field: &'static str,
    entry_field: Option<&'static str>,
    found: &'f mut Vec<Mismatch<'a>>,
}

impl<'a> Walk<'a, '_> {
    fn field(&mut self, kind: FieldType, parent: NodeRef<'a>, value: NodeRef<'a>) {
        let wanted = match kind {
            FieldType::Text => Wanted::Text,
            FieldType::TextList => Wanted::List,
            _ => Wanted::Object,
        };
        if !self.is_right(wanted, parent, value) {
            return;
        }
        match kind {
            FieldType::Text => {}
            FieldType::TextList => {
                for element in value.elements() {
                    self.is_right(Wanted::Text, value, element);
                }
            }
            FieldType::TextMap => self.texts(value, |_| None, true),
            FieldType::Entries => self.objects(value, Wanted::Entry, |walk, entry| {
                walk.texts(entry, entry_key, false);
            }),
            FieldType::Proxies => self.objects(value, Wanted::ProxyGroup, |walk, group| {
                walk.texts(group, proxy_key, false);
            }),
            FieldType::PluginOptions => self.objects(value, Wanted::Object, |walk, options| {
                walk.texts(options, |_| None, true);
            }),
        }
    }

    fn objects(&mut self, object: NodeRef<'a>, wanted: Wanted, look: fn(&mut Self, NodeRef<'a>)) {
        for member in object.members() {
            if self.is_right(wanted, object, member.value) {
                look(self, member.value);
            }
        }
    }

    /// Checks that the members of `object` are strings: all of them, or those that `known` knows.
    fn texts(
        &mut self,
        object: NodeRef<'a>,
        known: fn(NodeRef<'_>) -> Option<&'static str>,
        all: bool,
    ) {
        for Member { key, value } in object.members() {
            if matches!(value.kind(), Kind::String | Kind::Null) {
                continue;
            }
            let name = known(key);
            if all || name.is_some_and(|name| name != "email") {
                self.entry_field = name;
                self.is_right(Wanted::Text, object, value);
                self.entry_field = None;
            }
        }
    }

    /// Returns true when Docker accepts the value; otherwise records it.
    fn is_right(&mut self, wanted: Wanted, parent: NodeRef<'a>, value: NodeRef<'a>) -> bool {
        let right = match wanted {
            Wanted::Text => Kind::String,
            Wanted::List => Kind::Array,
            Wanted::Object | Wanted::Entry | Wanted::ProxyGroup => Kind::Object,
        };
        if value.kind() == right {
            return true;
        }
        if value.kind() != Kind::Null {
            self.found.push(Mismatch {
                field: self.field,
                entry_field: self.entry_field,
                wanted,
                value,
                parent,
            });
        }
        false
    }
}

/// Returns true when fixing a wrong type concerns only logins by `auth`.
///
/// While the file has one, Docker sends the fields beside `auth` instead, even with a helper, and
/// GitLab Runner asks no helper at all. With two of them the behaviour is unknown.
pub(in crate::lint) fn logins_are_plain(context: &LintContext) -> bool {
    let store = context.file().creds_store();
    let mut helpers = context.file().cred_helpers().map(|member| member.value.text());
    let has_helpers = !store.is_empty() || context.file().cred_helpers().next().is_some();
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let beside = ["username", "password", "identitytoken", "registrytoken"];
    mismatches(context, |_| true).len() == 1
        && store.bytes().all(is_name)
        && helpers.all(|name| !name.is_empty() && name.bytes().all(is_name))
        && context.file().entries().all(|entry| {
            entry.string("auth").is_empty()
                || !has_helpers && beside.iter().all(|key| entry.string(key).is_empty())
        })
}

/// Returns the known key of a group of proxies that Docker reads `key` as.
pub(in crate::lint) fn proxy_key(key: NodeRef<'_>) -> Option<&'static str> {
    let mut keys = PROXY_KEYS.into_iter();
    keys.find(|field| fold::matches_key(key, field))
}

impl Mismatch<'_> {
    /// Returns true for one of `proxies` without a group, which has a rule of its own.
    pub(in crate::lint) fn is_proxy_without_group(&self) -> bool {
        self.wanted == Wanted::ProxyGroup && self.value.kind() == Kind::String
    }

    /// Returns true for a switch that is not in quotes, which has a rule of its own.
    pub(in crate::lint) fn is_switch(&self) -> bool {
        let is_value = matches!(self.value.kind(), Kind::True | Kind::False | Kind::Number);
        is_value && self.wanted == Wanted::Text && matches!(self.field, "features" | "plugins")
    }
}
