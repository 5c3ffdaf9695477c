//! Selected text of the page that has masked secrets in it: bullets never leave the page as text.

use gloo::events::{EventListener, EventListenerOptions};
use yew::prelude::*;

use super::browser::dom;
use super::dispatch::Dispatch;
use crate::app::Msg;
use crate::text::BULLET;

/// Refuses to copy or drag a selection with bullets: the text of the file, exports, differences,
/// findings, explanations. Text boxes decide for themselves.
#[hook]
pub(super) fn use_masked_selection(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            ["copy", "dragstart"].map(|name| {
                let dispatch = dispatch.clone();
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window, name, options, move |event| {
                    if dom::is_text_box(event.target()) || !dom::is_selected(BULLET) {
                        return;
                    }
                    event.prevent_default();
                    dispatch.emit(Msg::Failed(
                        "Not copied: there are masked secrets in the selection. Show them first, or copy the whole with its own button.".to_owned(),
                    ));
                })
            })
        });
        move || drop(listeners)
    });
}
