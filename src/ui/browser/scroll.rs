//! Scrolling: of the page, and of boxes that scroll by themselves.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use super::find::by_id;

#[wasm_bindgen]
extern "C" {
    /// An element whose `scrollIntoView` takes options.
    type Scrollable;
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    fn scroll_with(this: &Scrollable, options: &Object);
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

/// Scrolls as little as it takes until the element with this id is in sight.
pub(in crate::ui) fn show_nearest(id: &str) {
    let options = Object::new();
    // Nothing can keep a property from a new object.
    let _ = Reflect::set(&options, &"block".into(), &"nearest".into());
    if let Some(element) = by_id::<Element>(id) {
        element.unchecked_ref::<Scrollable>().scroll_with(&options);
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

/// Scrolls a row so that the first of its elements that fits is in its middle; the page stays.
pub(in crate::ui) fn show_across(row: &NodeRef, selector: &str) {
    let Some(row) = row.cast::<Element>() else { return };
    if let Ok(Some(element)) = row.query_selector(selector) {
        let (around, inside) = (row.get_bounding_client_rect(), element.get_bounding_client_rect());
        let off = inside.left() + inside.width() / 2.0 - around.left() - around.width() / 2.0;
        row.scroll_by_with_x_and_y(off, 0.0);
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
    if let Some(element) = by_id::<HtmlElement>(id) {
        let pixels = |size: i32| usize::try_from(size).unwrap_or(0);
        scroll_into_view(container, pixels(element.offset_top()), pixels(element.offset_height()));
    }
}
