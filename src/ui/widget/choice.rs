//! Choice: buttons of which one is on.

use yew::prelude::*;

use crate::ui::browser::dom;

/// Returns a button for each option with its label, `chosen` pressed; a click gives the option to
/// `on_choose`. With a chosen one they are one stop for Tab, and arrow keys choose another.
pub(in crate::ui) fn choice<T: Copy + PartialEq + 'static>(
    options: impl IntoIterator<Item = (T, &'static str)>,
    chosen: Option<T>,
    on_choose: &Callback<T>,
) -> Html {
    let onkeydown =
        chosen.is_some().then(|| Callback::from(|event: KeyboardEvent| press_neighbour(&event)));
    let option = |(option, label): (T, &'static str)| {
        let onclick = on_choose.reform(move |_: MouseEvent| option);
        let is_chosen = chosen == Some(option);
        let is_stop = is_chosen || chosen.is_none();
        html! {
            <button type="button" class="button small" {onclick} onkeydown={onkeydown.clone()}
                aria-pressed={is_chosen.to_string()} tabindex={if is_stop { "0" } else { "-1" }}>{label}</button>
        }
    };
    options.into_iter().map(option).collect()
}

/// Presses the next or the previous button on an arrow key.
fn press_neighbour(event: &KeyboardEvent) {
    let is_backwards = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => false,
        "ArrowLeft" | "ArrowUp" => true,
        _ => return,
    };
    event.prevent_default();
    dom::press_sibling(event.target(), is_backwards);
}
