//! Settings of a whole file that was pasted back.

use crate::config::secrets::masked;
use crate::config::ConfigFile;
use crate::export::model::account::Capacity;
use crate::export::target::Target;
use crate::import::{merge, MergePlace};
use crate::json::Document;

/// Returns a sentence for each setting that is missing or another one; a target of logins has none.
pub(super) fn wrong(target: &Target, document: &Document, files: &[Document]) -> Vec<String> {
    let ([file], Capacity::File) = (files, target.capacity) else {
        return Vec::new();
    };
    let has = |key: &str| ConfigFile::new(file).field(key).is_some();
    let members = document.root().into_iter().flat_map(|root| root.members());
    let missing = members.map(|member| member.name().into_owned()).filter(|name| !has(name));
    let mut wrong: Vec<String> =
        missing.map(|name| format!("`{}` is not in it.", masked(&name))).collect();
    let comparison = merge(file, std::slice::from_ref(document));
    let changed = comparison.conflicts.iter().filter(|one| one.place != MergePlace::Registry);
    wrong.extend(changed.map(|one| format!("`{}` is another one.", masked(&one.name))));
    wrong
}
