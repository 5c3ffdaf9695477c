//! What was just done or could not be done, above the page, with the buttons that answer it.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::widget::{button, Icon};
use crate::app::{Model, Msg, Notice, Tone};

/// Returns the toast. It is always in the page, so that screen readers announce its changes.
pub(super) fn toast(model: &Model, dispatch: &Dispatch) -> Html {
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
