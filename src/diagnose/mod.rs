//! Diagnosis: from an error message to its causes.
//!
//! [`read()`] finds the message of the table in a text, and the program, step and image around it: a
//! [`Symptom`].
//!
//! It says what is sent, never that a login is right, an image exists, or a pull will work.

mod cause_id;
mod clean;
mod found;
mod mask;
mod message;
mod messages;
mod names;
mod place;
mod read;
mod scan;
mod symptom;
mod template;
mod terms;
mod wrappers;

pub use cause_id::CauseId;
pub use message::{Evidence, Family, Message, Rank};
pub use messages::{messages, FAMILIES};
pub use read::read;
pub use symptom::{Part, Question, Span, Symptom};
pub use terms::{Action, Program, Role, Step, Store};

/// Returns the message with this name.
pub fn message(id: &str) -> Option<&'static Message> {
    messages().find(|message| message.id == id)
}
