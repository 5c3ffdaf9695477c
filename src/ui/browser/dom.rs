//! Focus, sizes and the theme: small operations on elements that attributes cannot do under our
//! policy.

use std::future::Future;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, EventTarget, FocusOptions, HtmlElement, HtmlSelectElement, HtmlTextAreaElement,
    MouseEvent,
};
use yew::NodeRef;

/// Maximum width of a page of one column in CSS pixels.
const MAX_NARROW: f64 = 900.0;

/// Sets a length of an element in CSS pixels; the policy forbids `style` attributes.
pub(in crate::ui) fn set_pixels(node: &NodeRef, property: &str, pixels: usize) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // It fails only for read-only styles, which none of our elements have.
        let _ = element.style().set_property(property, &format!("{pixels}px"));
    }
}

/// Maximum number of rows that a text box grows to.
const MAX_ROWS: u32 = 6;

/// Gives a text area as many rows as its text takes. Where the style does that, this changes
/// nothing.
pub(in crate::ui) fn fit_rows(node: &NodeRef) {
    let Some(area) = node.cast::<HtmlTextAreaElement>() else { return };
    if area.rows() != 1 {
        area.set_rows(1);
    }
    let mut height = area.client_height();
    while area.scroll_height() > height && area.rows() < MAX_ROWS {
        area.set_rows(area.rows() + 1);
        if area.client_height() == height {
            return;
        }
        height = area.client_height();
    }
}

/// Makes what is under a text area as wide as its longest line, so that only what is around both
/// scrolls.
pub(in crate::ui) fn fit_sheet(area: &NodeRef, sheet: &NodeRef) {
    let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
    let missing = area.scroll_width() - area.client_width();
    if let (Some(around), true) = (sheet.cast::<Element>(), missing > 0) {
        let width = usize::try_from(around.client_width() + missing).unwrap_or(0);
        set_pixels(sheet, "min-width", width);
    }
    area.set_scroll_left(0);
}

/// Hides what is shown only on request on a narrow page; on a wide one it is no popover.
pub(in crate::ui) fn hide_popover(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // It fails only for an element without the attribute.
        let _ = element.hide_popover();
    }
}

/// Puts the keyboard focus on an element.
pub(in crate::ui) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that was just removed cannot take the focus, and nothing needs to be done.
        let _ = element.focus();
    }
}

/// Puts the keyboard focus on a row of a list that scrolls by itself.
pub(in crate::ui) fn focus_in_place(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Puts the focus on the element with this id, if there is one.
pub(in crate::ui) fn focus_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts the focus on the element with this id, unless text is being typed somewhere: Yew may run an
/// effect milliseconds after drawing, and the user may have been faster.
pub(in crate::ui) fn focus_id_when_idle(id: &str) {
    let types = document()
        .and_then(|document| document.active_element())
        .is_some_and(|element| ["TEXTAREA", "INPUT"].contains(&element.tag_name().as_str()));
    if !types {
        focus_id(id);
    }
}

/// Puts the focus on the first element with one of these ids that is in the page.
pub(in crate::ui) fn focus_first(ids: &[String]) {
    let Some(document) = document() else { return };
    let present = ids.iter().find(|id| document.get_element_by_id(id).is_some());
    if let Some(id) = present {
        focus_id(id);
    }
}

#[wasm_bindgen]
extern "C" {
    /// An element with what `web_sys` does not have yet.
    type Drawable;
    #[wasm_bindgen(method, js_name = checkVisibility)]
    fn check_visibility(this: &Drawable) -> bool;
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    fn scroll_with(this: &Drawable, options: &Object);
}

/// Returns whether an element is in the page and drawn: what is in a closed `<details>` has a
/// rectangle and is not.
pub(super) fn is_drawn(element: &Element) -> bool {
    element.unchecked_ref::<Drawable>().check_visibility()
}

/// Returns the chosen value of the `<select>` with this id.
pub(in crate::ui) fn chosen(id: &str) -> Option<String> {
    let element = document()?.get_element_by_id(id)?;
    Some(element.dyn_into::<HtmlSelectElement>().ok()?.value())
}

/// Returns whether the pointer or the focus is in an element that fits.
pub(in crate::ui) fn is_used(selector: &str) -> bool {
    let used = format!("{selector}:is(:hover, :focus-within)");
    document().is_some_and(|document| matches!(document.query_selector(&used), Ok(Some(_))))
}

/// Chooses a value of a select, if it has it and is in the page.
pub(in crate::ui) fn choose(id: &str, value: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let select = element.and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
    if let Some(select) = select {
        let before = select.selected_index();
        select.set_value(value);
        if select.selected_index() < 0 {
            select.set_selected_index(before);
        }
    }
}

/// Tells password managers to ignore a field (their documented attributes). Yew cannot write an
/// attribute whose name has a digit there.
pub(in crate::ui) fn keep_managers_out(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        for (name, value) in [
            ("data-1p-ignore", "true"),
            ("data-lpignore", "true"),
            ("data-bwignore", "true"),
            ("data-form-type", "other"),
        ] {
            // Names and values are ours, so this cannot fail.
            let _ = element.set_attribute(name, value);
        }
    }
}

