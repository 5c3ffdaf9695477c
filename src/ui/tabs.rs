//! The tabs of the page.

use yew::prelude::*;

use super::browser::dom;
use super::dispatch::Dispatch;
use super::widget::{icon, Icon};
use crate::app::{Msg, Tab};

/// Tab, name, id of its tab, and the icon that a phone shows.
const TABS: &[(Tab, &str, &str, Icon)] = &[
    (Tab::Edit, "Edit", "tab-edit", Icon::Edit),
    (Tab::Explain, "Explain", "tab-explain", Icon::Explain),
    (Tab::Export, "Export", "tab-export", Icon::Export),
];

/// Returns the id of a tab, which names its panel.
pub(super) fn tab_id(tab: Tab) -> &'static str {
    let tab = TABS.iter().find(|(of, ..)| *of == tab);
    tab.map_or("", |(_, _, id, _)| id)
}

/// Shows a tab by the keyboard: the focus is on it, as what had it may be gone with the former one.
pub(super) fn go_to(tab: Tab, dispatch: &Dispatch) {
    dispatch.emit(Msg::ShowTab(tab));
    dom::focus_id(tab_id(tab));
}

/// Returns the tabs; arrow keys move between them.
pub(super) fn tabs(tab: Tab, dispatch: &Dispatch) -> Html {
    let tabs = TABS.iter().enumerate().map(|(index, (of, name, id, shown))| {
        let (of, is_chosen) = (*of, *of == tab);
        let onclick = dispatch.reform(move |_: MouseEvent| Msg::ShowTab(of));
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
            go_to(TABS[to].0, &dispatch);
        };
        html! {
            <button type="button" role="tab" id={*id} aria-selected={is_chosen.to_string()}
                aria-controls="lens" tabindex={if is_chosen { "0" } else { "-1" }} {onclick} {onkeydown}>{icon(*shown)}{*name}</button>
        }
    });
    html! { <div class="tabs" role="tablist" aria-label="Lens">{for tabs}</div> }
}
