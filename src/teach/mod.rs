//! Teaching material of the page: guides for the ways in, short lessons, broken samples to diagnose,
//! and sayings compared to measurements. Only words and obviously fake data; the document, the client engines and the
//! rules decide what is right.

mod bugs;
mod guides;
mod lesson;
mod lessons;
mod paper;
mod sayings;
mod strip;

pub use bugs::{Bug, BUGS};
pub use guides::{Guide, FAILS, LEARN, MAKE, SHIP};
pub use lesson::{Lesson, Task, Tool, Verdict};
pub use lessons::LESSONS;
pub use paper::{Question, QUESTIONS};
pub use sayings::{Ground, Saying, Trial, SAYINGS};
pub use strip::Strip;
