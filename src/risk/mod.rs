//! Risks of the file: secrets that a reader gets, places by which it gets out, what each protection
//! changes, and what to do first.
//!
//! Nothing of the file is in the tables; what is said of an entry never has its secret. Every
//! statement has its source beside it.

mod advice;
mod command;
mod exposed;
mod helpers;
mod moving;
mod places;
mod promises;
mod protections;

pub use advice::{three, Advice};
pub use command::Command;
pub use exposed::{exposed, other_secrets, ExposedEntry, ExposedSecret};
pub use helpers::{Helper, HELPERS};
pub use moving::{commands, commands_after, edits, plan, Plan};
pub use places::{Place, PLACES};
pub use promises::{Promise, PROMISES};
pub use protections::{Protection, PROTECTIONS};
