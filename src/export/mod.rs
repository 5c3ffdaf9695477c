//! Exports of the document: the exact text that a CI system, a cluster or a shell expects.
//!
//! `model` has the types, `select` takes entries out of the file, a `Renderer` has what one target
//! writes, `targets` has a file for each target or close family, and `render` runs one of them. A
//! secret is never an argument of a command: it comes from standard input, a here-document or a
//! file.

mod auths;
mod check;
mod from_helper;
mod lasting;
mod model;
mod proof;
mod read_back;
mod render;
mod renderer;
mod sample;
mod select;
mod target;
mod targets;
mod terms;
mod verify;

pub use from_helper::command_of_helper;
pub use model::account::Capacity;
pub use model::check::Check;
pub use model::options::{OptionValues, Rule, TargetOption};
pub use model::rendering::{Form, Language, LeftOut, Part, Rendering, Warning};
pub use model::request::RenderRequest;
pub use model::text::Text;
pub use read_back::{read_back, Note, ReadBack, Verdict};
pub use target::{Group, Limits, Target, Verified};
pub use targets::{target, targets, TARGETS};
pub use verify::verify;
