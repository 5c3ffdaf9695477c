//! Dialogs on top of the page.

mod as_of;
mod changes;
mod keys;
mod merge;
mod trust;
mod unsaved;
mod where_it_goes;

pub(super) use as_of::as_of;
pub(super) use changes::{changes, diff_view};
pub(super) use keys::keys;
pub(super) use merge::MergeQuestion;
pub(super) use trust::trust_info;
pub(super) use unsaved::unsaved_question;
pub(super) use where_it_goes::WhereItGoes;
