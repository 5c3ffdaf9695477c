//! The Escape key, which closes what was opened.

use yew::prelude::*;

/// Returns a handler that closes on Escape; a composition keeps the key.
pub(in crate::ui) fn on_escape(close: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.stop_propagation();
            close.emit(());
        }
    })
}
