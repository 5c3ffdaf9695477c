//! Free editing of the whole text.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Msg;
use crate::json::Document;
use crate::secret::Secret;
use crate::text::DisplayText;
use crate::ui::browser::dom;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::button;

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
    // Escape leaves the area, and so does Tab.
    let onkeydown = {
        let area = area.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                    let _ = area.blur();
                }
            }
        }
    };
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
                wrap="off" {oninput} {onblur} {onkeydown} />
        </div>
    }
}
