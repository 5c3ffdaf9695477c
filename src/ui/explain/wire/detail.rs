//! One exchange in full: all known bytes, variable parts, reason and source.

use yew::prelude::*;

use crate::config::secrets::Secrets;
use crate::registries::WIRE;
use crate::ui::explain::source::source;
use crate::wire::{status_text, Exchange, Header, Message, Piece, Pieces, MASKED};

/// Returns the message, the reason and the source.
pub(super) fn view(exchange: &Exchange, revealed: bool, keys: &Secrets) -> Html {
    let show = |pieces: &Pieces| pieces_view(pieces, revealed, keys);
    let message = match &exchange.message {
        Message::Request { method, target, headers, body } => {
            let first = html! { <>{*method}{" "}{show(target)}{" HTTP/1.1\n"}</> };
            html! { <>{first}{lines(headers, &show)}{body_view(body, &show)}</> }
        }
        Message::Answer { status, headers, body } => {
            let first = format!("HTTP/1.1 {}\n", status_text(*status));
            html! { <>{first}{lines(headers, &show)}{body_view(body, &show)}</> }
        }
        Message::Program(pieces) | Message::Inside(pieces) | Message::Screen(pieces) => {
            show(pieces)
        }
    };
    let is_empty = matches!(&exchange.message, Message::Inside(pieces) if pieces.is_empty());
    html! {
        <div class="exchange">
            <p>{keys.hide(&exchange.why)}{source(&WIRE, exchange.source.measured, exchange.source.text)}</p>
            if !is_empty { <pre class="message">{message}</pre> }
        </div>
    }
}

fn lines(headers: &[Header], show: &dyn Fn(&Pieces) -> Html) -> Html {
    let lines = headers.iter().map(|header| {
        let order = header.any_order.then(|| html! { <i class="varies">{"order varies"}</i> });
        html! { <><b>{header.name}</b>{": "}{show(&header.value)}{order.as_ref().map(|_| " ")}{order}{"\n"}</> }
    });
    html! { <>{for lines}</> }
}

fn body_view(body: &Pieces, show: &dyn Fn(&Pieces) -> Html) -> Html {
    if body.is_empty() {
        return Html::default();
    }
    html! { <>{"\n"}{show(body)}</> }
}

fn pieces_view(pieces: &Pieces, revealed: bool, keys: &Secrets) -> Html {
    let parts = pieces.0.iter().map(|piece| match piece {
        Piece::Text(text) => html! { {keys.hide(text)} },
        Piece::Secret(secret) if revealed => {
            html! { <mark>{String::from_utf8_lossy(secret.expose()).into_owned()}</mark> }
        }
        Piece::Secret(_) => html! { <mark title="Secret, masked">{MASKED}</mark> },
        Piece::Varies(what) => {
            html! { <i class="varies" title="Different each time, or in each version">{*what}</i> }
        }
    });
    parts.collect()
}
