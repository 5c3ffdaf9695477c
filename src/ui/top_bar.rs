//! Name, promise, undo, redo, theme, wipe.

use yew::prelude::*;

use super::browser::dom;
use super::dispatch::Dispatch;
use super::overlay::Overlay;
use super::widget::button;
use crate::app::{Model, Msg};

pub(super) fn top_bar(
    model: &Model,
    dispatch: &Dispatch,
    show: &Callback<Option<Overlay>>,
) -> Html {
    let undo = dispatch.reform(|_: MouseEvent| Msg::Undo);
    let redo = dispatch.reform(|_: MouseEvent| Msg::Redo);
    let trust = show.reform(|_: MouseEvent| Some(Overlay::Trust));
    let wipe = dispatch.reform(|_: MouseEvent| Msg::Wipe);
    let (undo_label, redo_label) = (model.history.undo_label(), model.history.redo_label());
    let hint = |label: Option<&str>, verb: &str, keys: &str| {
        label.map(|label| format!("{verb}: {label} ({keys})"))
    };
    html! {
        <header class="bar">
            <h1 class="brand">{logo()}{"Credenza"}</h1>
            <button type="button" class="trust" onclick={trust}>
                <span class="wide">{"Offline. "}</span>{"This page cannot make requests"}
            </button>
            if let Some(label) = model.return_label() {
                <span class="presenting" role="note">{"Fake data"}</span>
                {button("button", dispatch.reform(|_: MouseEvent| Msg::Return), label)}
            }
            <div class="group push">
                <button type="button" class="button quiet" onclick={undo} disabled={undo_label.is_none()}
                    title={hint(undo_label.as_deref(), "Undo", "Ctrl+Z")} aria-keyshortcuts="Control+Z">{"Undo"}</button>
                <button type="button" class="button quiet" onclick={redo} disabled={redo_label.is_none()}
                    title={hint(redo_label.as_deref(), "Redo", "Ctrl+Shift+Z")} aria-keyshortcuts="Control+Shift+Z">{"Redo"}</button>
                <ThemeButton />
                {button("button", wipe, "Wipe").disabled(model.file.is_none()).title("Forget the file and its history")}
            </div>
        </header>
    }
}

/// Returns the logo: a low cupboard with two doors.
fn logo() -> Html {
    html! {
        <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
            <rect x="3" y="4" width="18" height="14" rx="2" />
            <path d="M12 4v14M6 18v2.5M18 18v2.5" />
            <circle cx="9.4" cy="11" r=".9" fill="currentColor" />
            <circle cx="14.6" cy="11" r=".9" fill="currentColor" />
        </svg>
    }
}

/// Theme: system, light or dark. Nothing is stored, so a reload starts with the system's again.
#[component]
fn ThemeButton() -> Html {
    let theme = use_state(|| 0usize);
    let names = [("auto", None), ("light", Some("light")), ("dark", Some("dark"))];
    let onclick = {
        let theme = theme.clone();
        move |_: MouseEvent| {
            let next = (*theme + 1) % names.len();
            dom::set_theme(names[next].1);
            theme.set(next);
        }
    };
    html! {
        <button type="button" class="button quiet" {onclick} title="Light, dark, or as the system has it">
            <span>{"Theme"}<span class="wide">{": "}{names[*theme].0}</span></span>
        </button>
    }
}
