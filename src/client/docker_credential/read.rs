//! `DockerConfig` as `serde`'s derived code reads it: names in exact case, no repeated key, strict
//! UTF-8, and optionally an array of the fields' values instead of an object.

use crate::collections::OrderedMap;
use crate::json::{Document, Kind, NodeRef};
use crate::text::TextRange;

/// File as the crate reads it.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) auths: OrderedMap<Entry>,
    pub(super) store: Option<(String, TextRange)>,
    pub(super) helpers: OrderedMap<(String, TextRange)>,
}

/// `AuthConfig`.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) range: TextRange,
    pub(super) auth: Option<String>,
    pub(super) username: Option<String>,
    pub(super) password: Option<String>,
    pub(super) identity_token: Option<String>,
}

/// Reads the file, or returns `None` if serde fails; the crate does not say with which error.
pub(super) fn read(document: &Document) -> Option<File> {
    if document.error().is_some() || document.trailing().is_some() {
        return None;
    }
    let [auths, store, helpers] = fields(document.root()?, ["auths", "credsStore", "credHelpers"])?;
    let mut file = File::default();
    if let Some(auths) = auths {
        for (key, value, range) in map(auths)? {
            let fields = fields(value, ["auth", "username", "password", "identitytoken"])?;
            let [auth, username, password, identity_token] = fields.map(optional);
            let entry = Entry {
                key: key.clone(),
                range,
                auth: auth.ok()?,
                username: username.ok()?,
                password: password.ok()?,
                identity_token: identity_token.ok()?,
            };
            file.auths.put(&key, entry);
        }
    }
    if let Some(store) = store {
        file.store = Some((text(store)?, store.range()));
    }
    if let Some(helpers) = helpers {
        for (key, value, range) in map(helpers)? {
            file.helpers.put(&key, (text(value)?, range));
        }
    }
    Some(file)
}

/// Returns the values of a struct's fields, all of them optional; a null counts as absent.
fn fields<'a, const N: usize>(
    value: NodeRef<'a>,
    names: [&str; N],
) -> Option<[Option<NodeRef<'a>>; N]> {
    let mut found: [Option<NodeRef<'a>>; N] = [None; N];
    match value.kind() {
        Kind::Object => {
            for member in value.members() {
                let name = text(member.key)?;
                let Some(at) = names.iter().position(|known| *known == name) else {
                    continue;
                };
                if found[at].replace(member.value).is_some() {
                    return None;
                }
            }
        }
        Kind::Array => {
            let elements: Vec<NodeRef<'a>> = value.elements().collect();
            for (slot, element) in found.iter_mut().zip(&elements) {
                *slot = Some(*element);
            }
            if elements.len() != N {
                return None;
            }
        }
        _ => return None,
    }
    Some(found.map(|value| value.filter(|value| value.kind() != Kind::Null)))
}

fn map(value: NodeRef<'_>) -> Option<Vec<(String, NodeRef<'_>, TextRange)>> {
    if !value.is_object() {
        return None;
    }
    let members = value.members();
    members.map(|member| Some((text(member.key)?, member.value, member.range()))).collect()
}

/// A value that is present, but not text.
struct NoText;

fn optional(value: Option<NodeRef<'_>>) -> Result<Option<String>, NoText> {
    value.map(|value| text(value).ok_or(NoText)).transpose()
}

/// Returns a string in UTF-8 without half a surrogate pair.
fn text(value: NodeRef<'_>) -> Option<String> {
    if !matches!(value.kind(), Kind::String | Kind::Key)
        || std::str::from_utf8(value.raw()).is_err()
    {
        return None;
    }
    let text = value.text();
    // Only a lone surrogate yields this character from an escape that does not spell it.
    let spelled = |raw: &[u8]| {
        let raw = String::from_utf8_lossy(raw).to_lowercase();
        raw.matches('\u{FFFD}').count() + raw.matches("\\ufffd").count()
    };
    let replaced = text.matches('\u{FFFD}').count();
    (replaced == 0 || replaced <= spelled(value.raw())).then(|| text.into_owned())
}
