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
mod keys;
mod legacy_dockercfg;
mod looks_like;
mod repair;
mod type_mismatch;
pub(in crate::lint) mod types;
mod unknown_key;
mod user_agent_header;

use crate::lint::Rule;

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
