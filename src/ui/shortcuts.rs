//! Keyboard shortcuts of the whole page, and the question before leaving with unsaved changes.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::dispatch::Dispatch;
use crate::app::Msg;

/// Listens on the window: Ctrl or Cmd with Z, Shift+Z, Y and S.
#[hook]
pub(super) fn use_shortcuts(dispatch: &Dispatch, save: &Callback<()>, unsaved: bool) {
    {
        let dispatch = dispatch.clone();
        use_effect_with(save.clone(), move |save| {
            let save = save.clone();
            let listener = web_sys::window().map(|window| {
                let options =
                    EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
                EventListener::new_with_options(&window, "keydown", options, move |event| {
                    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                        return;
                    };
                    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                        return;
                    }
                    match (event.key().to_lowercase().as_str(), event.shift_key()) {
                        ("z", false) => dispatch.emit(Msg::Undo),
                        ("z", true) | ("y", false) => dispatch.emit(Msg::Redo),
                        ("s", false) => save.emit(()),
                        _ => return,
                    }
                    event.prevent_default();
                })
            });
            move || drop(listener)
        });
    }
    use_effect_with(unsaved, |unsaved| {
        let listener = unsaved.then(web_sys::window).flatten().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<web_sys::BeforeUnloadEvent>() {
                    event.set_return_value("unsaved");
                }
            })
        });
        move || drop(listener)
    });
}
