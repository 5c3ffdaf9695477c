//! What opens on top of the page.

mod changes;
mod trust;
mod where_it_goes;

pub(super) use changes::Changes;
pub(super) use trust::TrustInfo;
pub(super) use where_it_goes::WhereItGoes;
