//! Rules about `auth` and what it decodes to.

mod password_newline;

use super::Rule;

/// The rules of this family.
pub(super) static RULES: &[Rule] = &[password_newline::RULE];
