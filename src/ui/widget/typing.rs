//! Typing in a text box over bytes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::handout::{hand_out, refuse_bullets, Handout};
use crate::app::Msg;
use crate::secret::Secret;
use crate::text::{apply, has_mask, DisplayText, TextEdit, TextRange};
use crate::ui::browser::dom;
use crate::ui::dispatch::use_dispatch;

/// Text area and the listeners that its element needs.
pub(super) struct Typing {
    pub(super) area: NodeRef,
    /// Text that is shown.
    pub(super) text: String,
    pub(super) oninput: Callback<InputEvent>,
    pub(super) onpaste: Callback<Event>,
    pub(super) oncopy: Callback<Event>,
    pub(super) oncut: Callback<Event>,
    pub(super) onkeyup: Callback<KeyboardEvent>,
    pub(super) onclick: Callback<MouseEvent>,
}

/// State of one text box between events.
#[derive(Default)]
struct Typed {
    /// Content, ahead of the props between an event and the next render.
    value: Secret,
    /// Start of the selection before the input, if the listener ran in time.
    before: Option<usize>,
    /// True while an input method composes.
    composing: bool,
}

/// Shows `value`, as bullets where it is `masked`. Gives the whole new content to `on_input`, and the
/// byte after the caret to `on_caret` after a key or a click. What is pasted loses the white space at its
/// ends where it `trims_paste`. `secret` is what a sentence calls the content of a field for a secret.
#[hook]
pub(super) fn use_typing(
    value: &Secret,
    masked: bool,
    secret: Option<&AttrValue>,
    trims_paste: bool,
    on_input: &Callback<Secret>,
    on_caret: &Callback<usize>,
) -> Typing {
    let (area, dispatch) = (use_node_ref(), use_dispatch());
    let name = secret.cloned();
    let typed = use_mut_ref(Typed::default);
    typed.borrow_mut().value = value.clone();
    // A render must not disturb an input method.
    let composed = typed.borrow().composing.then(|| text_area(&area)).flatten();
    let text = composed.map_or_else(|| display(value, masked).text(), |area| area.value());

    // Applies an edit: to the page first, so that no typed text stays in it unmasked.
    let accept = {
        let (area, typed, on_input) = (area.clone(), typed.clone(), on_input.clone());
        move |edit: TextEdit| {
            let Some(area) = text_area(&area) else {
                return;
            };
            let caret = edit.range.start + edit.new_bytes.len();
            let value = Secret::new(apply(typed.borrow().value.expose(), &[edit]).0);
            let shown = display(&value, masked);
            area.set_value(&shown.text());
            let unit = u32::try_from(shown.unit_of_offset(caret)).unwrap_or(0);
            // The range is inside the text that was just set.
            let _ = area.set_selection_range(unit, unit);
            typed.borrow_mut().value = value.clone();
            on_input.emit(value);
        }
    };
    let read = {
        let (area, typed, accept) = (area.clone(), typed.clone(), accept.clone());
        Callback::from(move |()| {
            let Some(area) = text_area(&area) else {
                return;
            };
            let edit = {
                let mut typed = typed.borrow_mut();
                let before = typed.before.take();
                let caret = selection(&area).end;
                display(&typed.value, masked).typed(&area.value(), before, caret)
            };
            accept(edit);
        })
    };
    let reader = use_mut_ref(Callback::<()>::noop);
    reader.replace(read.clone());
    use_listeners(&area, &typed, &reader);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |_| {
            if !typed.borrow().composing {
                read.emit(());
            }
        })
    };
    // Inserts pasted text unchanged: the text area would change its line breaks.
    let onpaste = {
        let (area, typed, accept) = (area.clone(), typed.clone(), accept.clone());
        let (name, dispatch) = (name.clone(), dispatch.clone());
        Callback::from(move |event: Event| {
            let event = event.unchecked_into::<web_sys::ClipboardEvent>();
            let pasted = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
            let (Some(pasted), Some(area)) = (pasted, text_area(&area)) else {
                return;
            };
            event.prevent_default();
            if let Some(name) = name.as_ref().filter(|_| has_mask(&pasted)) {
                return dispatch.emit(refuse_bullets(name));
            }
            let range = selected_bytes(&area, &typed.borrow().value, masked);
            // A step of its own.
            dispatch.emit(Msg::Pause);
            let pasted = if trims_paste { pasted.trim() } else { &pasted };
            accept(TextEdit::replace(range, pasted));
        })
    };
    // Bullets on the clipboard would be the next password: what leaves is the secret itself.
    let hand_out = {
        let (area, typed) = (area.clone(), typed.clone());
        Callback::from(move |(event, handout): (Event, Handout)| {
            if handout == Handout::Cut {
                // A step of its own.
                dispatch.emit(Msg::Pause);
            }
            let (Some(name), Some(area)) = (name.as_ref().filter(|_| masked), text_area(&area))
            else {
                return;
            };
            event.prevent_default();
            let value = typed.borrow().value.clone();
            let range = selected_bytes(&area, &value, masked);
            let event = event.unchecked_into::<web_sys::ClipboardEvent>();
            let Some(said) = hand_out(&event, handout, name, &value, range) else {
                return;
            };
            if said.is_ok() && handout == Handout::Cut {
                accept(TextEdit::replace(range, ""));
                dispatch.emit(Msg::Pause);
            }
            dispatch.emit(said.map_or_else(Msg::Failed, Msg::Said));
        })
    };
    let caret = {
        let (area, on_caret) = (area.clone(), on_caret.clone());
        Callback::from(move |()| {
            if let Some(area) = text_area(&area) {
                let shown = display(&typed.borrow().value, masked);
                on_caret.emit(shown.offset_of_unit(selection(&area).start));
            }
        })
    };
    Typing {
        area,
        text,
        oninput,
        onpaste,
        oncopy: hand_out.reform(|event| (event, Handout::Copy)),
        oncut: hand_out.reform(|event| (event, Handout::Cut)),
        onkeyup: caret.reform(|_| ()),
        onclick: caret.reform(|_| ()),
    }
}

