//! Name for the registry of a login whose text names none.

use yew::prelude::*;

use crate::app::Msg;
use crate::ui::browser::focus;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, setter, LineInput};

/// Properties of [`NameRegistry`].
#[derive(Properties, PartialEq)]
pub(super) struct NameRegistryProps {
    /// Index of the reading.
    pub(super) index: usize,
}

/// Box for the name; Enter or the button gives it to the login.
#[component]
pub(super) fn NameRegistry(props: &NameRegistryProps) -> Html {
    let dispatch = use_dispatch();
    let typed = use_state_eq(String::new);
    let index = props.index;
    let give = Callback::from(move |name: String| {
        if !name.trim().is_empty() {
            // The box goes away with the question.
            focus::soon(&[".recognised .primary", ".registries [tabindex='0']"]);
            dispatch.emit(Msg::NameReading(index, name.trim().to_owned()));
        }
    });
    let onclick = {
        let typed = typed.clone();
        give.reform(move |_: MouseEvent| (*typed).clone())
    };
    let id = AttrValue::from(format!("registry-of-{index}"));
    html! {
        <div class="name-registry">
            <label class="label" for={id.clone()}>{"Registry of this login"}</label>
            <div class="input"><LineInput {id} placeholder="ghcr.io" on_input={setter(&typed)} on_enter={give} /></div>
            {button("button small", onclick, "Use this registry")}
        </div>
    }
}
