//! Whether anyone is typing, for work that waits for a pause.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};

use super::clock::now_ms;

/// After so long without a key there is no typing to wait for.
const IDLE_MS: f64 = 1000.0;

thread_local! {
    static LAST: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// Watches the text boxes for what is typed into them.
pub(in crate::ui) fn watch() -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::run_in_capture_phase();
    Some(EventListener::new_with_options(&window, "input", options, |_| LAST.set(now_ms())))
}

/// Returns whether a key has changed a text box a moment ago.
pub(in crate::ui) fn is_typing() -> bool {
    now_ms() - LAST.get() < IDLE_MS
}
