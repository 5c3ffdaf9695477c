//! What can be wrong with a file: rules, each with its words, its examples and its fixes.
//!
//! A [`Rule`] is a description, a pure function that finds, and the fixes it offers. All of them
//! stand in [`FAMILIES`]; [`check`] runs them. What a rule says about a client is held by the
//! client engines ([`crate::client::behaviour`]): the clients it names are those whose answer its examples change.

mod audience;
mod context;
mod diagnostics;
mod fix;
mod rule;
mod run;

mod rules;

pub use audience::{Audience, Audiences, AUDIENCES};
pub use context::{Activity, Destination, EntryContext, LintContext};
pub use diagnostics::{Control, Diagnostics, Finding};
pub use fix::{fix_all_safe, Applicability, Fix};
use rule::ALL_CLIENTS;
pub use rule::{Affects, Check, Example, Family, Rule, Severity};
pub use rules::FAMILIES;
pub use run::{check, on_leaving, Run};

/// Every rule, in the order of the catalogue.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|(_, rules)| rules.iter())
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
