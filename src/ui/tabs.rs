//! The tabs of the lenses.

use yew::prelude::*;

use super::browser::dom;
use super::Dispatch;
use crate::app::{Lens, Msg};

/// Lens, name, id of its tab.
const TABS: &[(Lens, &str, &str)] = &[
    (Lens::Edit, "Edit", "tab-edit"),
    (Lens::Explain, "Explain", "tab-explain"),
    (Lens::Export, "Export", "tab-export"),
];

/// The id of the tab of `lens`, which names its panel.
pub(super) fn tab_id(lens: Lens) -> &'static str {
    let tab = TABS.iter().find(|(of, _, _)| *of == lens);
    tab.map_or("", |(_, _, id)| id)
}

/// The tabs; arrow keys move between them, as everywhere.
pub(super) fn tabs(lens: Lens, dispatch: &Dispatch) -> Html {
    let tabs = TABS.iter().enumerate().map(|(index, (of, name, id))| {
        let (of, is_chosen) = (*of, *of == lens);
        let onclick = dispatch.reform(move |_: MouseEvent| Msg::Look(of));
        let dispatch = dispatch.clone();
        let onkeydown = move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowRight" => (index + 1) % TABS.len(),
                "ArrowLeft" => (index + TABS.len() - 1) % TABS.len(),
                "Home" => 0,
                "End" => TABS.len() - 1,
                _ => return,
            };
            event.prevent_default();
            dispatch.emit(Msg::Look(TABS[to].0));
            dom::focus_id(TABS[to].2);
        };
        html! {
            <button type="button" role="tab" id={*id} aria-selected={is_chosen.to_string()}
                aria-controls="lens" tabindex={if is_chosen { "0" } else { "-1" }} {onclick} {onkeydown}>{*name}</button>
        }
    });
    html! { <div class="tabs" role="tablist" aria-label="Lens">{for tabs}</div> }
}
