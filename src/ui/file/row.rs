//! One row of the text: its number, its pieces, and the first flaw of the line.

use yew::prelude::*;

use super::flaws::Flaws;
use crate::config::mask::SpanKind;
use crate::config::Row;
use crate::ui::check::Checked;

/// Height of a line in CSS pixels, the same as in `static/style/file.css`.
pub(super) const ROW_HEIGHT: usize = 20;

pub(super) fn row_view(key: usize, row: &Row, flaws: &Flaws, checked: Option<&Checked>) -> Html {
    let class = classes!("l", row.is_selected.then_some("sel"), row.has_error.then_some("bad"));
    let number = match row.number {
        0 => "↳".to_owned(),
        number => number.to_string(),
    };
    let pieces = row.pieces.iter().map(|piece| {
        let class = classes!(class_of(piece.kind), piece.is_flawed.then_some("flawed"));
        html! { <span {class}>{&piece.text}</span> }
    });
    html! {
        <div {key} {class} data-row={key.to_string()}>
            <span class="no" aria-hidden="true">{number}</span>
            <bdi class="t">{for pieces}</bdi>
            {flaws.hint(row.range, checked)}
        </div>
    }
}

/// Returns what the line below the text says of it.
pub(super) fn facts(facts: &[String]) -> Html {
    html! { {for facts.iter().map(|fact| html! { <span>{fact}</span> })} }
}

fn class_of(kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::Key => "k",
        SpanKind::String => "s",
        SpanKind::Scalar => "v",
        SpanKind::Secret => "m",
        SpanKind::Plain => "p",
    }
}
