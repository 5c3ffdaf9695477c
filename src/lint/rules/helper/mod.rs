//! Rules about credential helpers, and about the precedence among several credentials of an entry.

mod empty;
mod env_override;
mod hub_key;
mod in_export;
mod known;
mod name;
mod placeholder;
mod platform;
mod program;
mod settings;
mod shadows_auth;
mod token_and_password;
mod token_k8s;
mod unknown;
mod wildcard;

use crate::lint::Rule;

pub(super) static RULES: &[Rule] = &[
    shadows_auth::RULE,
    placeholder::RULE,
    empty::RULE,
    name::RULE,
    unknown::RULE,
    program::RULE,
    platform::RULE,
    in_export::RULE,
    hub_key::RULE,
    wildcard::RULE,
    token_k8s::RULE,
    token_and_password::RULE,
    env_override::RULE,
];
