//! *How can I check?*: what the page's policy means, what the app asks of the browser, and what came of
//! the ways out that were tried.

mod policy;
mod powers;
mod probe;

pub use policy::directives;
pub use powers::{powers, Power};
pub use probe::{report, summary, Outcome, Way, WAYS};
