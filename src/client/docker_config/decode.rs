//! `json.Decode` into Docker's `ConfigFile`, as Go's `encoding/json` does it.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go`, `cli/config/types/authconfig.go`;
//! Go 1.26, `encoding/json/decode.go`. A syntax error leaves everything empty. A wrong type does
//! not stop: the first such error is kept and all other fields are filled.

use super::value::{EntryMap, Field, Proxy};
use crate::config::fields::{self, FieldType, PROXY_KEYS};
use crate::go::fold;
use crate::go::json::{syntax_message, wrong_type};
use crate::json::{Document, Kind, NodeRef};
use crate::secret::Secret;
use crate::text::TextRange;

/// Docker's `ConfigFile` after decoding: one value for each of [`fields::TOP_LEVEL`].
#[derive(Clone, Debug)]
pub(super) struct Decoded {
    /// Values, in the order in which Docker writes them.
    pub(super) fields: Vec<Field>,
    /// Range of the last member for each of them.
    pub(super) ranges: Vec<Option<TextRange>>,
    /// Go's message for the first error.
    pub(super) error: Option<String>,
    /// The message of Go 1.27 for the same error.
    pub(super) newer_error: Option<String>,
    /// Range of that error: the byte that is not JSON, or the value of the wrong type.
    pub(super) error_at: Option<TextRange>,
}

/// Reads the document as Docker does.
pub(super) fn decode(config: Option<&Document>) -> Decoded {
    let empty = fields::TOP_LEVEL.iter().map(|field| Field::empty(field.field_type));
    let mut decoded = Decoded {
        fields: empty.collect(),
        ranges: vec![None; fields::TOP_LEVEL.len()],
        error: None,
        newer_error: None,
        error_at: None,
    };
    let Some(document) = config else {
        return decoded;
    };
    if let Some(error) = document.error() {
        decoded.error = Some(error.go_message());
        decoded.newer_error = Some(syntax_message(document, error));
        decoded.error_at = Some(TextRange::at(error.offset));
        return decoded;
    }
    let Some(root) = document.root() else {
        return decoded;
    };
    match root.kind() {
        Kind::Object => decoded.object(root),
        Kind::Null => {}
        kind => {
            let found = kind.go_name();
            decoded.error = Some(format!(
                "json: cannot unmarshal {found} into Go value of type configfile.ConfigFile"
            ));
            decoded.newer_error.clone_from(&decoded.error);
            decoded.error_at = Some(root.range());
        }
    }
    decoded
}

impl Decoded {
    fn object(&mut self, root: NodeRef<'_>) {
        let mut errors = Errors { root, first: None };
        for member in root.members() {
            let name = member.name();
            let at = fields::TOP_LEVEL.iter().position(|field| fold::matches(&name, field.key));
            let Some(at) = at else { continue };
            let (Some(field), Some(value)) = (fields::TOP_LEVEL.get(at), self.fields.get_mut(at))
            else {
                continue;
            };
            errors.field(field.key, value, member.value);
            if let Some(range) = self.ranges.get_mut(at) {
                *range = Some(member.range());
            }
        }
        if let Some(first) = errors.first {
            self.error = Some(first.message);
            self.newer_error = Some(first.newer);
            self.error_at = Some(first.range);
        }
    }
}

/// First type error, and the decoding of each kind of field.
struct Errors<'a> {
    root: NodeRef<'a>,
    first: Option<First>,
}

struct First {
    message: String,
    newer: String,
    range: TextRange,
}

impl Errors<'_> {
    fn add(&mut self, found: NodeRef<'_>, path: &str, wanted: &str) {
        let kind = found.kind().go_name();
        let root = self.root;
        self.first.get_or_insert_with(|| First {
            message: format!(
                "json: cannot unmarshal {kind} into Go struct field {path} of type {wanted}"
            ),
            newer: wrong_type(root, found, "ConfigFile", wanted),
            range: found.range(),
        });
    }

    /// Decodes a field; a null empties maps and lists and leaves strings unchanged.
    fn field(&mut self, key: &str, field: &mut Field, value: NodeRef<'_>) {
        let path = format!("ConfigFile.{key}");
        let kind = value.kind();
        let wanted = go_type(field);
        match field {
            Field::Text(text) => self.text(&path, text, value),
            _ if kind == Kind::Null => *field = Field::empty(field.field_type()),
            Field::List(list) if kind == Kind::Array => {
                list.restart();
                for element in value.elements() {
                    self.text(&path, list.next_slot(), element);
                }
                list.finish();
            }
            Field::Map(map) if kind == Kind::Object => {
                for member in value.members() {
                    let mut text = String::new();
                    self.text(&path, &mut text, member.value);
                    map.put(&member.name(), (text, member.range()));
                }
            }
            Field::Entries(entries) if kind == Kind::Object => {
                entries.reserve(value.members().count());
                for member in value.members() {
                    let auth = entries.put(&member.name(), member.range());
                    self.entry(auth, member.value);
                }
            }
            Field::Proxies(proxies) if kind == Kind::Object => {
                for member in value.members() {
                    let mut proxy = Proxy::default();
                    self.proxy(&mut proxy, member.value);
                    proxies.put(&member.name(), proxy);
                }
            }
            Field::Plugins(plugins) if kind == Kind::Object => {
                for member in value.members() {
                    let mut inner = Field::empty(FieldType::TextMap);
                    self.field(key, &mut inner, member.value);
                    let options = match inner {
                        Field::Map(map) if member.value.is_object() => Some(map),
                        _ => None,
                    };
                    plugins.put(&member.name(), options);
                }
            }
            _ => self.add(value, &path, wanted),
        }
    }

    fn text(&mut self, path: &str, text: &mut String, value: NodeRef<'_>) {
        match value.kind() {
            Kind::String => *text = value.text().into_owned(),
            Kind::Null => {}
            _ => self.add(value, path, "string"),
        }
    }

    fn entry(&mut self, auth: &mut super::value::AuthConfig, value: NodeRef<'_>) {
        match value.kind() {
            Kind::Object => {}
            Kind::Null => return,
            _ => return self.add(value, "ConfigFile.auths", "types.AuthConfig"),
        }
        for member in value.members() {
            let name = member.name();
            let known = EntryMap::KEYS.iter().find(|key| fold::matches(&name, key));
            let Some(key) = known else { continue };
            match member.value.kind() {
                Kind::String => auth.set(key, Secret::new(member.value.text().as_bytes())),
                Kind::Null => {}
                _ => self.add(member.value, &format!("AuthConfig.auths.{key}"), "string"),
            }
        }
    }

    fn proxy(&mut self, proxy: &mut Proxy, value: NodeRef<'_>) {
        match value.kind() {
            Kind::Object => {}
            Kind::Null => return,
            _ => return self.add(value, "ConfigFile.proxies", "configfile.ProxyConfig"),
        }
        for member in value.members() {
            let name = member.name();
            let slots = PROXY_KEYS.iter().zip(proxy.iter_mut());
            if let Some((key, slot)) = slots.into_iter().find(|(key, _)| fold::matches(&name, key))
            {
                self.text(&format!("ProxyConfig.proxies.{key}"), slot, member.value);
            }
        }
    }
}

/// Returns Go's name of a field's type, as in its messages.
fn go_type(field: &Field) -> &'static str {
    match field {
        Field::Text(_) => "string",
        Field::List(_) => "[]string",
        Field::Map(_) => "map[string]string",
        Field::Entries(_) => "map[string]types.AuthConfig",
        Field::Proxies(_) => "map[string]configfile.ProxyConfig",
        Field::Plugins(_) => "map[string]map[string]string",
    }
}
