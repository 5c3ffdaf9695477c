//! What was just done or could not be done, above the page, with the buttons that answer it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::browser::find;
use super::dispatch::Dispatch;
use super::widget::{button, Icon};
use crate::app::{Model, Msg, Notice, Tone};

/// Time until a toast leaves that only says what was done.
const LEAVES_MS: u32 = 8_000;

/// Returns the toast. It is always in the page, so that screen readers announce its changes. One that
/// only says what was done leaves by itself, but for as long as the pointer or the focus is in it.
#[hook]
pub(super) fn use_toast(model: &Model, dispatch: &Dispatch) -> Html {
    let leaving = model.notice.as_ref().filter(|notice| notice.tone.is_passing());
    {
        let dispatch = dispatch.clone();
        let timeout = Rc::new(RefCell::new(None));
        use_effect_with(leaving.map(|notice| notice.number), move |number| {
            if number.is_some() {
                leave_later(&timeout, dispatch);
            }
            move || drop(timeout.take())
        });
    }
    toast(model, dispatch)
}

/// Dismisses the toast when its time is over and nothing is in it; `timeout` keeps the one that runs.
fn leave_later(timeout: &Rc<RefCell<Option<Timeout>>>, dispatch: Dispatch) {
    let again = Rc::clone(timeout);
    let next = Timeout::new(LEAVES_MS, move || {
        if find::is_used(".status") {
            leave_later(&again, dispatch);
        } else {
            dispatch.emit(Msg::Dismiss);
        }
    });
    timeout.replace(Some(next));
}

fn toast(model: &Model, dispatch: &Dispatch) -> Html {
    let notice = model.notice.as_ref();
    let tone = match notice.map(|notice| notice.tone) {
        None => Some("empty"),
        Some(Tone::Failed) => Some("failed"),
        Some(Tone::Warned) => Some("warned"),
        Some(Tone::Done | Tone::Changed | Tone::Replaced) => None,
    };
    html! {
        <div class={classes!("status", tone)}>
            <div role="status">
                if let Some(notice) = notice { <p key={notice.number}>{&notice.text}</p> }
            </div>
            if let Some(notice) = notice { {buttons(model, notice, dispatch)} }
        </div>
    }
}

fn buttons(model: &Model, notice: &Notice, dispatch: &Dispatch) -> Html {
    let merge = dispatch.reform(|_: MouseEvent| Msg::MergeIntoFormer);
    let undo = dispatch.reform(|_: MouseEvent| Msg::Undo);
    let dismiss = dispatch.reform(|_: MouseEvent| Msg::Dismiss);
    let is_undoable = matches!(notice.tone, Tone::Changed | Tone::Replaced);
    let undone = model.history.undo_label().filter(|_| is_undoable);
    html! {
        <>
            if notice.tone == Tone::Replaced && model.may_merge_into_former() {
                {button("button quiet", merge, "Merge into the former file")}
            }
            if let Some(label) = undone {
                {button("button quiet main", undo, "Undo").named(format!("Undo: {label}"))}
            }
            {button("button quiet icon", dismiss, "Dismiss").with_icon(Icon::Close)}
        </>
    }
}
