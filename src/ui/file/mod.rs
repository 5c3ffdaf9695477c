//! The file's own text, beside the form.

mod caret;
mod editor;
mod flaws;
mod part;
mod row;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::browser::{dom, find, scroll};
use super::check::Checked;
use super::dispatch::{use_dispatch, Dispatch};
use super::look_inside::look_inside_of;
use super::widget::{button, flip, use_window, Slice};
use crate::app::{file_facts, Msg, Origin, Source};
use crate::config::secrets::Places;
use crate::config::{ConfigFile, EntryId, RowStyle, Rows};
use crate::json::Document;
use crate::text::{decoded, TextRange};
use editor::Editor;
use flaws::Flaws;
use row::{facts, row_view, ROW_HEIGHT};

/// Properties of [`FileView`].
#[derive(Properties, PartialEq)]
pub(super) struct FileViewProps {
    /// Current file, broken or not.
    pub(super) document: Document,
    /// Its origin.
    pub(super) origin: Origin,
    /// Place of the selected entry.
    pub(super) selected: Option<TextRange>,
    /// Entry into whose `auth` the line below the text leads.
    pub(super) inside: Option<EntryId>,
    /// True when it has changes that are not saved.
    pub(super) changed: bool,
    /// What Check says of it, where its lines show that.
    pub(super) checked: Option<Checked>,
}

/// Line numbers, colours and masked secrets, or a text area.
#[component]
pub(super) fn FileView(props: &FileViewProps) -> Html {
    let dispatch = use_dispatch();
    let editing = use_state_eq(|| false);
    let revealed = use_state_eq(|| false);
    let code = use_node_ref();
    // UTF-16 is decoded for reading; what is saved stays as it is.
    let read = use_memo(props.document.clone(), |document| {
        decoded(document.bytes()).map_or_else(|| document.clone(), Document::parse)
    });
    let rows = use_memo((*read).clone(), Rows::new);
    let window = use_window(&code, rows.count(), ROW_HEIGHT);
    let error = read.error().map(|error| error.offset);
    let marked = props.selected.map(|range| rows.row_at(range.start));
    {
        let code = code.clone();
        let target = error.map(|offset| rows.row_at(offset)).or(marked);
        use_effect_with((target, *editing), move |(target, _)| {
            if let (Some(row), Some(code)) = (*target, code.cast::<Element>()) {
                scroll::scroll_into_view(&code, row * ROW_HEIGHT, 3 * ROW_HEIGHT);
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
    let top = window.start * ROW_HEIGHT;
    let checked = props.checked.as_ref();
    let seen = (props.checked.clone(), (*read).clone());
    let flaws = use_memo(seen, |(checked, document)| {
        checked.as_ref().map(|checked| Flaws::new(checked, document)).unwrap_or_default()
    });
    let mut places = Places::new(&read);
    let mut row = |at: usize| {
        let flawed = rows.range(at).map(|row| flaws.places_in(row)).unwrap_or_default();
        let look = RowStyle { selected: props.selected, is_revealed: *revealed, flaws: flawed };
        row_view(at, &rows.row(&mut places, at, look), &flaws, checked)
    };
    // A click on the text chooses its registry; text that was marked is meant to be copied.
    let choose = {
        let (dispatch, document, rows) =
            (dispatch.clone(), props.document.clone(), Rc::clone(&rows));
        let is_chosen = props.checked.is_some();
        move |event: MouseEvent| {
            let row = dom::number_around(&event, "data-row").filter(|_| is_chosen);
            let row = row.and_then(|row| rows.range(row));
            let entry = row.and_then(|row| ConfigFile::new(&document).entry_in(row));
            if let Some(entry) = entry.filter(|_| !dom::has_marked_text()) {
                dispatch.emit(Msg::EditEntry(entry));
            }
        }
    };
    let said = use_memo((props.document.clone(), props.selected), |(document, chosen)| {
        file_facts(document, *chosen)
    });
    let onkeydown = ends_by_key(&editing, &dispatch);
    html! {
        <section class="file" aria-label="config.json" {onkeydown}>
            <header>
                <span class="mono name">{&props.origin.name}</span>
                <span class="state">{state_of(props)}</span>
                <span class="push group">
                    if !*editing {
                        {button("button small quiet", format, "Format").disabled(!can_format)
                            .title("Lay the whole file out as Docker writes it: tabs, no newline at the end. No value changes.")}
                    }
                    {button("button small quiet", flip(&revealed), if *revealed { "Hide secrets" } else { "Show secrets" })}
                    {button("button small quiet", edit, if *editing { "Done" } else { "Edit as text" })}
                </span>
            </header>
            if *editing {
                <Editor document={props.document.clone()} is_revealed={*revealed} selected={props.selected} />
            } else {
                <div class="code" id="file-text" ref={code} tabindex="0" role="group" aria-label="Text of the file, secrets masked" onclick={choose}>
                    <Slice height={rows.count() * ROW_HEIGHT} {top}>
                    {for window.map(&mut row)}
                    </Slice>
                </div>
                <p class="facts-line">{facts(&said)}{look_inside_of(&dispatch, &props.document, props.inside)}</p>
            }
        </section>
    }
}

/// Escape leads out of the edited text to the button that ends it, and there ends it.
fn ends_by_key(editing: &UseStateHandle<bool>, dispatch: &Dispatch) -> Callback<KeyboardEvent> {
    let (editing, dispatch) = (editing.clone(), dispatch.clone());
    Callback::from(move |event: KeyboardEvent| {
        if *editing && event.key() == "Escape" && !find::focused_in(".editor *") {
            dispatch.emit(Msg::Pause);
            editing.set(false);
        }
    })
}

/// Returns what is said beside the name.
fn state_of(props: &FileViewProps) -> &'static str {
    match (props.origin.source, props.changed) {
        (Source::Example, _) => "example, not real",
        (_, true) => "changed",
        (_, false) => "",
    }
}
