//! The question before another file takes the place of unsaved work.

use yew::prelude::*;

use crate::app::{Msg, OpenFile, Source};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, Dialog};

/// Asks whether `waiting` is to be opened beside the files with the names `unsaved`.
pub(in crate::ui) fn leave_question(
    waiting: &OpenFile,
    unsaved: &[String],
    dispatch: &Dispatch,
) -> Html {
    let open = dispatch.reform(|_: MouseEvent| Msg::OpenWaiting);
    let keep = dispatch.reform(|_: MouseEvent| Msg::KeepEditing);
    let on_close = dispatch.reform(|()| Msg::KeepEditing);
    let label = match waiting.origin.source {
        Source::New => "Start a new file".to_owned(),
        _ => format!("Open {}", waiting.origin.name),
    };
    html! {
        <Dialog title="Leave unsaved changes?" {on_close}>
            <p>{"Changed and not saved: "}<b>{unsaved.join(", ")}</b>{"."}</p>
            <p>{"Undo brings it back as long as this tab is open. It stays unsaved."}</p>
            <div class="group">
                {button("button primary", open, label)}
                {button("button", keep, "Keep editing")}
            </div>
        </Dialog>
    }
}
