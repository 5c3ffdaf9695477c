//! All targets.

mod base;
mod ci;
mod code;
mod issuer;
mod kubernetes;
mod logins;
mod machine;
mod manifest;
mod other;
mod prelude;
mod stdin;
mod whole_file;

pub(in crate::export) use logins::variables;
pub(in crate::export) use machine::directories;

use crate::export::target::Target;

/// Every target by group, in the order in which they are shown.
pub static TARGETS: &[&[Target]] =
    &[machine::TARGETS, kubernetes::TARGETS, ci::TARGETS, code::TARGETS, other::TARGETS];

/// Returns all targets in the order of the list.
pub fn targets() -> impl Iterator<Item = &'static Target> {
    TARGETS.iter().flat_map(|group| group.iter())
}

/// Returns the target with this id.
pub fn target(id: &str) -> Option<&'static Target> {
    targets().find(|target| target.id == id)
}
