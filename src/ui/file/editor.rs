//! Free editing of the whole text, with the look of the text for reading: a text area without a
//! colour of its own is over the same lines, coloured and numbered.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, HtmlTextAreaElement};
use yew::prelude::*;

use super::caret::{self, use_caret};
use super::flaws::Flaws;
use super::row::{facts, row_view, ROW_HEIGHT};
use crate::app::{file_facts, Msg};
use crate::config::secrets::Places;
use crate::config::{RowStyle, Rows};
use crate::json::Document;
use crate::secret::Secret;
use crate::text::{has_mask, DisplayText};
use crate::ui::browser::{dom, focus};
use crate::ui::dispatch::{use_dispatch, Dispatch};
use crate::ui::widget::{button, refuse_bullets, use_window, Slice};

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    /// Current file.
    pub(super) document: Document,
    /// True when secrets are shown. They are dots otherwise, as wide as their characters.
    pub(super) is_revealed: bool,
}

/// Text area with the whole file. Lines that are not touched keep their bytes.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let dispatch = use_dispatch();
    let (area, code, sheet) = (use_node_ref(), use_node_ref(), use_node_ref());
    {
        let area = area.clone();
        use_effect_with((), move |()| {
            dom::keep_managers_out(&area);
            dom::focus(&area);
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                // The start is what is in sight.
                let _ = area.set_selection_range(0, 0);
            }
        });
    }
    let typed = use_caret(&area, &code, &props.document);
    let rows = use_memo(props.document.clone(), Rows::of_lines);
    let count = (*rows).as_ref().map_or(0, Rows::count);
    let window = use_window(&code, count, ROW_HEIGHT);
    {
        let (area, sheet) = (area.clone(), sheet.clone());
        use_effect_with(props.document.clone(), move |_| dom::fit_sheet(&area, &sheet));
    }
    let oninput = {
        let (dispatch, area) = (dispatch.clone(), area.clone());
        move |_: InputEvent| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                typed.replace(true);
                dispatch.emit(Msg::TextTyped(Secret::new(area.value())));
            }
        }
    };
    let onblur = dispatch.reform(|_: FocusEvent| Msg::Pause);
    let shown = DisplayText::new(props.document.bytes());
    let fault = props.document.error().map(|error| shown.unit_of_offset(error.offset));
    // Escape leaves the area for the button that ends it, and so does Tab.
    let onkeydown = {
        let (area, code) = (area.clone(), code.clone());
        move |event: KeyboardEvent| match (event.key().as_str(), fault) {
            ("Escape", _) => focus::soon(&[".file header .group :last-child"]),
            ("F8", Some(unit)) => {
                event.prevent_default();
                event.stop_propagation();
                caret::put(&area, &code, unit);
            }
            ("PageDown", _) if !event.shift_key() => caret::page(&event, &area, &code, 1),
            ("PageUp", _) if !event.shift_key() => caret::page(&event, &area, &code, -1),
            _ => {}
        }
    };
    let (onpaste, ondrop) = without_masks(&dispatch);
    let error = fault.map(|unit| error_line(&props.document, unit, &area, &code));
    let invalid = error.is_some();
    let text = html! {
        <textarea ref={area} class="mono" aria-label="Text of the file" value={shown.text()}
            aria-invalid={invalid.then_some("true")} aria-describedby={invalid.then_some("text-error")}
            autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off" translate="no"
            wrap="off" {oninput} {onblur} {onkeydown} {onpaste} {ondrop} />
    };
    let top = window.start * ROW_HEIGHT;
    let lines = (*rows).as_ref().map(|rows| lines(rows, window, &props.document));
    let mask = (!props.is_revealed).then_some("masks");
    let is_hidden = lines.is_none() && !props.is_revealed;
    html! {
        <div class="editor">
            <div class={classes!("code", mask, lines.is_none().then_some("uncoloured"))} ref={code}>
                <div class="sheet" ref={sheet}>
                    if let Some(lines) = lines { <Slice height={count * ROW_HEIGHT} {top}>{lines}</Slice> }
                    {text}
                </div>
            </div>
            <div class="facts-line">
                {error.unwrap_or_else(|| facts(&file_facts(&props.document, None)))}
                if is_hidden { <span>{"A line is too long to colour: all of it is dots until you show the secrets."}</span> }
            </div>
        </div>
    }
}

/// Returns the handlers of a paste and of a drop that refuse the bullets of masked secrets: they do
/// not get into the file.
fn without_masks(dispatch: &Dispatch) -> (Callback<Event>, Callback<DragEvent>) {
    let dispatch = dispatch.clone();
    let refuse = Callback::from(move |(event, data): (Event, Option<DataTransfer>)| {
        let text = data.and_then(|data| data.get_data("text/plain").ok());
        if text.is_some_and(|text| has_mask(&text)) {
            event.prevent_default();
            dispatch.emit(refuse_bullets("text"));
        }
    });
    let onpaste = refuse.reform(|event: Event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        (event, data)
    });
    let ondrop = refuse.reform(|event: DragEvent| {
        let data = event.data_transfer();
        (event.into(), data)
    });
    (onpaste, ondrop)
}

/// Returns what is wrong with the text, and the way there: `unit` is the place in UTF-16 units.
fn error_line(document: &Document, unit: usize, area: &NodeRef, code: &NodeRef) -> Html {
    let Some(error) = document.error() else { return Html::default() };
    let at = document.lines().line_column(document.bytes(), error.offset);
    let (area, code) = (area.clone(), code.clone());
    let go = move |_: MouseEvent| {
        dom::focus(&area);
        caret::put(&area, &code, unit);
    };
    html! {
        <p class="text-error" id="text-error">
            <b>{format!("Line {}, column {}.", at.line, at.column)}</b>{" "}{error.hint()}{" "}
            {button("button small", go, "Go there")}
        </p>
    }
}

/// Returns the lines under the text area; they say nothing to a screen reader, which has the text.
fn lines(rows: &Rows, window: Range<usize>, document: &Document) -> Html {
    let mut places = Places::new(document);
    let look = RowStyle { is_revealed: true, ..RowStyle::default() };
    let lines =
        window.map(|at| row_view(at, &rows.row(&mut places, at, look), &Flaws::default(), None));
    html! { <div aria-hidden="true">{for lines}</div> }
}
