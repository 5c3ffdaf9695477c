//! Presenting: one topic alone, large, gone through by arrow keys or a presenter's remote.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::browser::{dom, find};
use super::dispatch::Dispatch;
use super::widget::button;
use crate::app::{Msg, Topic};

/// Buttons that go a step on or back in a topic that has steps.
pub(super) const ON: &str = "button small step-on";
pub(super) const BACK: &str = "button small step-back";

/// While presenting, arrow keys and the keys of a remote go a step on or back, at the last one to the
/// next topic; Escape ends it.
#[hook]
pub(super) fn use_presenter_keys(topic: Option<Topic>, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with(topic, move |topic| {
        let listener = topic.and_then(|topic| {
            let options =
                EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
            let listen = move |event: &Event| {
                let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
                let is_taken = event.default_prevented() || dom::is_text_box(event.target());
                if is_taken || find::has_open_dialog() {
                    return;
                }
                let go = |step: &str, other: Topic| {
                    if !dom::press_first(step) {
                        dispatch.emit(Msg::Explain(other));
                    }
                };
                match key.key().as_str() {
                    "ArrowRight" | "PageDown" => go(".step-on:not(:disabled)", topic.next()),
                    "ArrowLeft" | "PageUp" => go(".step-back:not(:disabled)", topic.previous()),
                    "Escape" => dispatch.emit(Msg::Return),
                    _ => return,
                }
                event.prevent_default();
            };
            let window = web_sys::window()?;
            Some(EventListener::new_with_options(&window, "keydown", options, listen))
        });
        move || drop(listener)
    });
}

/// Returns the row at the bottom: the topic, the ones beside it, and the keys.
pub(super) fn presenter_bar(topic: Topic, dispatch: &Dispatch) -> Html {
    let back = dispatch.reform(move |_: MouseEvent| Msg::Explain(topic.previous()));
    let next = dispatch.reform(move |_: MouseEvent| Msg::Explain(topic.next()));
    html! {
        <footer class="presenter">
            {button("button", back, "Previous topic")}
            <b>{topic.name()}</b>
            {button("button primary", next, "Next topic")}
            <span class="push q"><kbd>{"←"}</kbd>{" "}<kbd>{"→"}</kbd>{" steps, "}<kbd>{"Esc"}</kbd>{" ends"}</span>
        </footer>
    }
}
