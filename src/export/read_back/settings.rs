//! Settings of a whole file that was pasted back.

use std::collections::BTreeSet;

use crate::config::secrets::masked;
use crate::export::model::account::Capacity;
use crate::export::target::Target;
use crate::go::fold::folded;
use crate::import::{merge, MergePlace};
use crate::json::Document;

/// Returns a sentence for each setting that is missing or another one; a target of logins has none.
pub(super) fn wrong(target: &Target, document: &Document, files: &[Document]) -> Vec<String> {
    let ([file], Capacity::File) = (files, target.capacity) else {
        return Vec::new();
    };
    let back: BTreeSet<String> = names(file).map(|name| folded(&name)).collect();
    let missing = names(document).filter(|name| !back.contains(&folded(name)));
    let mut wrong: Vec<String> =
        missing.map(|name| format!("`{}` is not in it.", masked(&name))).collect();
    let comparison = merge(file, std::slice::from_ref(document));
    let changed = comparison.conflicts.iter().filter(|one| one.place != MergePlace::Registry);
    wrong.extend(changed.map(|one| format!("`{}` is different.", masked(&one.name))));
    wrong
}

fn names(document: &Document) -> impl Iterator<Item = String> + '_ {
    document
        .root()
        .into_iter()
        .flat_map(|root| root.members())
        .map(|member| member.name().into_owned())
}
