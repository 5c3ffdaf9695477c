//! Free editing of the whole text, with the look of the text for reading: a text area without a
//! colour of its own is over the same lines, coloured and numbered.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, HtmlTextAreaElement};
use yew::prelude::*;

use super::caret;
use super::flaws::Flaws;
use super::part::{use_part, Edited};
use super::row::{facts, row_view, ROW_HEIGHT};
use crate::app::{file_facts, Msg};
use crate::config::secrets::Places;
use crate::config::{RowStyle, Rows};
use crate::json::Document;
use crate::secret::Secret;
use crate::text::{has_mask, DisplayText, TextRange};
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
    /// Place of the selected entry.
    pub(super) selected: Option<TextRange>,
}

/// Text area with the file, or with a part of a long one. Lines that are not touched keep their bytes.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let dispatch = use_dispatch();
    let (area, code, sheet) = (use_node_ref(), use_node_ref(), use_node_ref());
    {
        let area = area.clone();
        use_effect_with((), move |()| {
            dom::keep_managers_out(&area);
            dom::focus(&area);
        });
    }
    let edited = use_part(&area, &code, &props.document, props.selected);
    let drawn = (props.document.clone(), edited.part);
    let rows = use_memo(drawn.clone(), |(document, part)| Rows::of_lines(document, *part));
    let count = (*rows).as_ref().map_or(0, Rows::count);
    let window = use_window(&code, count, ROW_HEIGHT);
    {
        let (area, sheet) = (area.clone(), sheet.clone());
        use_effect_with(drawn, move |_| dom::fit_sheet(&area, &sheet));
    }
    let oninput = {
        let (dispatch, area, edited) = (dispatch.clone(), area.clone(), edited.clone());
        move |_: InputEvent| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                edited.note_typed();
                let text = Secret::new(area.value());
                dispatch.emit(Msg::TextTyped { part: edited.part, text });
            }
        }
    };
    let onblur = dispatch.reform(|_: FocusEvent| Msg::Pause);
    let fault = props.document.error().map(|error| error.offset);
    let onkeydown = keys(&area, &code, &edited, fault);
    let (onpaste, ondrop) = without_masks(&dispatch);
    let error = error_line(&props.document, &area, &edited);
    let invalid = error.is_some();
    let shown = DisplayText::of(props.document.bytes(), edited.range).text();
    let text = html! {
        <textarea ref={area} class="mono" aria-label="Text of the file" value={shown}
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
            if !edited.part.is_whole() { {edited.view(&props.document)} }
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

/// Returns what a key does that the browser does not do: Escape leaves the area for the button that
/// ends it, and so does Tab; at an end of a part, the caret goes on in the next one.
fn keys(
    area: &NodeRef,
    code: &NodeRef,
    edited: &Edited,
    fault: Option<usize>,
) -> Callback<KeyboardEvent> {
    let (area, code, edited) = (area.clone(), code.clone(), edited.clone());
    Callback::from(move |event: KeyboardEvent| {
        let is_end = |is_start| caret::is_at_end(&area, is_start);
        let is_command = event.ctrl_key() || event.meta_key();
        let is_done = match event.key().as_str() {
            "F8" => fault.is_some_and(|offset| {
                event.stop_propagation();
                edited.go(offset);
                true
            }),
            "Escape" => {
                focus::soon(&[".file header .group :last-child"]);
                false
            }
            _ if event.shift_key() => false,
            "PageDown" => {
                let _ = caret::page(&area, &code, 1) || edited.go_on(false);
                true
            }
            "PageUp" => {
                let _ = caret::page(&area, &code, -1) || edited.go_on(true);
                true
            }
            "ArrowDown" => is_end(false) && edited.go_on(false),
            "ArrowUp" => is_end(true) && edited.go_on(true),
            "Home" | "End" if is_command && !edited.part.is_whole() => {
                edited.go_to_end(event.key() == "Home");
                true
            }
            _ => false,
        };
        if is_done {
            event.prevent_default();
        }
    })
}

/// Returns what is wrong with the text, and the way there.
fn error_line(document: &Document, area: &NodeRef, edited: &Edited) -> Option<Html> {
    let error = document.error()?;
    let at = document.lines().line_column(document.bytes(), error.offset);
    let (area, edited) = (area.clone(), edited.clone());
    let go = move |_: MouseEvent| {
        dom::focus(&area);
        edited.go(error.offset);
    };
    Some(html! {
        <p class="text-error" id="text-error">
            <b>{format!("Line {}, column {}.", at.line, at.column)}</b>{" "}{error.hint()}{" "}
            {button("button small", go, "Go there")}
        </p>
    })
}

/// Returns the lines under the text area; they say nothing to a screen reader, which has the text.
fn lines(rows: &Rows, window: Range<usize>, document: &Document) -> Html {
    let mut places = Places::new(document);
    let look = RowStyle { is_revealed: true, ..RowStyle::default() };
    let lines =
        window.map(|at| row_view(at, &rows.row(&mut places, at, look), &Flaws::default(), None));
    html! { <div aria-hidden="true">{for lines}</div> }
}
