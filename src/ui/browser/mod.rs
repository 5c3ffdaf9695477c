//! All code that touches the browser.

pub(super) mod access;
pub(super) mod address;
pub(super) mod along;
pub(super) mod bottom_row;
pub(super) mod clipboard;
pub(super) mod clock;
pub(super) mod dom;
pub(super) mod download;
pub(super) mod file;
pub(super) mod find;
pub(super) mod focus;
pub(super) mod panic;
pub(super) mod policy;
pub(super) mod press;
pub(super) mod probe;
pub(super) mod random;
pub(super) mod regions;
pub(super) mod rescue;
pub(super) mod scroll;
pub(super) mod typing;
