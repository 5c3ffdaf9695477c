//! Bar at the top: input, lenses, the file's name, undo, redo, theme, wipe.

use yew::prelude::*;

use super::check::Found;
use super::dispatch::Dispatch;
use super::goal::goal_choice;
use super::intake::{Intake, INTAKE};
use super::overlay::Overlay;
use super::tabs::tabs;
use super::theme::{theme_button, Theme};
use super::widget::{button, icon, Icon};
use crate::app::{Model, Msg, OpenFile};

pub(super) fn top_bar(
    model: &Model,
    found: &Found,
    theme: &Theme,
    dispatch: &Dispatch,
    show: &Callback<Option<Overlay>>,
) -> Html {
    let file = model.file.as_ref();
    html! {
        <header class="bar">
            <h1 class="brand">{logo()}<span>{"Credenza"}</span></h1>
            if let Some(file) = file {
                if !model.is_presenting {
                    <button type="button" class="button quiet icon only-narrow" popovertarget={INTAKE} title="Paste or open">
                        {icon(Icon::Paste)}<span class="sr">{"Paste or open"}</span>
                    </button>
                    <Intake open={true} />
                }
                {tabs(file.tab, dispatch)}
                {document(model, file, found, dispatch)}
            }
            {tools(model, theme, dispatch, show)}
        </header>
    }
}

/// Returns the name of the open file, with what is to know about it.
fn document(model: &Model, file: &OpenFile, found: &Found, dispatch: &Dispatch) -> Html {
    html! {
        <div class="doc">
            <span class="mono">{&file.origin.name}</span>
            if file.is_unsaved() { <span class="dirty" title="Unsaved changes"><span class="sr">{"Unsaved changes"}</span></span> }
            if let Some(label) = model.return_label() {
                <span class="presenting" role="note">{"Fake data"}</span>
                {button("button", dispatch.reform(|_: MouseEvent| Msg::Return), label)}
            } else {
                {goal_choice(model.audiences, found, dispatch)}
            }
        </div>
    }
}

fn tools(
    model: &Model,
    theme: &Theme,
    dispatch: &Dispatch,
    show: &Callback<Option<Overlay>>,
) -> Html {
    let find = show.reform(|_: MouseEvent| Some(Overlay::Palette));
    let undo = dispatch.reform(|_: MouseEvent| Msg::Undo);
    let redo = dispatch.reform(|_: MouseEvent| Msg::Redo);
    let wipe = dispatch.reform(|_: MouseEvent| Msg::Wipe);
    let (undo_label, redo_label) = (model.history.undo_label(), model.history.redo_label());
    let hint = |label: Option<&str>, verb: &str, keys: &str| {
        label.map(|label| format!("{verb}: {label} ({keys})"))
    };
    // On a phone the sheet at the foot has it, which comes with a file.
    let wipe_class = if model.file.is_some() { "button quiet wide" } else { "button quiet" };
    html! {
        <div class="tools">
            if model.file.is_some() {
                <button type="button" class="button quiet icon" onclick={undo} disabled={undo_label.is_none()}
                    title={hint(undo_label.as_deref(), "Undo", "Ctrl+Z")} aria-keyshortcuts="Control+Z">
                    {icon(Icon::Undo)}<span class="sr">{"Undo"}</span></button>
                <button type="button" class="button quiet icon" onclick={redo} disabled={redo_label.is_none()}
                    title={hint(redo_label.as_deref(), "Redo", "Ctrl+Shift+Z")} aria-keyshortcuts="Control+Shift+Z">
                    {icon(Icon::Redo)}<span class="sr">{"Redo"}</span></button>
            }
            {button("button quiet icon", find, "Find anything").title("Find anything (Ctrl+K)").with_icon(Icon::Search)}
            {theme_button(theme)}
            if model.file.is_some() || model.failure.is_some() {
                {button(wipe_class, wipe, "Wipe").title("Forget the file and its history")}
            }
        </div>
    }
}

/// Returns the logo: a low cupboard with two doors.
fn logo() -> Html {
    html! {
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 4h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM12 4v14M6 18v2.5M18 18v2.5M9.4 11h.01M14.6 11h.01" />
        </svg>
    }
}
