//! Types of an export: request, entries and result.

pub(super) mod account;
pub(super) mod check;
pub(super) mod options;
pub(super) mod rendering;
pub(super) mod request;
pub(super) mod text;