/// Forces a theme, or uses that of the system.
pub(in crate::ui) fn set_theme(theme: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // Attribute names and values are ours, so neither call can fail.
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Turns large type for a projector on or off.
pub(in crate::ui) fn set_presenting(presenting: bool) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        // The attribute's name is ours, so this cannot fail.
        let _ = root.toggle_attribute_with_force("data-presenting", presenting);
    }
}

/// Shows an element from its top, and scrolls the page only when that is out of sight.
pub(in crate::ui) fn show_top(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        element.set_scroll_top(0);
        if element.get_bounding_client_rect().top() < 0.0 {
            element.scroll_into_view();
        }
    }
}

/// Returns the number in this attribute of the nearest element around what was clicked.
pub(in crate::ui) fn number_around(event: &MouseEvent, attribute: &str) -> Option<usize> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    let around = clicked.closest(&format!("[{attribute}]")).ok().flatten()?;
    around.get_attribute(attribute)?.parse().ok()
}

/// Returns whether text of the page is marked, for copying.
pub(in crate::ui) fn has_marked_text() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Presses the element after this one among its siblings, or the one before, in a circle, and gives
/// it the focus.
pub(in crate::ui) fn press_sibling(from: Option<EventTarget>, is_backwards: bool) {
    if let Some(next) = focused_sibling(from, is_backwards) {
        next.click();
    }
}

/// Gives the focus to the element after this one among its siblings, or the one before, in a circle.
pub(in crate::ui) fn focus_sibling(from: Option<EventTarget>, is_backwards: bool) {
    focused_sibling(from, is_backwards);
}

fn focused_sibling(from: Option<EventTarget>, is_backwards: bool) -> Option<HtmlElement> {
    let from = from?.dyn_into::<Element>().ok()?;
    let all = from.parent_element()?.children();
    let count = all.length().max(1);
    let here = (0..count).find(|at| all.item(*at).as_ref() == Some(&from)).unwrap_or(0);
    let next = all.item((here + if is_backwards { count - 1 } else { 1 }) % count)?;
    let next = next.dyn_into::<HtmlElement>().ok()?;
    // A control that is drawn takes the focus.
    let _ = next.focus();
    Some(next)
}

/// Returns whether the element with this id is drawn.
pub(in crate::ui) fn is_in_sight(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(|element| is_drawn(&element))
}

/// Returns whether the page is one column, as `static/style/widths.css` has it.
pub(in crate::ui) fn is_narrow() -> bool {
    if !cfg!(target_arch = "wasm32") {
        return false;
    }
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width <= MAX_NARROW)
}

