//! From the document to the exact text that a CI system, a cluster or a shell wants, one file for
//! each target or close family.
//!
//! A [`Target`] is a description and a pure function from an [`Order`] to a [`Rendering`]. A secret
//! is never an argument of a command: it comes from standard input, a here-document or a file.

mod account;
mod ci;
mod code;
mod inner;
mod job;
mod kubernetes;
mod machine;
mod options;
mod other;
mod proof;
mod rendering;
mod target;
mod text;

pub use rendering::{Language, LeftOut, Part, Rendering, Warning};
pub use target::{Carries, Form, Group, Limits, Opt, Order, Rule, Target, Verified};
pub use text::Text;

/// Every target, in the order in which they are shown.
pub static TARGETS: &[&[Target]] = &[
    machine::TARGETS,
    kubernetes::TARGETS,
    ci::TARGETS,
    code::TARGETS,
    other::TARGETS,
];

/// All targets, one after the other.
pub fn targets() -> impl Iterator<Item = &'static Target> {
    TARGETS.iter().flat_map(|group| group.iter())
}

/// The target with this id.
pub fn target(id: &str) -> Option<&'static Target> {
    targets().find(|target| target.id == id)
}
