//! Keys of the file in a form: the values that fit, and the keys without a field.

use super::{entry, legacy, suggest, suggest_in_entry, Field, FieldType, TOP_LEVEL};
use crate::config::{ConfigFile, Entry};
use crate::go::fold;
use crate::json::{Json, Kind, Member, NodeRef};
use crate::secret::Secret;
use crate::text::TextRange;

impl FieldType {
    /// Returns whether a form can show and edit `value`.
    pub fn fits(self, value: NodeRef<'_>) -> bool {
        match self {
            Self::Text => value.kind() == Kind::String,
            Self::TextList => {
                value.kind() == Kind::Array && value.elements().all(|e| e.kind() == Kind::String)
            }
            Self::TextMap | Self::Entries => is_text_map(value),
            Self::Proxies | Self::PluginOptions => {
                value.is_object() && value.members().all(|member| is_text_map(member.value))
            }
        }
    }

    /// Returns the initial value of a new key.
    pub fn empty(self) -> Json {
        match self {
            Self::Text => Json::string(""),
            Self::TextList => Json::Array(Vec::new()),
            _ => Json::Object(Vec::new()),
        }
    }
}

fn is_text_map(value: NodeRef<'_>) -> bool {
    value.is_object()
        && value.members().all(|member| matches!(member.value.kind(), Kind::String | Kind::Null))
}

/// Returns the members of an object of strings.
pub fn text_members(object: NodeRef<'_>) -> Vec<(String, Secret)> {
    object
        .members()
        .map(|member| {
            let value = Secret::new(member.value.text().as_bytes());
            (member.key.text().into_owned(), value)
        })
        .collect()
}

/// Returns an example of a new key of the object at `path`.
pub fn key_hint(path: &[String]) -> &'static str {
    match (path.first().map(String::as_str), path.len()) {
        (Some("credHelpers"), _) => "registry address",
        (Some("HttpHeaders"), _) => "header name",
        (Some("proxies"), 1) => "default, or a daemon’s address",
        (Some("proxies"), _) => "httpProxy, httpsProxy, noProxy, ftpProxy or allProxy",
        (Some("plugins"), 1) => "plugin name",
        (Some("aliases"), _) => "builder",
        _ => "key",
    }
}

/// Returns the path of the value at `range` among the settings: Docker's name of the top-level key,
/// then the keys or numbers inside it.
pub fn setting_path(config: ConfigFile<'_>, range: TextRange) -> Vec<String> {
    let is_around = |member: &Member<'_>| member.range().contains(range);
    let Some(member) = config.members().find(is_around) else {
        return Vec::new();
    };
    let known = TOP_LEVEL.iter().find(|field| fold::matches_key(member.key, field.key));
    let name = known.map_or_else(|| member.key.text().into_owned(), |field| field.key.to_owned());
    let (mut path, mut value) = (vec![name], member.value);
    loop {
        let inner = value.members().find(is_around);
        let element = value.elements().position(|element| element.range().contains(range));
        match (inner, element) {
            (Some(inner), _) => {
                path.push(inner.key.text().into_owned());
                value = inner.value;
            }
            (None, Some(at)) => {
                path.push(at.to_string());
                return path;
            }
            (None, None) => return path,
        }
    }
}

/// A field that the file has.
#[derive(Clone, Copy, Debug)]
pub struct PresentField<'a> {
    /// The field.
    pub field: &'static Field,
    /// The member that Go decodes into it: the last that is not null.
    pub member: Member<'a>,
    /// Number of its members, those that are null included.
    pub count: usize,
}

/// Returns the fields that the file has, in the order of [`TOP_LEVEL`]; the file is read once.
pub fn present_fields(config: ConfigFile<'_>) -> Vec<PresentField<'_>> {
    let mut found = vec![(None, 0); TOP_LEVEL.len()];
    for member in config.members() {
        let is_its = |field: &Field| fold::matches_key(member.key, field.key);
        let Some(at) = TOP_LEVEL.iter().position(is_its) else { continue };
        let (last, count) = &mut found[at];
        *count += 1;
        if member.value.kind() != Kind::Null {
            *last = Some(member);
        }
    }
    let found = TOP_LEVEL.iter().zip(found);
    found
        .filter_map(|(field, (member, count))| Some(PresentField { field, member: member?, count }))
        .collect()
}

/// A key without a field in a form. It is kept and shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherKey {
    /// Spelling in the file.
    pub key: String,
    /// One or two sentences on Docker's use of it.
    pub text: String,
    /// Key that was probably meant, and that the file does not have.
    pub meant: Option<&'static str>,
}

/// Returns the top-level members whose keys the current Docker does not know.
pub fn unknown_members(config: ConfigFile<'_>) -> impl Iterator<Item = Member<'_>> + Clone {
    let is_known =
        |member: &Member<'_>| TOP_LEVEL.iter().any(|f| fold::matches_key(member.key, f.key));
    config.members().filter(move |member| !is_known(member))
}

/// Returns what is known about the key of one of the [`unknown_members`].
pub fn unknown_key(config: ConfigFile<'_>, member: &Member<'_>) -> OtherKey {
    let key = member.key.text().into_owned();
    // A second key of that name would be worse than the typo.
    let meant = suggest(&key).filter(|meant| config.field(meant).is_none());
    let text = match (legacy(&key), meant) {
        (Some(old), _) => old.meaning.to_owned(),
        (None, Some(meant)) => format!("Docker does not know this key. {meant} is one or two characters away."),
        (None, None) => "Docker does not know this key, ignores it, and drops it at its next save. Credenza keeps it.".to_owned(),
    };
    OtherKey { key, text, meant }
}

/// Keys of an entry that have a field of their own.
const ENTRY_FIELDS: [&str; 5] = ["auth", "username", "password", "identitytoken", "registrytoken"];

/// Returns the members of an entry whose keys have no field.
pub fn other_members(of: Entry<'_>) -> impl Iterator<Item = Member<'_>> + Clone {
    let has_field =
        |member: &Member<'_>| ENTRY_FIELDS.iter().any(|key| fold::matches_key(member.key, key));
    of.value().members().filter(move |member| !has_field(member))
}

/// Returns what is known about the key of one of the [`other_members`] of an entry.
pub fn other_key(member: &Member<'_>) -> OtherKey {
    let key = member.key.text().into_owned();
    let meant = suggest_in_entry(&key);
    let text = match (entry(&key), meant) {
        (Some(known), _) => known.meaning.to_owned(),
        (None, Some(meant)) => format!("Docker does not know this key; perhaps {meant} is meant."),
        (None, None) => {
            "Docker does not know this key and drops it at its next save. Credenza keeps it."
                .to_owned()
        }
    };
    OtherKey { key, text, meant }
}

/// Returns the keys with a field that the entry has more than once, in any spelling.
pub fn repeated_entry_keys(of: Entry<'_>) -> Vec<&'static str> {
    let count = |key: &str| {
        let members = of.value().members();
        members.filter(|m| fold::matches_key(m.key, key)).count()
    };
    ENTRY_FIELDS.into_iter().filter(|key| count(key) > 1).collect()
}
