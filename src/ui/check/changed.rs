//! A value before and after a fix, the characters that go and come in boxes.

use yew::prelude::*;

use crate::config::{ChangedValue, Piece, Role};

/// Returns both texts under the name and the line of the value.
pub(super) fn changed_value(value: &ChangedValue) -> Html {
    html! {
        <div class="changed">
            <p class="at">{format!("{}, line {}", value.name, value.line)}</p>
            {side("−", "before", "gone", &value.old)}
            {side("+", "after", "come", &value.new)}
        </div>
    }
}

fn side(sign: &'static str, spoken: &'static str, change: &'static str, pieces: &[Piece]) -> Html {
    let pieces = pieces.iter().map(|piece| {
        let role = match piece.role {
            Role::Plain => "p",
            Role::User => "u",
            Role::Colon => "c",
            Role::Secret => "m",
        };
        if piece.is_changed {
            html! { <mark class={classes!(role, change)}>{&piece.text}</mark> }
        } else {
            html! { <span class={role}>{&piece.text}</span> }
        }
    });
    html! {
        <p class="version mono"><span class="sign" aria-hidden="true">{sign}</span><span class="sr">{spoken}</span>
            <bdi>{for pieces}</bdi></p>
    }
}
