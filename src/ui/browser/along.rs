//! Arrow keys along a list that is one stop for Tab.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::find::is_drawn;

/// Moves the focus to another control with this class in the same `<nav>`: the next, the one before,
/// the first or the last, in a circle.
pub(in crate::ui) fn move_focus(event: &KeyboardEvent, class: &str) {
    let Some((all, here)) = controls(event, class) else { return };
    let to = match event.key().as_str() {
        "ArrowDown" => (here + 1) % all.len(),
        "ArrowUp" => (here + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return,
    };
    event.prevent_default();
    // A control that is drawn takes the focus.
    let _ = all[to].focus();
}

/// Returns the drawn controls of the list, and the place of the one that the key was pressed in.
fn controls(event: &KeyboardEvent, class: &str) -> Option<(Vec<HtmlElement>, usize)> {
    let from: Element = event.target()?.dyn_into().ok()?;
    let list = from.closest("nav").ok().flatten()?.query_selector_all(&format!(".{class}")).ok()?;
    let all: Vec<HtmlElement> = (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into().ok())
        .filter(|control: &HtmlElement| is_drawn(control))
        .collect();
    let here = all.iter().position(|control| **control == from)?;
    Some((all, here))
}
