//! The caret of the text that is edited: where it goes when not the user has moved it.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use super::row::ROW_HEIGHT;
use crate::json::Document;
use crate::text::{end_of_change, lines_away, DisplayText};
use crate::ui::browser::scroll;

/// Keeps the caret at the change when *Undo* or *Redo* writes the text: a browser puts it at the end.
/// The answer is to be set when the user types.
#[hook]
pub(super) fn use_caret(area: &NodeRef, code: &NodeRef, document: &Document) -> Rc<RefCell<bool>> {
    let (typed, last) = (use_mut_ref(|| false), use_mut_ref(|| document.clone()));
    {
        let (area, code, typed) = (area.clone(), code.clone(), Rc::clone(&typed));
        use_effect_with(document.clone(), move |document| {
            let before = last.replace(document.clone());
            if !typed.replace(false) && before != *document {
                let text = |document: &Document| DisplayText::new(document.bytes()).text();
                put(&area, &code, end_of_change(&text(&before), &text(document)));
            }
        });
    }
    typed
}

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

/// Moves the caret by the lines that are in sight, which only the text around it scrolls.
pub(super) fn page(event: &KeyboardEvent, area: &NodeRef, code: &NodeRef, pages: isize) {
    let (Some(box_of_text), Some(around)) =
        (area.cast::<HtmlTextAreaElement>(), code.cast::<Element>())
    else {
        return;
    };
    event.prevent_default();
    let height = usize::try_from(around.client_height()).unwrap_or(0);
    let rows = isize::try_from(height / ROW_HEIGHT).unwrap_or(0);
    let caret = box_of_text.selection_end().ok().flatten().unwrap_or(0) as usize;
    let to = lines_away(&box_of_text.value(), caret, pages * (rows - 1).max(1));
    put(area, code, to);
}
