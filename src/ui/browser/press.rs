//! One press, one act: after an act that takes something away, or when the control that was pressed is
//! gone, another thing is under the pointer or has the focus. A second press there does nothing for a
//! moment.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent, MouseEvent};

use super::clock::now_ms;
use super::find::is_drawn;

/// How long a second press is meant for what was there before; the usual time of a double click.
const MOMENT_MS: f64 = 500.0;
/// A hand that presses twice moves the pointer this far at most, in CSS pixels.
const MAX_PIXELS: i32 = 8;

/// A press of the mouse, a finger or a key on a control.
struct Press {
    target: Option<EventTarget>,
    place: (i32, i32),
    time: f64,
    /// True when it led to an act that takes something away.
    acted: bool,
}

thread_local! {
    static LAST: RefCell<Option<Press>> = const { RefCell::new(None) };
}

/// Notes that the last press has taken something away.
pub(in crate::ui) fn acted() {
    LAST.with_borrow_mut(|last| {
        if let Some(press) = last {
            press.acted = true;
            press.time = now_ms();
        }
    });
}

/// Returns true in the moment after a press.
pub(super) fn is_fresh() -> bool {
    LAST.with_borrow(|last| last.as_ref().is_some_and(|press| now_ms() - press.time < MOMENT_MS))
}

/// Watches all presses, before any control has them.
pub(in crate::ui) fn watch() -> Option<[EventListener; 4]> {
    let window = web_sys::window()?;
    Some(["mousedown", "click", "keydown", "change"].map(|name| {
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(&window, name, options, |event| {
            // Another key or another choice in between: the next press is no second one.
            let is_other_key = event.dyn_ref().is_some_and(|event: &KeyboardEvent| {
                !["Enter", " "].contains(&event.key().as_str())
            });
            if is_other_key || event.type_() == "change" {
                LAST.set(None);
            }
            let is_unmeant = event
                .dyn_ref()
                .is_some_and(|event| LAST.with_borrow_mut(|last| is_second(last, event)));
            if is_unmeant {
                event.stop_immediate_propagation();
                event.prevent_default();
            }
        })
    }))
}

/// Returns true for a second press that is not meant for what is there now; any other click is
/// remembered.
fn is_second(last: &mut Option<Press>, event: &MouseEvent) -> bool {
    let is_click = event.type_() == "click";
    // Zero for a key, which presses the control that has the focus, wherever it is.
    let by_key = is_click && event.detail() == 0;
    let (target, place) = (event.target(), (event.client_x(), event.client_y()));
    if let Some(press) = last {
        let is_near = (place.0 - press.place.0).abs() <= MAX_PIXELS
            && (place.1 - press.place.1).abs() <= MAX_PIXELS;
        let is_same = target == press.target;
        let is_unmeant = if by_key {
            is_same && press.acted
        } else {
            is_near && (press.acted || !is_same && is_gone(press.target.as_ref()))
        };
        if is_unmeant && now_ms() - press.time < MOMENT_MS {
            // A key that is held presses again and again.
            if by_key {
                press.time = now_ms();
            }
            return true;
        }
    }
    if is_click {
        let is_on_control = control(target.as_ref()).is_some();
        *last = is_on_control.then(|| Press { target, place, time: now_ms(), acted: false });
        Timeout::new(0, restart_moment).forget();
    }
    false
}

/// The moment begins when the page has answered the press: on a slow machine that takes its time.
fn restart_moment() {
    LAST.with_borrow_mut(|last| {
        if let Some(press) = last {
            press.time = now_ms();
        }
    });
}

/// Returns true when what was pressed is not in the page any more.
fn is_gone(target: Option<&EventTarget>) -> bool {
    let element: Option<&Element> = target.and_then(|target| target.dyn_ref());
    !element.is_some_and(is_drawn)
}

fn control(target: Option<&EventTarget>) -> Option<Element> {
    let element: &Element = target?.dyn_ref()?;
    element.closest("button, summary, label, select, input[type=checkbox]").ok().flatten()
}