/// Returns the id of the element that has the focus.
pub(in crate::ui) fn focused_id() -> Option<String> {
    document()?.active_element().map(|element| element.id())
}

/// Returns whether the element that has the focus is in one of these.
pub(in crate::ui) fn focused_in(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.closest(selector).is_ok_and(|around| around.is_some()))
}

/// Scrolls as little as it takes until the element with this id is in sight.
pub(in crate::ui) fn show_nearest(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let options = Object::new();
    // Nothing can keep a property from a new object.
    let _ = Reflect::set(&options, &"block".into(), &"nearest".into());
    if let Some(element) = element {
        element.unchecked_ref::<Drawable>().scroll_with(&options);
    }
}

/// Scrolls an element that is below the window up to its end.
pub(in crate::ui) fn bring_into_sight(node: &NodeRef) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    if let (Some(element), Some(height)) = (node.cast::<Element>(), height) {
        // The bar at the foot of the page takes some of it.
        if element.get_bounding_client_rect().bottom() > height - 64.0 {
            element.scroll_into_view_with_bool(false);
        }
    }
}

/// Scrolls `container` so that the pixels `top..top + height` of its content are visible.
pub(in crate::ui) fn scroll_into_view(container: &Element, top: usize, height: usize) {
    let pixels = |size| i32::try_from(size).unwrap_or(i32::MAX / 2);
    let (top, height) = (pixels(top), pixels(height));
    let (from, size) = (container.scroll_top(), container.client_height());
    if top < from || top + height > from + size {
        container.set_scroll_top((top - (size - height) / 2).max(0));
    }
}

/// Scrolls `container` so that the element with this id inside it is visible.
pub(in crate::ui) fn show_in(container: &Element, id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let pixels = |size: i32| usize::try_from(size).unwrap_or(0);
        scroll_into_view(container, pixels(element.offset_top()), pixels(element.offset_height()));
    }
}

/// Whether an event happened in a control that holds text.
pub(in crate::ui) fn is_text_box(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| ["TEXTAREA", "INPUT"].contains(&element.tag_name().as_str()))
}

/// Returns true when the selection has `wanted` in it: in the text of the page, or in a text box, which
/// the browser copies too.
pub(in crate::ui) fn is_selected(wanted: char) -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    let (Some(selection), Some(document)) = (selection, document()) else {
        return false;
    };
    let boxes = document.query_selector_all("textarea").ok();
    let mut boxes = boxes.iter().flat_map(|boxes| (0..boxes.length()).map(|at| boxes.item(at)));
    String::from(selection.to_string()).contains(wanted)
        || boxes.any(|node| {
            node.and_then(|node| node.dyn_into::<HtmlTextAreaElement>().ok()).is_some_and(|area| {
                area.value().contains(wanted)
                    && selection.contains_node_with_allow_partial_containment(&area, true)
                        == Ok(true)
            })
        })
}

/// Does `task` once what is being drawn is in the page, before any other event. On the host, which
/// draws nothing, it is not done.
pub(in crate::ui) fn after_drawing(task: impl Future<Output = ()> + 'static) {
    if cfg!(target_arch = "wasm32") {
        yew::platform::spawn_local(task);
    }
}

/// Presses the first element that fits; returns false when none does.
pub(in crate::ui) fn press_first(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let element = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &element {
        element.click();
    }
    element.is_some()
}

/// Returns whether a dialog is open.
pub(in crate::ui) fn has_open_dialog() -> bool {
    let found = document().and_then(|document| document.query_selector("dialog[open]").ok());
    found.flatten().is_some()
}

/// Opens the browser's print dialog.
pub(in crate::ui) fn print() {
    if let Some(window) = web_sys::window() {
        // It fails only where the browser cannot print.
        let _ = window.print();
    }
}

pub(in crate::ui) fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Returns the browser's user agent, which names the system and so the place of the file; empty on
/// the host, which has no browser.
pub(in crate::ui) fn platform() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}
