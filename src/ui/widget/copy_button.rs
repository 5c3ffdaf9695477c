//! Button that copies and confirms it.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::button::button;
use crate::app::Msg;
use crate::ui::browser::clipboard;
use crate::ui::dispatch::Dispatch;

/// Returns a button that copies text without a secret, such as a command.
pub(in crate::ui) fn copy_button(dispatch: &Dispatch, text: impl Into<AttrValue>) -> Html {
    copy_as(dispatch, text.into(), "Copy")
}

/// Returns a copy button with another label, where several are side by side.
pub(in crate::ui) fn copy_as(dispatch: &Dispatch, text: AttrValue, label: &'static str) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        let (dispatch, text) = (dispatch.clone(), text.clone());
        spawn_local(async move {
            dispatch.emit(if clipboard::copy(&text).await {
                Msg::Said("Copied.".to_owned())
            } else {
                Msg::Failed(
                    "The browser did not allow copying. Select the text instead.".to_owned(),
                )
            });
        });
    };
    button("button small", onclick, label).into()
}
