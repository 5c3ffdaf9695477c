//! List of targets, by group.

use yew::prelude::*;

use crate::export::{Group, Target, TARGETS};
use crate::ui::browser::dom;

/// Returns a list on wide pages, a drop-down on narrow ones.
pub(super) fn list(chosen: &'static Target, on_choose: &Callback<&'static Target>) -> Html {
    let groups = Group::ALL.iter().zip(TARGETS);
    let lists = groups.clone().map(|(group, targets)| {
        let rows = targets.iter().map(|target| {
            let is_chosen = target.id == chosen.id;
            let onclick = on_choose.reform(move |_: MouseEvent| target);
            html! { <li><button type="button" class="target" {onclick} aria-current={is_chosen.then_some("true")}>{target.name}</button></li> }
        });
        html! { <><h3>{group.name()}</h3><ul>{for rows}</ul></> }
    });
    let options = groups.map(|(group, targets)| {
        let options = targets.iter().map(|target| {
            html! { <option value={target.id} selected={target.id == chosen.id}>{target.name}</option> }
        });
        html! { <optgroup label={group.name()}>{for options}</optgroup> }
    });
    let onchange = {
        let on_choose = on_choose.clone();
        move |_: Event| {
            let chosen = dom::chosen("target").and_then(|id| crate::export::target(&id));
            if let Some(target) = chosen {
                on_choose.emit(target);
            }
        }
    };
    html! {
        <>
            <nav class="targets" aria-label="Targets">{for lists}</nav>
            <div class="field target-choice"><label for="target">{"Target"}</label>
                <div class="input"><select id="target" autocomplete="off" {onchange}>{for options}</select></div></div>
        </>
    }
}