fn text_area(node: &NodeRef) -> Option<HtmlTextAreaElement> {
    node.cast()
}

/// Listens to events that Yew has no names for: `beforeinput` comes before the browser moves the
/// caret, and while an input method composes, the text is not final.
#[hook]
fn use_listeners(area: &NodeRef, typing: &Rc<RefCell<Typed>>, reader: &Rc<RefCell<Callback<()>>>) {
    let (typing, reader) = (Rc::clone(typing), Rc::clone(reader));
    use_effect_with(area.clone(), move |area| {
        dom::keep_managers_out(area);
        let listeners = area.cast::<HtmlTextAreaElement>().map(|area| {
            let note_start = {
                let (area, typing) = (area.clone(), Rc::clone(&typing));
                move || {
                    let mut typing = typing.borrow_mut();
                    if !typing.composing {
                        typing.before = Some(selection(&area).start);
                    }
                }
            };
            let start = {
                let (note_start, typing) = (note_start.clone(), Rc::clone(&typing));
                EventListener::new(&area, "compositionstart", move |_| {
                    note_start();
                    typing.borrow_mut().composing = true;
                })
            };
            let end = EventListener::new(&area, "compositionend", move |_| {
                typing.borrow_mut().composing = false;
                let read = reader.borrow().clone();
                read.emit(());
            });
            let before = EventListener::new(&area, "beforeinput", move |_| note_start());
            [before, start, end]
        });
        move || drop(listeners)
    });
}

fn display(value: &Secret, masked: bool) -> DisplayText {
    if masked {
        DisplayText::masked(value.expose())
    } else {
        DisplayText::new(value.expose())
    }
}

/// The bytes of `value` that are selected in the area that shows it.
fn selected_bytes(area: &HtmlTextAreaElement, value: &Secret, masked: bool) -> TextRange {
    let (selected, shown) = (selection(area), display(value, masked));
    TextRange::new(shown.offset_of_unit(selected.start), shown.offset_of_unit(selected.end))
}

/// The selection in UTF-16 units.
fn selection(area: &HtmlTextAreaElement) -> TextRange {
    let unit = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or(0) as usize;
    TextRange::new(unit(area.selection_start()), unit(area.selection_end()))
}
