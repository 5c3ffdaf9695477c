//! Buttons with a text: functions, because every tag that `html!` writes out is code of its own in
//! the wasm.

use yew::html::IntoEventCallback;
use yew::prelude::*;

/// A button that does something.
pub(in crate::ui) fn button(
    class: &'static str,
    onclick: impl IntoEventCallback<MouseEvent>,
    label: &'static str,
) -> Html {
    element(class, onclick.into_event_callback(), None, label)
}

/// A button that is on or off.
pub(in crate::ui) fn toggle(
    class: &'static str,
    onclick: impl IntoEventCallback<MouseEvent>,
    pressed: bool,
    label: &'static str,
) -> Html {
    element(class, onclick.into_event_callback(), Some(pressed), label)
}

fn element(
    class: &'static str,
    onclick: Option<Callback<MouseEvent>>,
    pressed: Option<bool>,
    label: &'static str,
) -> Html {
    let pressed = pressed.map(|pressed| if pressed { "true" } else { "false" });
    html! { <button type="button" {class} {onclick} aria-pressed={pressed}>{label}</button> }
}
