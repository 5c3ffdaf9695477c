//! Rules about the file as a whole and its JSON.

mod cause;
mod encoding;
mod features_bool;
mod html_escapes;
mod json_depth;
mod json_duplicate_key;
mod json_empty_file;
mod json_invalid_utf8;
mod json_key_case;
mod json_syntax;
mod json_top_level_type;
mod json_trailing_data;
mod legacy_dockercfg;
mod looks_like;
mod repair;
mod type_mismatch;
pub(in crate::lint) mod types;
mod unknown_key;
mod user_agent_header;

use crate::config::{fields, ConfigFile};
use crate::go::fold;
use crate::json::NodeRef;
use crate::lint::Rule;

/// The rules of this family.
pub(super) static RULES: &[Rule] = &[
    json_syntax::RULE,
    encoding::BOM,
    encoding::UTF16,
    json_trailing_data::RULE,
    json_top_level_type::RULE,
    json_empty_file::RULE,
    json_duplicate_key::RULE,
    json_key_case::RULE,
    json_invalid_utf8::RULE,
    json_depth::RULE,
    legacy_dockercfg::RULE,
    type_mismatch::RULE,
    features_bool::RULE,
    unknown_key::RULE,
    user_agent_header::RULE,
    html_escapes::RULE,
];

/// The known key of the file that Docker takes `key` for.
fn top_key(key: NodeRef<'_>) -> Option<&'static str> {
    known(fields::TOP_LEVEL, key)
}

/// The known key of an entry that Docker takes `key` for.
fn entry_key(key: NodeRef<'_>) -> Option<&'static str> {
    known(fields::ENTRY, key)
}

fn known(fields: &'static [fields::Field], key: NodeRef<'_>) -> Option<&'static str> {
    let mut keys = fields.iter().map(|field| field.key);
    keys.find(|field| fold::matches_key(key, field))
}

/// Whether the key is spelled exactly so; escapes do not matter to anybody.
fn is_exactly(key: NodeRef<'_>, field: &str) -> bool {
    key.raw().get(1..=field.len()) == Some(field.as_bytes()) || key.text() == field
}

/// Whether a member of the file looks like an entry that belongs into `auths`: a host, and an
/// object with a login.
fn is_stray_entry(file: ConfigFile<'_>, member: &crate::json::Member<'_>) -> bool {
    let name = member.key.text();
    let is_host = name.contains(['.', ':', '/']) || name == "localhost";
    is_host
        && file.root().is_some()
        && top_key(member.key).is_none()
        && member.value.members().any(|inner| {
            let field = entry_key(inner.key);
            field.is_some_and(|field| field != "email" && field != "serveraddress")
        })
}
