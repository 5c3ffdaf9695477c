//! Risks of the file: secrets that a reader gets, ways by which it leaks, the effect of each
//! protection, and the first things to do.
//!
//! The tables contain nothing of the file; statements on an entry never have its secret. Every
//! statement has its source next to it.

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
pub use protections::{Effect, Protection, PROTECTIONS};
