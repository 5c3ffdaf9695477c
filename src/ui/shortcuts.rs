//! Keyboard shortcuts of the whole page, and the question before leaving with unsaved changes.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::browser::{dom, regions};
use super::dispatch::Dispatch;
use super::overlay::Overlay;
use super::tabs::go_to;
use crate::app::{Msg, Tab};

/// Listens on the window: Ctrl or Cmd with Z, Shift+Z, Y, S and K; F6; and where no text is typed, Alt
/// with 1 to 3 and the question mark.
#[hook]
pub(super) fn use_shortcuts(
    dispatch: &Dispatch,
    save: &Callback<()>,
    show: &Callback<Option<Overlay>>,
    unsaved: bool,
) {
    {
        let (dispatch, show) = (dispatch.clone(), show.clone());
        use_effect_with(save.clone(), move |save| {
            let save = save.clone();
            let listener = web_sys::window().map(|window| {
                let options =
                    EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
                EventListener::new_with_options(&window, "keydown", options, move |event| {
                    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                        return;
                    };
                    let go = |tab: Tab| go_to(tab, &dispatch);
                    let has_ctrl = event.ctrl_key() || event.meta_key();
                    let key = event.key().to_lowercase();
                    let is_typing = dom::is_text_box(event.target());
                    match (key.as_str(), has_ctrl, event.alt_key(), event.shift_key()) {
                        ("z", true, false, false) => dispatch.emit(Msg::Undo),
                        ("z", true, false, true) | ("y", true, false, false) => {
                            dispatch.emit(Msg::Redo);
                        }
                        ("s", true, false, false) => save.emit(()),
                        ("k", true, false, false) => show.emit(Some(Overlay::Palette)),
                        ("f6", false, false, backwards) => regions::go_to_next(backwards),
                        ("?", false, false, _) if !is_typing => show.emit(Some(Overlay::Keys)),
                        ("1", false, true, false) if !is_typing => go(Tab::Edit),
                        ("2", false, true, false) if !is_typing => go(Tab::Explain),
                        ("3", false, true, false) if !is_typing => go(Tab::Export),
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
