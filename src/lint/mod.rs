//! Faults of a file: rules, each with its words, its examples and its fixes.
//!
//! A [`Rule`] is a description, and a pure function that finds faults and offers fixes. All rules
//! are in [`FAMILIES`]; [`check`] runs them. Claims about clients are verified against the client
//! engines ([`crate::client::behaviour`]): a rule names exactly the clients whose answer its
//! examples change.

mod audience;
mod context;
mod entry;
mod example;
mod fix;
mod fix_all;
mod group;
mod index;
mod key_parts;
mod prelude;
mod rival;
mod rule;
mod rules;
mod run;
mod terms;

pub use audience::{Audience, Audiences, AUDIENCES};
pub use context::{Activity, Destination, LintContext};
pub use entry::{EntryContext, EntryRef};
pub use example::Example;
pub use fix::{Applicability, Fix};
pub use fix_all::{fix_all_safe, Fixed};
pub use group::{groups, FindingKey, Group};
pub use rival::{Rival, Rivals};
pub use rule::{Check, Diagnostics, Finding, Related, Rule};
pub use rules::FAMILIES;
pub use run::{check, on_leaving, Run};
pub use terms::{Affects, Control, Family, Severity};

/// Returns every rule, in the order of the catalogue.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|(_, rules)| rules.iter())
}

/// Returns the rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
