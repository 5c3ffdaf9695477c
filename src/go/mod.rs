//! Parts of Go's standard library that clients depend on: URLs, JSON, case folding, patterns.

pub mod fold;
pub mod glob;
pub(crate) mod json;
pub(crate) mod url;
