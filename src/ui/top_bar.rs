//! Name, promise, undo, redo, theme, wipe.

use yew::prelude::*;

use super::app::Overlay;
use super::browser::dom;
use super::use_dispatch;
use super::widget::Dialog;
use crate::app::Msg;

/// What a [`TopBar`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct TopBarProps {
    /// What *Undo* would undo.
    pub(super) undo: Option<String>,
    /// What *Redo* would do again.
    pub(super) redo: Option<String>,
    /// Whether a file is open.
    pub(super) open: bool,
    /// Whether there are unsaved changes.
    pub(super) unsaved: bool,
    /// Opens a dialog.
    pub(super) show: Callback<Option<Overlay>>,
}

/// The top bar.
#[component]
pub(super) fn TopBar(props: &TopBarProps) -> Html {
    let dispatch = use_dispatch();
    let undo = dispatch.reform(|_: MouseEvent| Msg::Undo);
    let redo = dispatch.reform(|_: MouseEvent| Msg::Redo);
    let trust = props.show.reform(|_: MouseEvent| Some(Overlay::Trust));
    let wipe = {
        let (show, unsaved) = (props.show.clone(), props.unsaved);
        Callback::from(move |_: MouseEvent| {
            if unsaved {
                show.emit(Some(Overlay::Wipe));
            } else {
                dispatch.emit(Msg::Wipe);
            }
        })
    };
    let hint = |label: &Option<String>, verb: &str, keys: &str| {
        label
            .as_ref()
            .map(|label| format!("{verb}: {label} ({keys})"))
    };
    html! {
        <header class="bar">
            <h1 class="brand">{logo()}{"Credenza"}</h1>
            <button type="button" class="trust" onclick={trust}>
                <span class="wide">{"Offline. "}</span>{"This page cannot make requests"}
            </button>
            <div class="group push">
                <button type="button" class="button quiet" onclick={undo} disabled={props.undo.is_none()}
                    title={hint(&props.undo, "Undo", "Ctrl+Z")} aria-keyshortcuts="Control+Z">{"Undo"}</button>
                <button type="button" class="button quiet" onclick={redo} disabled={props.redo.is_none()}
                    title={hint(&props.redo, "Redo", "Ctrl+Shift+Z")} aria-keyshortcuts="Control+Shift+Z">{"Redo"}</button>
                <ThemeButton />
                <button type="button" class="button" onclick={wipe} disabled={!props.open}
                    title="Forget the file and its history">{"Wipe"}</button>
            </div>
        </header>
    }
}

/// The mark: a low cupboard with two doors.
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

/// System, light, dark. Nothing is stored: a reload starts with the system's again.
#[component]
fn ThemeButton() -> Html {
    let theme = use_state(|| 0usize);
    let names = [
        ("auto", None),
        ("light", Some("light")),
        ("dark", Some("dark")),
    ];
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
            {"Theme"}<span class="wide">{": "}{names[*theme].0}</span>
        </button>
    }
}

/// What a [`WipeQuestion`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct WipeQuestionProps {
    /// Closes it.
    pub(super) on_close: Callback<()>,
    /// Forgets the file on disk, too.
    pub(super) forget: Callback<()>,
}

/// Asks before unsaved changes are wiped: this is the one thing without an undo.
#[component]
pub(super) fn WipeQuestion(props: &WipeQuestionProps) -> Html {
    let dispatch = use_dispatch();
    let wipe = {
        let (close, forget) = (props.on_close.clone(), props.forget.clone());
        move |_: MouseEvent| {
            close.emit(());
            forget.emit(());
            dispatch.emit(Msg::Wipe);
        }
    };
    let keep = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog title="Wipe unsaved changes?" on_close={props.on_close.clone()}>
            <p>{"The file, its changes and the undo history are forgotten. This cannot be undone."}</p>
            <div class="group">
                <button type="button" class="button danger" onclick={wipe}>{"Wipe everything"}</button>
                <button type="button" class="button" onclick={keep}>{"Keep editing"}</button>
            </div>
        </Dialog>
    }
}
