//! The file itself, with the chosen registries.

use crate::config::edit;
use crate::config::mask::{spans, SpanKind};
use crate::config::secrets::Places;
use crate::export::model::text::Text;
use crate::export::renderer::Renderer;
use crate::json::Document;
use crate::text::TextRange;

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

/// Returns the document's text with its secrets marked.
pub(super) fn text(document: &Document) -> Text {
    let secrets = secrets(document).collect();
    Text::with_secrets(document.bytes().to_vec(), secrets)
}

/// Returns the ranges of the document's secrets, in order.
fn secrets(document: &Document) -> impl Iterator<Item = TextRange> {
    let all = TextRange::new(0, document.bytes().len());
    spans(&mut Places::new(document), all)
        .into_iter()
        .filter(|token| token.kind == SpanKind::Secret)
        .map(|token| token.range)
}
