//! A button that copies and says so.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::Msg;
use crate::ui::browser::clipboard;
use crate::ui::use_dispatch;

/// What a [`CopyButton`] needs.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct CopyButtonProps {
    /// What it copies.
    pub(in crate::ui) text: AttrValue,
    /// What it is called.
    pub(in crate::ui) label: AttrValue,
}

/// Copies text that holds no secret, such as a command.
#[component]
pub(in crate::ui) fn CopyButton(props: &CopyButtonProps) -> Html {
    let dispatch = use_dispatch();
    let text = props.text.clone();
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
    html! { <button type="button" class="button small" {onclick}>{&props.label}</button> }
}
