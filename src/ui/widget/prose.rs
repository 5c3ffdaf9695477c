//! Short texts with paragraphs and code, as the core writes them.

use yew::prelude::*;

/// Paragraphs, an empty line between them; what stands in back quotes is code.
pub(in crate::ui) fn prose(text: &str) -> Html {
    let paragraphs = text
        .split("\n\n")
        .map(|paragraph| html! { <p>{inline(paragraph)}</p> });
    paragraphs.collect()
}

/// One line; what stands in back quotes is code.
pub(in crate::ui) fn inline(text: &str) -> Html {
    let parts = text.split('`').enumerate().map(|(index, part)| {
        if index % 2 == 1 {
            html! { <code>{part}</code> }
        } else {
            html! { {part} }
        }
    });
    parts.collect()
}
