//! Modal dialog of the platform: focus stays inside, Escape closes.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::button::button;
use crate::ui::browser::dom::after_drawing;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DialogProps {
    /// Its heading, which names it.
    pub(in crate::ui) title: AttrValue,
    /// Called when the user closes it.
    pub(in crate::ui) on_close: Callback<()>,
    #[prop_or_default]
    pub(in crate::ui) class: Classes,
    pub(in crate::ui) children: Html,
}

/// Dialog that is open as long as it is in the page.
#[component]
pub(in crate::ui) fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        // Effects may come a frame after what they belong to is drawn, and a key that is pressed
        // in between would reach the page and not the dialog; this comes with the drawing.
        let soon = node.clone();
        use_memo((), move |()| after_drawing(async move { show(&soon) }));
        // Before the effects of what is around it, which may choose a control inside.
        use_effect_with((), move |()| show(&node));
    }
    let on_close = props.on_close.reform(|_: MouseEvent| ());
    let on_cancel = props.on_close.reform(|event: Event| event.prevent_default());
    html! {
        <dialog ref={node} class={classes!("dialog", props.class.clone())} aria-labelledby="dialog-title"
            oncancel={on_cancel}>
            <header>
                <h2 id="dialog-title">{&props.title}</h2>
                {button("button quiet small", on_close, "Close")}
            </header>
            <div class="dialog-body" tabindex="0" role="group" aria-labelledby="dialog-title">{props.children.clone()}</div>
        </dialog>
    }
}

fn show(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        // It fails only when the dialog is already open.
        let _ = dialog.show_modal();
    }
}
