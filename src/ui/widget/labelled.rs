//! Inputs with their label, and the title of a page.

use yew::prelude::*;

use crate::ui::browser::dom;

/// Returns the label and the input with this id, side by side.
pub(in crate::ui) fn labelled(
    id: impl Into<AttrValue>,
    label: impl Into<AttrValue>,
    input: Html,
) -> Html {
    html! { <><label for={id.into()}>{label.into()}</label><div class="input">{input}</div></> }
}

/// Returns a labelled drop-down of labels, each with true when it is chosen; `on_choose` gets the
/// number of the choice, from 0.
pub(in crate::ui) fn select(
    id: &'static str,
    label: &'static str,
    options: impl IntoIterator<Item = (&'static str, bool)>,
    on_choose: &Callback<usize>,
) -> Html {
    let onchange = on_choose.reform(move |_: Event| {
        let index = dom::chosen(id).and_then(|value| value.parse().ok());
        index.unwrap_or_default()
    });
    let options = options.into_iter().enumerate().map(|(index, (label, selected))| {
        html! { <option value={index.to_string()} {selected}>{label}</option> }
    });
    let input = html! { <select {id} autocomplete="off" {onchange}>{for options}</select> };
    html! { <div class="field">{labelled(id, label, input)}</div> }
}

/// Returns the title of a topic or a target, which takes the focus when keys lead there.
pub(in crate::ui) fn page_title(title: &'static str) -> Html {
    html! { <h2 class="question" tabindex="-1">{title}</h2> }
}
