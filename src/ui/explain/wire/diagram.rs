//! The story as a diagram: a lane for each party, a row for each act, and rows for the steps of the act
//! that goes on. Rows are buttons, so a keyboard and a screen reader use the same list.

use std::cmp::Ordering;

use yew::prelude::*;

use super::player::{step_id, Player};
use super::thread::{thread_in, END, START};
use crate::config::secrets::Secrets;
use crate::wire::{Act, Command, Exchange, Lanes, Story, Thread};

/// Returns the diagram, with the chosen step; `below` is what is shown under that step.
pub(super) fn view(
    story: &Story,
    command: Command,
    player: &Player,
    keys: &Secrets,
    below: &Html,
) -> Html {
    let lanes = Lanes::of(&story.exchanges);
    let count = lanes.count();
    let class = LANE_CLASSES[count.clamp(1, LANE_CLASSES.len()) - 1];
    let heads = lanes.names(command.program()).map(|name| html! { <span>{name}</span> });
    let end = story.exchanges.len().saturating_sub(1);
    let onkeydown = {
        let (at, step_by_keys) = (player.at, player.by_keys.clone());
        move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => (at + 1).min(end),
                "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
                "Home" => 0,
                "End" => end,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            step_by_keys.emit(to);
        }
    };
    let drawn = Drawn { lanes, class, thread: story.thread(), keys };
    let acts = story.acts(command);
    let rows = acts.iter().enumerate().map(|(number, act)| {
        let is_open = act.steps.contains(&player.at);
        let first = act.steps.start;
        let onclick = player.go.reform(move |_: MouseEvent| first);
        let steps = act.steps.clone().filter_map(|at| {
            let row = drawn.step(at, story.exchanges.get(at)?, player);
            let below = (at == player.at).then(|| below.clone());
            Some(html! { <li key={at} hidden={!is_open}>{row}{below}</li> })
        });
        html! {
            <>
                <li key={format!("act-{number}")}>
                    <button type="button" class="wire-act" {onclick} tabindex="-1" aria-expanded={is_open.to_string()}>
                        <span class="no">{if is_open { "▾" } else { "▸" }}</span>
                        <span class={classes!("lanes", class)}>
                            <span class="act-title">{format!("{} {}", number + 1, act.title)}<small>{if is_open { String::new() } else { act.steps.len().to_string() }}</small></span>
                            {drawn.folded(act, is_open)}
                        </span>
                    </button>
                </li>
                {for steps}
            </>
        }
    });
    html! {
        <div class="story">
            <div class={classes!("lanes", "heads", class)} aria-hidden="true">{for heads}</div>
            <ol role="list" aria-label="Steps: the arrow keys go through them" {onkeydown}>{for rows}</ol>
        </div>
    }
}

/// What all rows have in common.
struct Drawn<'a> {
    lanes: Lanes,
    class: &'static str,
    thread: Vec<Thread>,
    keys: &'a Secrets,
}

impl Drawn<'_> {
    /// Returns the row of a step.
    fn step(&self, at: usize, exchange: &Exchange, player: &Player) -> Html {
        let (from, to) = self.lanes.columns(exchange);
        let (left, right) = (from.min(to), from.max(to));
        let way = match from.cmp(&to) {
            Ordering::Less => "there",
            Ordering::Equal => "self",
            Ordering::Greater => "back",
        };
        let thread = self.thread.get(at).copied().unwrap_or_default();
        let place = classes!(
            "arrow",
            START[left.min(4)],
            END[right.min(4)],
            way,
            thread.carries.map(|_| "pw")
        );
        let count = self.lanes.count();
        let text_at = if left + 1 == count && count > 1 { "at-end" } else { START[left.min(4)] };
        let onclick = player.go.reform(move |_: MouseEvent| at);
        let is_current = at == player.at;
        html! {
            <button type="button" id={step_id(at)} class={classes!("step", tone(exchange))} {onclick}
                tabindex={if is_current { "0" } else { "-1" }} aria-current={is_current.then_some("step")}>
                <span class="no">{at + 1}</span>
                <span class={classes!("lanes", self.class)}>
                    {thread_in(thread.before, thread.after, None)}
                    <span class={classes!("what", text_at)}><span class="sr">{exchange.ends()}</span><span>{self.keys.hide(&exchange.summary())}</span></span>
                    <span class={place} aria-hidden="true"></span>
                </span>
            </button>
        }
    }

    /// Returns the way of the password through the row of an act.
    fn folded(&self, act: &Act, is_open: bool) -> Html {
        let first = self.thread.get(act.steps.start).copied().unwrap_or_default();
        let last = self.thread.get(act.steps.end.saturating_sub(1)).copied().unwrap_or_default();
        if is_open {
            return thread_in(first.before, first.before, None);
        }
        let mut carried = self
            .thread
            .get(act.steps.clone())
            .unwrap_or_default()
            .iter()
            .filter_map(|step| step.carries);
        let set_out = carried.next();
        let arrived = carried.next_back().or(set_out).map(|(_, to)| to);
        let from = first.before.or(set_out.map(|(from, _)| from));
        thread_in(first.before, last.after, from.zip(last.after.or(arrived)))
    }
}

const LANE_CLASSES: [&str; 5] = ["n1", "n2", "n3", "n4", "n5"];

fn tone(exchange: &Exchange) -> Option<&'static str> {
    exchange.is_yes().map(|yes| if yes { "yes" } else { "no" })
}

/// Returns a heading for one step.
pub(super) fn heading(exchange: &Exchange, keys: &Secrets) -> String {
    exchange.ends() + &keys.hide(&exchange.summary())
}
