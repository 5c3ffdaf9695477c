//! The question before unsaved work is left or lost.

use yew::prelude::*;

use crate::app::{Msg, Question, Threat};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, Dialog};

/// Asks the question; nothing has happened yet, and Escape leaves it so.
pub(in crate::ui) fn unsaved_question(question: &Question, dispatch: &Dispatch) -> Html {
    let go_on = dispatch.reform(|_: MouseEvent| Msg::GoOn);
    let keep = dispatch.reform(|_: MouseEvent| Msg::KeepEditing);
    let on_close = dispatch.reform(|()| Msg::KeepEditing);
    let (title, what, class, label) = match question.threat {
        Threat::Leave => (
            "Leave unsaved changes?",
            "Undo brings it back as long as this tab is open. It stays unsaved.",
            "button primary",
            match question.opens() {
                Some(name) => format!("Open {name}"),
                None => "Start a new file".to_owned(),
            },
        ),
        Threat::Forget => (
            "Forget unsaved changes?",
            "Only Redo could bring it back, and a new change ends that.",
            "button danger",
            "Forget it".to_owned(),
        ),
        Threat::Wipe => (
            "Wipe unsaved changes?",
            "The file, its changes and the undo history are forgotten. This cannot be undone.",
            "button danger",
            "Wipe everything".to_owned(),
        ),
    };
    html! {
        <Dialog {title} {on_close}>
            <p>{"Changed and not saved: "}<b>{question.files.join(", ")}</b>{"."}</p>
            <p>{what}</p>
            <div class="group">
                {button(class, go_on, label)}
                {button("button", keep, "Keep editing")}
            </div>
        </Dialog>
    }
}
