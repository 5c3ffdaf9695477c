//! Free editing of the whole text.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::Msg;
use crate::json::Document;
use crate::secret::Secret;
use crate::text::{has_mask, DisplayText};
use crate::ui::browser::{dom, focus};
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, refuse_bullets};

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    /// Current file.
    pub(super) document: Document,
}

/// Text area with the whole file in clear. Lines that are not touched keep their bytes.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let dispatch = use_dispatch();
    let area = use_node_ref();
    {
        let area = area.clone();
        use_effect_with((), move |()| {
            dom::keep_managers_out(&area);
            dom::focus(&area);
        });
    }
    let oninput = {
        let (dispatch, area) = (dispatch.clone(), area.clone());
        move |_: InputEvent| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                dispatch.emit(Msg::TextTyped(Secret::new(area.value())));
            }
        }
    };
    let onblur = dispatch.reform(|_: FocusEvent| Msg::Pause);
    // Escape leaves the area for the button that ends it, and so does Tab.
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            focus::soon(&[".file header .group :last-child"]);
        }
    };
    // The bullets of a masked secret do not get into the file.
    let refuse_masks = {
        let dispatch = dispatch.clone();
        Callback::from(move |(event, data): (Event, Option<DataTransfer>)| {
            let text = data.and_then(|data| data.get_data("text/plain").ok());
            if text.is_some_and(|text| has_mask(&text)) {
                event.prevent_default();
                dispatch.emit(refuse_bullets("text"));
            }
        })
    };
    let onpaste = refuse_masks.reform(|event: Event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        (event, data)
    });
    let ondrop = refuse_masks.reform(|event: DragEvent| {
        let data = event.data_transfer();
        (event.into(), data)
    });
    let shown = DisplayText::new(props.document.bytes());
    let error = props.document.error().map(|error| {
        let lines = props.document.lines();
        let at = lines.line_column(props.document.bytes(), error.offset);
        let unit = u32::try_from(shown.unit_of_offset(error.offset)).unwrap_or(0);
        let area = area.clone();
        let go = move |_: MouseEvent| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                let _ = area.focus();
                let _ = area.set_selection_range(unit, unit + 1);
            }
        };
        html! {
            <p class="text-error" id="text-error">
                <b>{format!("Line {}, column {}.", at.line, at.column)}</b>{" "}{error.hint()}{" "}
                {button("button small", go, "Go there")}
            </p>
        }
    });
    let invalid = error.is_some();
    html! {
        <div class="editor">
            {error}
            <textarea ref={area} class="mono" aria-label="Text of the file" value={shown.text()}
                aria-invalid={invalid.then_some("true")} aria-describedby={invalid.then_some("text-error")}
                autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off" translate="no"
                wrap="off" {oninput} {onblur} {onkeydown} {onpaste} {ondrop} />
        </div>
    }
}
