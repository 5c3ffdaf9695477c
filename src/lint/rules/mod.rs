//! Every rule, a folder for each family.

mod auth;
mod file;
mod handling;
mod helper;
mod key;
mod setting;
mod token;

use super::{Family, Rule};

/// All rules, family by family, in the order of the catalogue.
pub static FAMILIES: &[(Family, &[Rule])] = &[
    (Family::File, file::RULES),
    (Family::Auth, auth::RULES),
    (Family::Key, key::RULES),
    (Family::Helper, helper::RULES),
    (Family::Token, token::RULES),
    (Family::Setting, setting::RULES),
    (Family::Handling, handling::RULES),
];

/// Rules about the handling of the file outside the page.
pub(super) const HANDLING: &[Rule] = handling::RULES;
