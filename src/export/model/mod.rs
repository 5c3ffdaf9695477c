//! Types of an export: what is asked for, what goes in, and what comes out.

pub(super) mod account;
pub(super) mod options;
pub(super) mod rendering;
pub(super) mod request;
pub(super) mod text;
