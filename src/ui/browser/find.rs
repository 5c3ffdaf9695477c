//! What is in the page: elements by id or selector, and the one that has the focus.

use wasm_bindgen::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::NodeRef;

#[wasm_bindgen]
extern "C" {
    /// An element with what `web_sys` does not have yet.
    type Drawable;
    #[wasm_bindgen(method, js_name = checkVisibility)]
    fn check_visibility(this: &Drawable) -> bool;
}

pub(in crate::ui) fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Returns the element with this id, if it is of this kind.
pub(in crate::ui) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Returns the first element that fits.
pub(super) fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// Returns whether an element is in the page and drawn: what is in a closed `<details>` has a
/// rectangle and is not.
pub(super) fn is_drawn(element: &Element) -> bool {
    element.unchecked_ref::<Drawable>().check_visibility()
}

/// Returns whether the element with this id is drawn.
pub(in crate::ui) fn is_in_sight(id: &str) -> bool {
    by_id::<Element>(id).is_some_and(|element| is_drawn(&element))
}

/// Returns whether the pointer or the focus is in an element that fits.
pub(in crate::ui) fn is_used(selector: &str) -> bool {
    first(&format!("{selector}:is(:hover, :focus-within)")).is_some()
}

/// Returns the element that has the focus.
pub(super) fn focused() -> Option<Element> {
    document()?.active_element()
}

/// Returns the id of the element that has the focus.
pub(in crate::ui) fn focused_id() -> Option<String> {
    focused().map(|element| element.id())
}

/// Returns whether the element that has the focus is in one of these.
pub(in crate::ui) fn focused_in(selector: &str) -> bool {
    focused().is_some_and(|focused| focused.closest(selector).is_ok_and(|around| around.is_some()))
}

/// Returns whether an element, or one in it, has the focus.
pub(in crate::ui) fn has_focus(node: &NodeRef) -> bool {
    let focused = focused();
    node.cast::<Element>().is_some_and(|element| element.contains(focused.as_deref()))
}

/// Returns whether a dialog is open.
pub(in crate::ui) fn has_open_dialog() -> bool {
    first("dialog[open]").is_some()
}
