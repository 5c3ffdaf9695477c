//! List of targets, by group.

use yew::prelude::*;

use crate::app::{Goal, Msg};
use crate::export::{self, Group, Target, TARGETS};
use crate::lint::Audiences;
use crate::ui::browser::along::move_focus;
use crate::ui::browser::dom;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{setter, LineInput};

/// Returns the target with this id, or the first for where the file is going.
pub(in crate::ui) fn chosen_target(id: Option<&str>, audiences: Audiences) -> &'static Target {
    let first = Goal::of(audiences).map(Goal::target);
    id.or(first).and_then(export::target).unwrap_or(&TARGETS[0][0])
}

/// Properties of [`Targets`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct TargetsProps {
    /// Id of the chosen target.
    pub(in crate::ui) chosen: &'static str,
}

/// The targets: a list with a filter on wide pages, a drop-down on narrow ones.
#[component]
pub(in crate::ui) fn Targets(props: &TargetsProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state_eq(String::new);
    let fits = |target: &&Target| target.is_meant_by(&query);
    let groups = Group::ALL.iter().zip(TARGETS);
    // The list is one stop for Tab: the chosen target, or the first of those that are left.
    let mut left = groups.clone().flat_map(|(_, targets)| targets.iter()).filter(fits);
    let is_left = left.clone().any(|target| target.id == props.chosen);
    let stop = if is_left { Some(props.chosen) } else { left.next().map(|target| target.id) };
    let mut count = 0;
    let lists: Vec<Html> = groups
        .clone()
        .filter_map(|(group, targets)| {
            let rows: Vec<Html> = targets
                .iter()
                .filter(fits)
                .map(|target| {
                    let is_chosen = target.id == props.chosen;
                    let onclick = dispatch.reform(move |_: MouseEvent| Msg::Export(target.id));
                    html! { <li><button type="button" class="one target" {onclick} aria-current={is_chosen.then_some("true")}
                        tabindex={if stop == Some(target.id) { "0" } else { "-1" }}>{target.name}</button></li> }
                })
                .collect();
            count += rows.len();
            (!rows.is_empty()).then(|| {
                html! {
                    <details class="target-group" open={true}>
                        <summary>{group.name()}<span class="n">{rows.len()}</span></summary>
                        <ul>{for rows}</ul>
                    </details>
                }
            })
        })
        .collect();
    let options = groups.map(|(group, targets)| {
        let options = targets.iter().map(|target| {
            html! { <option value={target.id} selected={target.id == props.chosen}>{target.name}</option> }
        });
        html! { <optgroup label={group.name()}>{for options}</optgroup> }
    });
    let onchange = move |_: Event| {
        let chosen = dom::chosen("target").and_then(|id| export::target(&id));
        if let Some(target) = chosen {
            dispatch.emit(Msg::Export(target.id));
        }
    };
    html! {
        <>
            <section class="targets" aria-label="All targets">
                <h2 class="eyebrow">{"Targets "}<span class="n" role="status">{count}</span></h2>
                <div class="input search"><LineInput search={true} label="Filter targets" placeholder="regcred, ECR, Gitea, …" on_input={setter(&query)} /></div>
                <nav class="choices" aria-label="Targets" onkeydown={|event: KeyboardEvent| move_focus(&event, "one")}>
                    if count == 0 { <p class="none">{"No target matches."}</p> }
                    {for lists}
                </nav>
            </section>
            <div class="field target-choice"><label for="target">{"Target"}</label>
                <div class="input"><select id="target" autocomplete="off" {onchange}>{for options}</select></div></div>
        </>
    }
}
