//! Diagnosis: from an error message to its causes.
//!
//! [`read()`] finds the message of the table in a text, and the program, step and image around it: a
//! [`Symptom`]. [`causes()`] tests what can cause it against the open file, with the engine of that
//! client, the rules and the clocks of tokens: a [`Cause`] has its certainty, the place that proves
//! it, a fix, and one command that verifies it.
//!
//! It says what is sent, never that a login is right, an image exists, or a pull will work.

mod case;
mod cause;
mod cause_id;
mod causes;
mod clean;
mod example;
mod fill;
mod found;
mod gives;
mod kind;
mod mask;
mod message;
mod messages;
mod names;
mod place;
mod read;
mod scan;
mod sends;
mod symptom;
mod template;
mod terms;
mod wrappers;

pub use cause::{Cause, Certainty, Proof, Remedy, See, Verify};
pub use cause_id::CauseId;
pub use causes::{causes, words, Words};
pub use gives::{gives, gives_text, message_of};
pub use message::{Evidence, Family, Message, Rank};
pub use messages::{messages, FAMILIES};
pub use read::read;
pub use symptom::{Part, Question, Span, Symptom};
pub use terms::{Action, Program, Role, Step, Store};

/// Returns the message with this name.
pub fn message(id: &str) -> Option<&'static Message> {
    messages().find(|message| message.id == id)
}
