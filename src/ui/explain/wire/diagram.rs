//! The story as a diagram: a lane for each party, a row for each exchange. Rows are buttons, so a
//! keyboard and a screen reader use the same list.

use std::cmp::Ordering;

use yew::prelude::*;

use super::player::{step_id, Player};
use crate::config::secrets::Secrets;
use crate::ui::browser::dom;
use crate::wire::{Command, Exchange, Lanes, Story};

/// Returns the diagram, with the chosen step.
pub(super) fn view(story: &Story, command: Command, player: &Player, keys: &Secrets) -> Html {
    let at = player.at;
    let lanes = Lanes::of(&story.exchanges);
    let count = lanes.count();
    let class = LANE_CLASSES[count.clamp(1, LANE_CLASSES.len()) - 1];
    let heads = lanes.names(command.program()).map(|name| html! { <span>{name}</span> });
    let end = story.exchanges.len().saturating_sub(1);
    let onkeydown = {
        let go = player.go.clone();
        move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => (at + 1).min(end),
                "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
                "Home" => 0,
                "End" => end,
                _ => return,
            };
            event.prevent_default();
            go.emit(to);
            dom::focus_id(&step_id(to));
        }
    };
    let rows = story.exchanges.iter().enumerate().map(|(index, exchange)| {
        let (from, to) = lanes.columns(exchange);
        let (left, right) = (from.min(to), from.max(to));
        let way = match from.cmp(&to) {
            Ordering::Less => "there",
            Ordering::Equal => "self",
            Ordering::Greater => "back",
        };
        let place = [START[left.min(4)], END[right.min(4)], way];
        let text_at = if left + 1 == count && count > 1 { "at-end" } else { START[left.min(4)] };
        let onclick = player.go.reform(move |_: MouseEvent| index);
        html! {
            <li><button type="button" id={step_id(index)} class={classes!("step", tone(exchange))} {onclick}
                tabindex={if index == at { "0" } else { "-1" }} aria-current={(index == at).then_some("step")}>
                <span class="no">{index + 1}</span>
                <span class={classes!("lanes", class)}>
                    <span class={classes!("what", text_at)}><span class="sr">{exchange.ends()}</span><span>{keys.hide(&exchange.summary())}</span></span>
                    <span class={classes!("arrow", place.to_vec())} aria-hidden="true"></span>
                </span>
            </button></li>
        }
    });
    html! {
        <div class="story">
            <div class={classes!("lanes", "heads", class)} aria-hidden="true">{for heads}</div>
            <ol ref={player.list.clone()} role="list" aria-label="Steps: the arrow keys go through them" {onkeydown}>{for rows}</ol>
        </div>
    }
}

const LANE_CLASSES: [&str; 5] = ["n1", "n2", "n3", "n4", "n5"];
const START: [&str; 5] = ["s0", "s1", "s2", "s3", "s4"];
const END: [&str; 5] = ["e0", "e1", "e2", "e3", "e4"];

fn tone(exchange: &Exchange) -> Option<&'static str> {
    exchange.is_yes().map(|yes| if yes { "yes" } else { "no" })
}

/// Returns a heading for one step.
pub(super) fn heading(exchange: &Exchange, keys: &Secrets) -> String {
    exchange.ends() + &keys.hide(&exchange.summary())
}
