//! The caret of the text that is edited: where it goes when not the browser moves it.

use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use super::row::ROW_HEIGHT;
use crate::text::lines_away;
use crate::ui::browser::scroll;

/// Puts the caret at a UTF-16 unit, and its line into sight.
pub(super) fn put(area: &NodeRef, code: &NodeRef, unit: usize) {
    let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
    let place = u32::try_from(unit).unwrap_or(0);
    // The place is inside the text.
    let _ = area.set_selection_range(place, place);
    let before = area.value().encode_utf16().take(unit).filter(|unit| *unit == 10).count();
    if let Some(code) = code.cast::<Element>() {
        scroll::scroll_into_view(&code, before * ROW_HEIGHT, 3 * ROW_HEIGHT);
    }
}

/// Moves the caret by the lines that are in sight, which only the text around it scrolls. Returns
/// false where it was at the last place already.
pub(super) fn page(area: &NodeRef, code: &NodeRef, pages: isize) -> bool {
    let (Some(box_of_text), Some(around)) =
        (area.cast::<HtmlTextAreaElement>(), code.cast::<Element>())
    else {
        return false;
    };
    let height = usize::try_from(around.client_height()).unwrap_or(0);
    let rows = isize::try_from(height / ROW_HEIGHT).unwrap_or(0);
    let from = place(&box_of_text);
    let to = lines_away(&box_of_text.value(), from, pages * (rows - 1).max(1));
    put(area, code, to);
    to != from
}

/// Returns whether the caret is at the start of the text, or at its end.
pub(super) fn is_at_end(area: &NodeRef, is_start: bool) -> bool {
    let Some(area) = area.cast::<HtmlTextAreaElement>() else { return false };
    let length = if is_start { 0 } else { area.text_length() as usize };
    place(&area) == length
}

fn place(area: &HtmlTextAreaElement) -> usize {
    area.selection_end().ok().flatten().unwrap_or(0) as usize
}
