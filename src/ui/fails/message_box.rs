//! The box for an error message.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Msg;
use crate::secret::Secret;
use crate::ui::browser::dom;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, prose};

/// Properties of [`MessageBox`].
#[derive(Properties, PartialEq)]
pub(super) struct MessageBoxProps {
    /// True after a text in which no message was found.
    pub(super) is_unknown: bool,
}

#[component]
pub(super) fn MessageBox(props: &MessageBoxProps) -> Html {
    let (area, dispatch) = (use_node_ref(), use_dispatch());
    use_effect_with(area.clone(), dom::keep_managers_out);
    let take = {
        let (area, dispatch) = (area.clone(), dispatch.clone());
        Callback::from(move |()| {
            let text = area.cast::<HtmlTextAreaElement>().map(|area| area.value());
            if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                dispatch.emit(Msg::Fails(Secret::new(text)));
            }
        })
    };
    let onkeydown = {
        let take = take.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                take.emit(());
            }
        }
    };
    html! {
        <>
            <h2>{"A pull or push fails"}</h2>
            if props.is_unknown {
                <p class="note w" role="status">{"No message in that text is known here. Paste the whole line that begins with “Error”, and the lines after it."}</p>
            }
            <div class="field">
                <label for="error-text">{"Error message"}</label>
                <div class="input"><textarea id="error-text" class="mono error-text" ref={area} rows="6" {onkeydown}
                    placeholder="Error response from daemon: …" autocomplete="off" spellcheck="false" autocorrect="off"
                    autocapitalize="off" translate="no" aria-describedby="error-help" /></div>
                <p class="help" id="error-help">{prose("The output of the terminal, the pod’s events or the CI job: one line or the whole log. Passwords in it are masked as soon as it is read.")}</p>
            </div>
            <div class="group">{button("button primary", take.reform(|_: MouseEvent| ()), "Explain it").title("Ctrl+Enter")}</div>
        </>
    }
}
