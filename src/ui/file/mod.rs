//! The file's own text, beside the form.

mod editor;

use web_sys::Element;
use yew::prelude::*;

use super::browser::dom;
use super::dispatch::use_dispatch;
use super::widget::{button, flip, use_window, Slice};
use crate::app::{file_facts, Msg, Origin, Source};
use crate::config::mask::SpanKind;
use crate::config::secrets::Places;
use crate::config::{ConfigFile, Row, Rows};
use crate::json::Document;
use crate::text::TextRange;
use editor::Editor;

/// Height of a line in CSS pixels, the same as in `static/style/file.css`.
const ROW_HEIGHT: usize = 20;

/// Properties of [`FileView`].
#[derive(Properties, PartialEq)]
pub(super) struct FileViewProps {
    /// Current file, broken or not.
    pub(super) document: Document,
    /// Its origin.
    pub(super) origin: Origin,
    /// Place of the selected entry.
    pub(super) selected: Option<TextRange>,
    /// True when it differs from the opened file.
    pub(super) changed: bool,
}

/// Line numbers, colours and masked secrets, or a text area.
#[component]
pub(super) fn FileView(props: &FileViewProps) -> Html {
    let dispatch = use_dispatch();
    let editing = use_state_eq(|| false);
    let revealed = use_state_eq(|| false);
    let code = use_node_ref();
    let rows = use_memo(props.document.clone(), Rows::new);
    let window = use_window(&code, rows.count(), ROW_HEIGHT);
    let error = props.document.error().map(|error| error.offset);
    let marked = props.selected.map(|range| rows.row_at(range.start));
    {
        let code = code.clone();
        let target = error.map(|offset| rows.row_at(offset)).or(marked);
        use_effect_with((target, *editing), move |(target, _)| {
            if let (Some(row), Some(code)) = (*target, code.cast::<Element>()) {
                dom::scroll_into_view(&code, row * ROW_HEIGHT, 3 * ROW_HEIGHT);
            }
        });
    }
    let edit = {
        let (editing, dispatch) = (editing.clone(), dispatch.clone());
        move |_: MouseEvent| {
            dispatch.emit(Msg::Pause);
            editing.set(!*editing);
        }
    };
    let format = dispatch.reform(|_: MouseEvent| Msg::FormatAsDocker);
    let can_format = ConfigFile::new(&props.document).obstacle().is_none();
    let state = match (props.origin.source, props.changed) {
        (Source::Example, _) => "example, not real",
        (_, true) => "changed",
        (_, false) => "",
    };
    let top = window.start * ROW_HEIGHT;
    let mut places = Places::new(&props.document);
    let facts = use_memo((props.document.clone(), props.selected), |(document, chosen)| {
        file_facts(document, *chosen)
    });
    html! {
        <section class="file" aria-label="config.json">
            <header>
                <span class="mono name">{&props.origin.name}</span>
                <span class="state">{state}</span>
                <span class="push group">
                    if !*editing {
                        {button("button small quiet", format, "Format").disabled(!can_format)
                            .title("Lay the whole file out as Docker writes it: tabs, no newline at the end. No value changes.")}
                        {button("button small quiet", flip(&revealed), if *revealed { "Hide secrets" } else { "Show secrets" })}
                    }
                    {button("button small quiet", edit, if *editing { "Done" } else { "Edit as text" })}
                </span>
            </header>
            if *editing {
                <Editor document={props.document.clone()} />
            } else {
                <div class="code" id="file-text" ref={code} tabindex="0" role="group" aria-label="Text of the file, secrets masked">
                    <Slice height={rows.count() * ROW_HEIGHT} {top}>
                    {for window.map(|at| row_view(at, rows.row(&mut places, at, props.selected, *revealed)))}
                    </Slice>
                </div>
                <p class="facts-line">{for facts.iter().map(|fact| html! { <span>{fact}</span> })}</p>
            }
        </section>
    }
}

fn row_view(key: usize, row: Row) -> Html {
    let class = classes!("l", row.is_selected.then_some("sel"), row.has_error.then_some("bad"));
    let number = match row.number {
        0 => "↳".to_owned(),
        number => number.to_string(),
    };
    let pieces = row.pieces.into_iter();
    html! {
        <div {key} {class}>
            <span class="no" aria-hidden="true">{number}</span>
            <bdi class="t">
                {for pieces.map(|(kind, text)| html! { <span class={class_of(kind)}>{text}</span> })}
            </bdi>
        </div>
    }
}

fn class_of(kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::Key => "k",
        SpanKind::String => "s",
        SpanKind::Scalar => "v",
        SpanKind::Secret => "m",
        SpanKind::Plain => "p",
    }
}
