//! What Go's standard library does, where clients depend on it: URLs, JSON, case folding, patterns.

pub mod fold;
pub(crate) mod glob;
pub(crate) mod json;
pub(crate) mod url;
