//! The regions of the page, and the way from one to the next with F6.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::find::{first, focused, is_drawn};

/// Regions in the order of the page, and what takes the focus in them.
const REGIONS: [&str; 6] = [".bar", ".list", ".pane", ".file", ".check", ".foot"];
/// Controls that take the focus, without those that only arrow keys reach.
const CONTROLS: &str = "button:not([disabled], [tabindex='-1']), input:not([tabindex='-1']), textarea, select, summary, [tabindex='0']";

/// Moves the focus to the first control of the next region, or of the one before.
pub(in crate::ui) fn go_to_next(is_backwards: bool) {
    let regions = REGIONS.iter().filter_map(|region| first(region));
    let regions: Vec<Element> = regions.filter(|region| first_control(region).is_some()).collect();
    let here = focused()
        .and_then(|focused| regions.iter().position(|region| region.contains(Some(&focused))));
    let count = regions.len();
    let to = match (here, is_backwards) {
        (None, false) => 0,
        (None, true) => count.saturating_sub(1),
        (Some(here), false) => (here + 1) % count,
        (Some(here), true) => (here + count - 1) % count,
    };
    if let Some(control) = regions.get(to).and_then(first_control) {
        // A control that is drawn takes the focus.
        let _ = control.focus();
    }
}

/// Moves the focus to the first control of this region.
pub(in crate::ui) fn go_to(region: &str) {
    if let Some(control) = first(region).as_ref().and_then(first_control) {
        // A control that is drawn takes the focus.
        let _ = control.focus();
    }
}

/// Returns the first control of a region that is drawn.
fn first_control(region: &Element) -> Option<HtmlElement> {
    let controls = region.query_selector_all(CONTROLS).ok()?;
    let all =
        (0..controls.length()).filter_map(|at| controls.get(at)?.dyn_into::<HtmlElement>().ok());
    let mut drawn = all.filter(|control| is_drawn(control));
    drawn.next()
}
