//! One-line input for names and searches, never for secrets.

use yew::prelude::*;

use crate::ui::browser::dom;

/// Properties of [`LineInput`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct LineInputProps {
    /// Its id, where a label refers to it.
    #[prop_or_default]
    pub(in crate::ui) id: Option<AttrValue>,
    /// Its accessible name, where no label refers to it.
    #[prop_or_default]
    pub(in crate::ui) label: Option<AttrValue>,
    /// Text that is shown while it is empty.
    #[prop_or_default]
    pub(in crate::ui) placeholder: AttrValue,
    /// Its content, where the owner changes it.
    #[prop_or_default]
    pub(in crate::ui) value: Option<AttrValue>,
    /// True for a search box.
    #[prop_or_default]
    pub(in crate::ui) search: bool,
    /// Id of the list that it chooses from, and of the chosen item.
    #[prop_or_default]
    pub(in crate::ui) list: Option<AttrValue>,
    #[prop_or_default]
    pub(in crate::ui) active: Option<AttrValue>,
    /// Called with its content after each change.
    #[prop_or_default]
    pub(in crate::ui) on_input: Callback<String>,
    /// Called on Enter, with its content.
    #[prop_or_default]
    pub(in crate::ui) on_enter: Callback<String>,
}

/// Input that no browser completes, corrects or stores.
#[component]
pub(in crate::ui) fn LineInput(props: &LineInputProps) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), dom::keep_managers_out);
    let oninput = props.on_input.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
        input.map(|input| input.value()).unwrap_or_default()
    });
    let onkeydown = {
        let on_enter = props.on_enter.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
                on_enter.emit(input.map(|input| input.value()).unwrap_or_default());
            }
        }
    };
    html! {
        <input ref={node} id={props.id.clone()} type={if props.search { "search" } else { "text" }}
            class="mono" aria-label={props.label.clone()} placeholder={props.placeholder.clone()}
            value={props.value.clone()}
            role={props.list.as_ref().map(|_| "combobox")} aria-expanded={props.list.as_ref().map(|_| "true")}
            aria-controls={props.list.clone()} aria-activedescendant={props.active.clone()}
            autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off" translate="no"
            {oninput} {onkeydown} />
    }
}
