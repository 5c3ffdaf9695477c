//! A `config.json` decoded by Go into a struct of the client's own.

use crate::collections::OrderedMap;
use crate::go::fold;
use crate::go::json::{syntax_message, wrong_type, EntryType, GoEntry};
use crate::json::{Document, Kind, Member, NodeRef};
use crate::text::TextRange;

/// The struct: names of its fields besides `auths`, `credHelpers` and `credsStore`, by type.
#[derive(Clone, Copy, Debug)]
pub(in crate::client) struct GoStruct {
    /// Its name in Go's messages.
    pub(in crate::client) name: &'static str,
    pub(in crate::client) entry: EntryType,
    pub(in crate::client) texts: &'static [&'static str],
    pub(in crate::client) lists: &'static [&'static str],
    pub(in crate::client) text_maps: &'static [&'static str],
    /// Maps of maps of texts.
    pub(in crate::client) map_maps: &'static [&'static str],
}

/// The decoded file.
#[derive(Clone, Debug, Default)]
pub(in crate::client) struct GoConfig {
    pub(in crate::client) auths: OrderedMap<GoEntry>,
    pub(in crate::client) helpers: OrderedMap<(String, TextRange)>,
    pub(in crate::client) store: Option<(String, TextRange)>,
}

impl GoStruct {
    /// Decodes the first value of a document; what follows is not read. `None` if there is none.
    ///
    /// # Errors
    /// Returns Go's message.
    pub(in crate::client) fn decode(
        &self,
        document: &Document,
    ) -> Result<Option<GoConfig>, String> {
        if let Some(error) = document.error() {
            return Err(syntax_message(document, error));
        }
        document.root().map(|root| self.read(root)).transpose()
    }

    /// Reads a decoded value.
    ///
    /// # Errors
    /// Returns Go's message for the first value of a wrong type.
    pub(in crate::client) fn read(&self, root: NodeRef<'_>) -> Result<GoConfig, String> {
        let mut config = GoConfig::default();
        match root.kind() {
            Kind::Object => {}
            Kind::Null => return Ok(config),
            _ => return Err(wrong_type(root, root, "", self.name)),
        }
        for member in root.members() {
            self.field(&mut config, root, member)?;
        }
        Ok(config)
    }

    fn field(
        &self,
        config: &mut GoConfig,
        root: NodeRef<'_>,
        member: Member<'_>,
    ) -> Result<(), String> {
        let name = member.name();
        let is = |field: &str| fold::matches(&name, field);
        let any = |fields: &[&str]| fields.iter().any(|field| is(field));
        let value = member.value;
        let wrong =
            |found: NodeRef<'_>, wanted: &str| wrong_type(root, found, self.entry.root, wanted);
        if is("auths") {
            match value.kind() {
                Kind::Object => {
                    for inner in value.members() {
                        let entry = self.entry.read(root, inner)?;
                        config.auths.put(&inner.name(), entry);
                    }
                }
                Kind::Null => config.auths = OrderedMap::default(),
                _ => return Err(wrong(value, &format!("map[string]{}", self.entry.name))),
            }
        } else if is("credHelpers") {
            match value.kind() {
                Kind::Object => {
                    for inner in value.members() {
                        let helper = text(inner.value).map_err(|found| wrong(found, "string"))?;
                        let helper = helper.unwrap_or_default();
                        config.helpers.put(&inner.name(), (helper, inner.range()));
                    }
                }
                Kind::Null => config.helpers = OrderedMap::default(),
                _ => return Err(wrong(value, "map[string]string")),
            }
        } else if is("credsStore") {
            if let Some(store) = text(value).map_err(|found| wrong(found, "string"))? {
                config.store = Some((store, member.range())).filter(|(name, _)| !name.is_empty());
            }
        } else if any(self.texts) {
            text(value).map_err(|found| wrong(found, "string"))?;
        } else if any(self.lists) {
            is_null_or(value, Kind::Array, "[]string")
                .and_then(|()| value.elements().try_for_each(is_text))
                .map_err(|(found, wanted)| wrong(found, wanted))?;
        } else if any(self.text_maps) {
            is_text_map(value).map_err(|(found, wanted)| wrong(found, wanted))?;
        } else if any(self.map_maps) {
            is_null_or(value, Kind::Object, "map[string]map[string]string")
                .and_then(|()| value.members().try_for_each(|inner| is_text_map(inner.value)))
                .map_err(|(found, wanted)| wrong(found, wanted))?;
        }
        Ok(())
    }
}

/// A value of a wrong type, and the type that it should have.
type Wrong<'a> = (NodeRef<'a>, &'static str);

fn is_null_or<'a>(value: NodeRef<'a>, kind: Kind, wanted: &'static str) -> Result<(), Wrong<'a>> {
    if value.kind() == kind || value.kind() == Kind::Null {
        Ok(())
    } else {
        Err((value, wanted))
    }
}

fn is_text(value: NodeRef<'_>) -> Result<(), Wrong<'_>> {
    is_null_or(value, Kind::String, "string")
}

fn is_text_map(value: NodeRef<'_>) -> Result<(), Wrong<'_>> {
    is_null_or(value, Kind::Object, "map[string]string")?;
    value.members().try_for_each(|inner| is_text(inner.value))
}

/// Returns a string; `None` for a null, which changes nothing.
///
/// # Errors
/// Returns a value of another type.
fn text(value: NodeRef<'_>) -> Result<Option<String>, NodeRef<'_>> {
    match value.kind() {
        Kind::String => Ok(Some(value.text().into_owned())),
        Kind::Null => Ok(None),
        _ => Err(value),
    }
}
