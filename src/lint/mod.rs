//! What can be wrong with a file: rules, each with its words, its examples and its fixes.
//!
//! A [`Rule`] is a description, a pure function that finds, and the fixes it offers. All of them
//! stand in [`FAMILIES`]; [`check`] runs them. What a rule says about a client is held by the
//! client engines ([`effect`]): the clients it names are those whose answer its examples change.

mod audience;
mod case;
pub mod effect;
mod finding;
mod fix;
mod rule;
mod run;
mod who;

mod auth;
mod file;
mod handling;
mod helper;
mod key;
mod setting;
mod token;

pub use audience::{Audience, Audiences, AUDIENCES};
pub use case::{Case, Destination, EntryCase, Occasion};
pub use finding::{Control, Finding, Report};
pub use fix::{fix_all_safe, Fix, Grade};
use rule::ALL_CLIENTS;
pub use rule::{Affects, Check, Example, Family, Rule, Severity};
pub use run::{check, on_leaving, Run};

/// The rules, family by family, in the order of the catalogue.
pub static FAMILIES: &[(Family, &[Rule])] = &[
    (Family::File, file::RULES),
    (Family::Auth, auth::RULES),
    (Family::Key, key::RULES),
    (Family::Helper, helper::RULES),
    (Family::Token, token::RULES),
    (Family::Setting, setting::RULES),
    (Family::Handling, handling::RULES),
];

/// Every rule, in the order of the catalogue.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|(_, rules)| rules.iter())
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
