//! Button that copies and confirms it.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::button::button;
use super::handout::{copied, not_text};
use super::icon::Icon;
use crate::app::Msg;
use crate::secret::Secret;
use crate::ui::browser::clipboard;
use crate::ui::dispatch::Dispatch;

/// Said where the browser refuses.
const REFUSED: &str = "The browser did not allow copying. Select the text instead.";

/// Returns a button that copies text without a secret, such as a command.
pub(in crate::ui) fn copy_button(dispatch: &Dispatch, text: impl Into<AttrValue>) -> Html {
    copy_as(dispatch, &text.into(), "Copy")
}

/// Returns a button that copies what a field holds, `name` as in "the password of ghcr.io"; none
/// for an empty field. Tab goes past it: it comes with the first letter that is typed, and the next
/// field is where Tab was meant to lead. By keys a field copies all of it with Ctrl+A and Ctrl+C.
pub(in crate::ui) fn copy_value(
    dispatch: &Dispatch,
    value: &Secret,
    name: &str,
    is_secret: bool,
) -> Html {
    if value.is_empty() {
        return Html::default();
    }
    let (dispatch, value) = (dispatch.clone(), value.clone());
    let label = format!("Copy {name}");
    let name = name.to_owned();
    let onclick = move |_: MouseEvent| {
        if value.expose_str().is_none() {
            return dispatch.emit(Msg::Failed(not_text(&name)));
        }
        let said = if is_secret { copied(&name) } else { format!("Copied {name}.") };
        copy(&dispatch, value.clone(), said, REFUSED);
    };
    button("button icon", onclick, label).with_icon(Icon::Copy).stop(None).into()
}

/// Returns a copy button with another label, where several are side by side.
pub(in crate::ui) fn copy_as(dispatch: &Dispatch, text: &str, label: &'static str) -> Html {
    let (dispatch, text) = (dispatch.clone(), Secret::new(text.as_bytes()));
    let onclick = move |_: MouseEvent| copy(&dispatch, text.clone(), "Copied.".to_owned(), REFUSED);
    button("button small", onclick, label).into()
}

/// Puts a text on the clipboard, and says `said`, or `refused` where the browser does not allow it.
pub(in crate::ui) fn copy(dispatch: &Dispatch, text: Secret, said: String, refused: &'static str) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        dispatch.emit(if clipboard::copy(text.expose_str().unwrap_or_default()).await {
            Msg::Said(said)
        } else {
            Msg::Failed(refused.to_owned())
        });
    });
}
