//! Rules about the keys of `auths`: the images that they match, and for which clients.

mod case_space;
mod change;
mod collision;
mod homograph;
mod host_name;
mod host_typo;
mod hub_key_form;
mod localhost_http;
mod no_host;
mod one_label;
mod port_default;
mod port_range;
mod punycode;
mod trailing_slash;
mod wildcard;
mod with_path;
mod with_scheme;
mod with_tag;

use crate::lint::Rule;

pub(super) static RULES: &[Rule] = &[
    hub_key_form::RULE,
    with_path::RULE,
    with_scheme::RULE,
    trailing_slash::RULE,
    with_tag::RULE,
    port_default::RULE,
    port_range::RULE,
    case_space::RULE,
    wildcard::RULE,
    collision::RULE,
    homograph::RULE,
    localhost_http::RULE,
    no_host::RULE,
    host_typo::RULE,
    one_label::RULE,
];
