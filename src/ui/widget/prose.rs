//! Sentences with marks in them. A text is data, while every tag that `html!` writes is code of its
//! own in the wasm.

use yew::prelude::*;

/// Returns a text with `code` between backticks and **strong** between two stars each.
pub(in crate::ui) fn prose(text: &str) -> Html {
    marked(text, "`", |code| html! { <code>{code}</code> }, strong)
}

/// Returns such texts as paragraphs, which an empty line separates.
pub(in crate::ui) fn paragraphs(text: &str) -> Html {
    text.split("\n\n").map(|paragraph| html! { <p>{prose(paragraph)}</p> }).collect()
}

fn strong(text: &str) -> Html {
    marked(text, "**", |strong| html! { <b>{strong}</b> }, |text| html! { {text} })
}

/// Returns every second part between marks through `inside`, the others through `outside`. Two marks
/// with nothing between them are themselves: Docker's messages end in two backticks.
fn marked(text: &str, mark: &str, inside: fn(&str) -> Html, outside: fn(&str) -> Html) -> Html {
    let last = text.matches(mark).count();
    let parts = text.split(mark).enumerate();
    let parts = parts.map(|(at, part)| match (at % 2 == 1, part.is_empty()) {
        (true, true) if at < last => html! { <>{mark}{mark}</> },
        (_, true) => Html::default(),
        (true, false) => inside(part),
        (false, false) => outside(part),
    });
    parts.collect()
}
