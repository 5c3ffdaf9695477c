//! The file itself, with the chosen registries.

use crate::config::edit;
use crate::export::renderer::Renderer;
use crate::json::Document;

/// Returns the document without the entries that were not chosen, or unchanged when it is broken.
pub(super) fn subset(renderer: &mut Renderer<'_>) -> Document {
    let all = renderer.config.entries().map(|entry| entry.id);
    renderer.out.included = all.filter(|id| renderer.is_chosen(*id)).collect();
    let Some(edits) = edit::keep_entries(renderer.document, &renderer.chosen) else {
        renderer.warn("The file is broken, so nothing can be taken out of it: this is all of it.");
        return renderer.document.clone();
    };
    if edits.is_empty() {
        return renderer.document.clone();
    }
    renderer.document.apply(&edits).0
}
