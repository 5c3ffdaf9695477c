//! What the file risks: what each entry gives to whoever reads it, by which places it gets out, what
//! each protection changes, and what to do first.
//!
//! Nothing of the file is in the tables; what is said of an entry never has its secret. Every
//! statement has its source beside it.

mod advice;
mod held;
mod helpers;
mod moving;
mod places;
mod promises;
mod protections;

pub use advice::{three, Advice};
pub use held::{held, other_secrets, Held, What};
pub use helpers::{Helper, HELPERS};
pub use moving::{commands, edits, plan, Plan};
pub use places::{Place, PLACES};
pub use promises::{Promise, PROMISES};
pub use protections::{Protection, PROTECTIONS};

/// Something to type into a terminal. A secret is never in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Where it is for, and what it does.
    pub label: &'static str,
    /// The lines.
    pub text: std::borrow::Cow<'static, str>,
}

impl Command {
    const fn fixed(label: &'static str, text: &'static str) -> Self {
        Self {
            label,
            text: std::borrow::Cow::Borrowed(text),
        }
    }
}
