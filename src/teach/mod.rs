//! Teaching material of the page: short lessons, broken samples to diagnose, and sayings compared
//! to measurements. Only words and obviously fake data; the document, the client engines and the
//! rules decide what is right.

mod bugs;
mod lessons;
mod sayings;
mod strip;

pub use bugs::{Bug, BUGS};
pub use lessons::{Lesson, Task, LESSONS};
pub use sayings::{Saying, SAYINGS};
pub use strip::Strip;
