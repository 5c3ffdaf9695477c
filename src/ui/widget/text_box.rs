//! The one text control: a text area over bytes, masked or not, that loses nothing.
//!
//! A text area and not an input, because an input drops line ends of pasted text without a word.
//! While masked, only bullets are in the page; what was typed is found from the caret.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::secret::Secret;
use crate::text::{apply, DisplayText, TextEdit, TextRange};
use crate::ui::browser::dom;

/// What a [`TextBox`] needs.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct TextBoxProps {
    /// Its id, which labels refer to.
    pub(in crate::ui) id: AttrValue,
    /// Its accessible name, where no label refers to it.
    #[prop_or_default]
    pub(in crate::ui) label: Option<AttrValue>,
    /// What it holds.
    pub(in crate::ui) value: Secret,
    /// Whether bullets are shown.
    #[prop_or_default]
    pub(in crate::ui) masked: bool,
    /// Shown while it is empty.
    #[prop_or_default]
    pub(in crate::ui) placeholder: AttrValue,
    /// The ids of notes about it.
    #[prop_or_default]
    pub(in crate::ui) described_by: AttrValue,
    /// Whether its content is wrong.
    #[prop_or_default]
    pub(in crate::ui) invalid: bool,
    /// Called with the whole new content.
    pub(in crate::ui) on_input: Callback<Secret>,
    /// Called when it is left.
    #[prop_or_default]
    pub(in crate::ui) on_leave: Callback<()>,
    /// Called with the byte behind the caret after a key or a click.
    #[prop_or_default]
    pub(in crate::ui) on_caret: Callback<usize>,
}

/// Characters of the monospaced font in one row, roughly.
const ROW_CHARACTERS: usize = 40;
/// It grows up to this many rows.
const MOST_ROWS: usize = 6;

/// The state of one text box between events.
#[derive(Default)]
struct Typing {
    /// The content, ahead of the props between an event and the next render.
    value: Secret,
    /// Where the selection started before the input, if the listener was there in time.
    before: Option<usize>,
    /// An input method is composing.
    composing: bool,
}

/// A text area over bytes.
#[component]
pub(in crate::ui) fn TextBox(props: &TextBoxProps) -> Html {
    let area = use_node_ref();
    let typing = use_mut_ref(Typing::default);
    typing.borrow_mut().value = props.value.clone();
    let masked = props.masked;
    let shown = display(&props.value, masked);
    // A render must not disturb an input method.
    let composed = typing
        .borrow()
        .composing
        .then(|| area.cast::<HtmlTextAreaElement>());
    let text = composed
        .flatten()
        .map_or_else(|| shown.text(), |area| area.value());
    let lines = text
        .split('\n')
        .map(|line| line.chars().count() / ROW_CHARACTERS + 1);
    let rows = lines.sum::<usize>().clamp(1, MOST_ROWS);

    // Takes an edit over: the page first, so that nothing typed stays in it unmasked.
    let accept = {
        let (area, typing, on_input) = (area.clone(), typing.clone(), props.on_input.clone());
        move |edit: TextEdit| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let caret = edit.range.start + edit.new_bytes.len();
            let value = Secret::new(apply(typing.borrow().value.expose(), &[edit]).0);
            let shown = display(&value, masked);
            area.set_value(&shown.text());
            let unit = u32::try_from(shown.unit_of_offset(caret)).unwrap_or(0);
            // The range lies in the text that was just set.
            let _ = area.set_selection_range(unit, unit);
            typing.borrow_mut().value = value.clone();
            on_input.emit(value);
        }
    };
    let read = {
        let (area, typing, accept) = (area.clone(), typing.clone(), accept.clone());
        move || {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let edit = {
                let mut typing = typing.borrow_mut();
                let before = typing.before.take();
                let caret = selection(&area).end;
                display(&typing.value, masked).typed(&area.value(), before, caret)
            };
            accept(edit);
        }
    };
    let oninput = {
        let (typing, read) = (typing.clone(), read.clone());
        move |_: InputEvent| {
            if !typing.borrow().composing {
                read();
            }
        }
    };
    let reader = use_mut_ref(Callback::<()>::noop);
    reader.replace(Callback::from(move |()| read()));
    use_typing_listeners(&area, &typing, &reader);
    // Pasted text as it is: the text area would change its line ends.
    let onpaste = {
        let (area, typing) = (area.clone(), typing.clone());
        move |event: Event| {
            let event = event.unchecked_into::<web_sys::ClipboardEvent>();
            let pasted = event
                .clipboard_data()
                .and_then(|data| data.get_data("text/plain").ok());
            let (Some(pasted), Some(area)) = (pasted, area.cast::<HtmlTextAreaElement>()) else {
                return;
            };
            event.prevent_default();
            let selected = selection(&area);
            let shown = display(&typing.borrow().value, masked);
            let range = TextRange::new(
                shown.offset_of_unit(selected.start),
                shown.offset_of_unit(selected.end),
            );
            accept(TextEdit::replace(range, pasted));
        }
    };
    // Enter by accident would end up in the password; with Shift it is meant.
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
        }
    };
    let onblur = props.on_leave.reform(|_: FocusEvent| ());
    let tell_caret = {
        let (area, typing, on_caret) = (area.clone(), typing.clone(), props.on_caret.clone());
        move || {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                let shown = display(&typing.borrow().value, masked);
                on_caret.emit(shown.offset_of_unit(selection(&area).start));
            }
        }
    };
    let onkeyup = {
        let tell_caret = tell_caret.clone();
        move |_: KeyboardEvent| tell_caret()
    };
    let onclick = move |_: MouseEvent| tell_caret();
    html! {
        <textarea ref={area} id={props.id.clone()} class="mono" rows={rows.to_string()}
            aria-label={props.label.clone()} aria-describedby={props.described_by.clone()}
            aria-invalid={props.invalid.then_some("true")} placeholder={props.placeholder.clone()} value={text}
            autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off"
            translate="no" dir={if masked { "ltr" } else { "auto" }}
            {oninput} {onpaste} {onkeydown} {onkeyup} {onclick} {onblur} />
    }
}

/// Listens to what Yew has no names for: `beforeinput` comes before the browser moves the caret, and
/// while an input method composes, the text is not final.
#[hook]
fn use_typing_listeners(
    area: &NodeRef,
    typing: &Rc<RefCell<Typing>>,
    reader: &Rc<RefCell<Callback<()>>>,
) {
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

/// The selection in UTF-16 units.
fn selection(area: &HtmlTextAreaElement) -> TextRange {
    let unit = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or(0) as usize;
    TextRange::new(unit(area.selection_start()), unit(area.selection_end()))
}
