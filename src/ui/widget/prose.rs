//! Sentences with marks in them. A text is data, while every tag that `html!` writes is code of its
//! own in the wasm.

use yew::prelude::*;

/// Returns a text with `code` between backticks, **strong** between two stars each, and *Names* of what
/// is on the page between one.
pub(in crate::ui) fn prose(text: &str) -> Html {
    marked(text, "`", |code| html! { <code>{code}</code> }, strong)
}

/// Returns such texts as paragraphs, which an empty line separates.
pub(in crate::ui) fn paragraphs(text: &str) -> Html {
    text.split("\n\n").map(|paragraph| html! { <p>{prose(paragraph)}</p> }).collect()
}

fn strong(text: &str) -> Html {
    marked(text, "**", |strong| html! { <b>{strong}</b> }, named)
}

fn named(text: &str) -> Html {
    let is_name = |(at, _): &(usize, &str)| {
        text[at + 1..].starts_with(|first: char| first.is_ascii_uppercase())
    };
    let parts = text.match_indices('*').find(is_name).and_then(|(at, _)| {
        let (name, after) = text[at + 1..].split_once('*')?;
        Some((&text[..at], name, after))
    });
    match parts {
        Some((before, name, after)) => html! { <>{before}<i>{name}</i>{named(after)}</> },
        None => html! { {text} },
    }
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
