//! The row at the bottom of a phone's page: it leaves while the page is scrolled down by hand, and is
//! back on the way up, on any key, and for what has the focus in it.

use std::cell::Cell;

use gloo::events::EventListener;

use super::clock::now_ms;
use super::find::{document, focused_in};

/// Attribute of the root that says that it is away.
const AWAY: &str = "data-away";
/// How long after a touch or a turn of the wheel the page scrolls because of it.
const BY_HAND_MS: f64 = 400.0;
/// Shorter ways are a hand that trembles, in CSS pixels.
const MIN_WAY: f64 = 6.0;

thread_local! {
    static LAST_TOUCH: Cell<f64> = const { Cell::new(f64::MIN) };
    static LAST_TOP: Cell<f64> = const { Cell::new(0.0) };
}

/// Watches scrolling, keys and the focus.
pub(in crate::ui) fn watch() -> Option<[EventListener; 5]> {
    let window = web_sys::window()?;
    let touched = |_: &web_sys::Event| LAST_TOUCH.set(now_ms());
    let back = |_: &web_sys::Event| set_away(false);
    Some([
        EventListener::new(&window, "touchmove", touched),
        EventListener::new(&window, "wheel", touched),
        EventListener::new(&window, "keydown", back),
        EventListener::new(&window, "focusin", back),
        EventListener::new(&window, "scroll", |_| scrolled()),
    ])
}

fn scrolled() {
    let Some(top) = web_sys::window().and_then(|window| window.scroll_y().ok()) else { return };
    let way = top - LAST_TOP.get();
    if way.abs() < MIN_WAY {
        return;
    }
    LAST_TOP.set(top);
    let is_by_hand = now_ms() - LAST_TOUCH.get() < BY_HAND_MS;
    if way < 0.0 || is_by_hand {
        set_away(way > 0.0);
    }
}

fn set_away(is_away: bool) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // What has the focus stays in sight. The attribute is well-formed.
    let _ = root.toggle_attribute_with_force(AWAY, is_away && !focused_in(".tabs, .foot"));
}
