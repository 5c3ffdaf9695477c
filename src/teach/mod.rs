//! What the page teaches: short lessons, broken samples to diagnose, and sayings beside what was
//! measured. Only words and obviously fake data; what is right is decided by the document, the
//! client engines and the rules.

mod bugs;
mod lessons;
mod sayings;
mod strip;

pub use bugs::{Bug, BUGS};
pub use lessons::{Lesson, Task, LESSONS};
pub use sayings::{Saying, SAYINGS};
pub use strip::Strip;
