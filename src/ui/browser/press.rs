//! One press, one act: after an act that takes something away, another thing may lie under the pointer,
//! or have the focus. A second press there does nothing for a moment.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, MouseEvent};

use super::clock::now_ms;

/// How long a second press is meant for what was there before; the usual time of a double click.
const MOMENT_MS: f64 = 500.0;
/// A hand that presses twice moves the pointer this far at most, in CSS pixels.
const MAX_PIXELS: i32 = 8;

/// A press of the mouse, a finger or a key on a control.
struct Press {
    target: Option<EventTarget>,
    place: (i32, i32),
    /// Time of the act that it led to.
    acted: Option<f64>,
}

thread_local! {
    static LAST: RefCell<Option<Press>> = const { RefCell::new(None) };
}

/// Notes that the last press has taken something away.
pub(in crate::ui) fn acted() {
    LAST.with_borrow_mut(|last| {
        if let Some(press) = last {
            press.acted = Some(now_ms());
        }
    });
}

/// Watches all presses, before any control has them.
pub(in crate::ui) fn watch() -> Option<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(&window, "click", options, |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        if LAST.with_borrow_mut(|last| is_second(last, click)) {
            event.stop_immediate_propagation();
            event.prevent_default();
        }
    }))
}

/// Returns true for a second press right after an act; any other press is remembered.
fn is_second(last: &mut Option<Press>, click: &MouseEvent) -> bool {
    // Zero for a key, which presses the control that has the focus, wherever it lies.
    let by_key = click.detail() == 0;
    let place = (click.client_x(), click.client_y());
    if let Some(Press { target, place: before, acted: Some(time) }) = last {
        let is_near =
            (place.0 - before.0).abs() <= MAX_PIXELS && (place.1 - before.1).abs() <= MAX_PIXELS;
        let is_there = *target == click.target() || !by_key && is_near;
        if is_there && now_ms() - *time < MOMENT_MS {
            // A key that is held presses again and again.
            if by_key {
                *time = now_ms();
            }
            return true;
        }
    }
    *last = Some(Press { target: click.target(), place, acted: None });
    false
}
