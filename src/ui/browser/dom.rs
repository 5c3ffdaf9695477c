//! Focus, sizes and the theme: small operations on elements that attributes cannot do under our
//! policy.

use std::future::Future;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, EventTarget, FocusOptions, HtmlElement, HtmlSelectElement, HtmlTextAreaElement,
    MouseEvent,
};
use yew::NodeRef;

use super::find::{by_id, document, first, focused};

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
    if let Some(element) = by_id::<HtmlElement>(id) {
        // It fails only for an element without the attribute.
        let _ = element.hide_popover();
    }
}

/// Folds what this title has unfolded. Returns false where nothing was.
pub(in crate::ui) fn fold(title: Option<EventTarget>) -> bool {
    let title = title.and_then(|title| title.dyn_into::<Element>().ok());
    let Some(fold) = title.and_then(|title| title.parent_element()) else { return false };
    let is_open = fold.has_attribute("open");
    // It fails only for a name that is not one.
    let _ = fold.remove_attribute("open");
    is_open
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
    if let Some(element) = by_id::<HtmlElement>(id) {
        let _ = element.focus();
    }
}

/// Puts the focus on the element with this id, unless text is being typed somewhere: Yew may run an
/// effect milliseconds after drawing, and the user may have been faster.
pub(in crate::ui) fn focus_id_when_idle(id: &str) {
    let types = focused()
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

/// Returns the chosen value of the `<select>` with this id.
pub(in crate::ui) fn chosen(id: &str) -> Option<String> {
    by_id::<HtmlSelectElement>(id).map(|select| select.value())
}

/// Chooses a value of a select, if it has it and is in the page.
pub(in crate::ui) fn choose(id: &str, value: &str) {
    if let Some(select) = by_id::<HtmlSelectElement>(id) {
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

/// Puts the focus on the first control of the row at `at` in the list above what was pressed, once it
/// is drawn.
pub(in crate::ui) fn focus_row_above(event: &MouseEvent, at: usize) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let line = pressed.and_then(|pressed| pressed.closest("p").ok().flatten());
    let Some(around) = line.and_then(|line| line.parent_element()) else { return };
    after_drawing(async move {
        let row = format!(":scope > :is(ul, .map) > :nth-child({})", at + 1);
        let control = around.query_selector(&format!("{row} :is(input, textarea, button)"));
        let control = control.ok().flatten().and_then(|one| one.dyn_into::<HtmlElement>().ok());
        if let Some(control) = control {
            let _ = control.focus();
        }
    });
}

/// Returns the id of the text box whose finding was clicked, if it is one at a field.
pub(in crate::ui) fn field_around(event: &MouseEvent) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    let finding = clicked.closest(".at-field").ok().flatten()?;
    let field = finding.closest(".field").ok().flatten()?;
    Some(field.query_selector("input, textarea").ok().flatten()?.id())
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

/// Returns whether the page is one column, as `static/style/widths.css` has it.
pub(in crate::ui) fn is_narrow() -> bool {
    if !cfg!(target_arch = "wasm32") {
        return false;
    }
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width <= MAX_NARROW)
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
    let element = first(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &element {
        element.click();
    }
    element.is_some()
}

/// Opens the browser's print dialog.
pub(in crate::ui) fn print() {
    if let Some(window) = web_sys::window() {
        // It fails only where the browser cannot print.
        let _ = window.print();
    }
}

/// Returns the browser's user agent, which names the system and so the place of the file; empty on
/// the host, which has no browser.
pub(in crate::ui) fn platform() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}
