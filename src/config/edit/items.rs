//! Members of an object: the place of a new one, and the removal of several.

use crate::config::ConfigFile;
use crate::go::fold;
use crate::json::{Document, Member, NodeRef};
use crate::text::{TextEdit, TextRange};

/// Edits of one change.
pub type Edits = Option<Vec<TextEdit>>;

/// Returns the file if it is valid enough for commands. In a broken one, positions are only
/// guesses.
pub(super) fn editable(document: &Document) -> Option<ConfigFile<'_>> {
    let config = ConfigFile::new(document);
    config.obstacle().is_none().then_some(config)
}

/// Removes all members whose key folds to one of `fields`.
pub(super) fn remove_matching(
    document: &Document,
    object: NodeRef<'_>,
    fields: &[&str],
) -> Vec<TextEdit> {
    remove_items(document, object, |member| {
        let key = member.key.text();
        fields.iter().any(|field| fold::matches(&key, field))
    })
}

/// Removes all members in `doomed`. Neighbours are removed in one piece.
pub(crate) fn remove_items(
    document: &Document,
    object: NodeRef<'_>,
    doomed: impl Fn(&Member<'_>) -> bool,
) -> Vec<TextEdit> {
    let doomed: Vec<bool> = object.members().map(|member| doomed(&member)).collect();
    let items: Vec<TextRange> = object.members().map(|member| member.range()).collect();
    let mut edits = Vec::new();
    let mut index = 0;
    while index < items.len() {
        let run = doomed[index..].iter().take_while(|&&gone| gone).count();
        if run == 0 {
            index += 1;
            continue;
        }
        let range = if run == items.len() {
            let range = object.range();
            TextRange::new(range.start + 1, range.end - 1)
        } else if index + run < items.len() {
            TextRange::new(items[index].start, items[index + run].start)
        } else {
            TextRange::new(items[index - 1].end, items[index + run - 1].end)
        };
        debug_assert!(range.end <= document.bytes().len());
        edits.push(TextEdit::remove(range));
        index += run;
    }
    edits
}

/// Returns the index of `field` after the last member that comes before it in `order`.
pub(super) fn ordered_place(
    members: &[Member<'_>],
    order: impl Iterator<Item = &'static str>,
    field: &str,
) -> usize {
    let earlier: Vec<&str> = order.take_while(|key| *key != field).collect();
    members
        .iter()
        .rposition(|member| earlier.iter().any(|key| fold::matches_key(member.key, key)))
        .map_or(0, |at| at + 1)
}
