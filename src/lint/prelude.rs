//! Names that every rule uses.

pub(super) use super::{
    Activity, Affects, Applicability, Check, Control, Destination, Diagnostics, EntryContext,
    Example, LintContext, Rule, Severity,
};
pub(super) use crate::client::{ClientId, ClientSet};
pub(super) use crate::config::edit::Edits;
pub(super) use crate::text::{TextEdit, TextRange};
