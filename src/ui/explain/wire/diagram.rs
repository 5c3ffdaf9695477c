//! The story as a diagram: a lane for each party, a row for each exchange. Rows are buttons, so the
//! same list is what a keyboard and a screen reader get.

use std::cmp::Ordering;

use yew::prelude::*;

use super::detail::{status_text, MASKED};
use crate::client::SecretKeys;
use crate::ui::browser::dom;
use crate::wire::{Command, Exchange, Message, Party, Piece, Pieces, Story};

/// The lanes from left to right. What happens on the CLI's side of the socket is in its lane.
const LANES: [&str; 4] = ["CLI", "Daemon", "Token service", "Registry"];

fn lane(party: Party) -> usize {
    match party {
        Party::You | Party::Client | Party::File | Party::Helper => 0,
        Party::Daemon => 1,
        Party::TokenService => 2,
        Party::Registry => 3,
    }
}

/// The diagram with the step `at` chosen.
pub(super) fn view(
    story: &Story,
    command: Command,
    at: usize,
    list: &NodeRef,
    go: &Callback<usize>,
    keys: &SecretKeys,
) -> Html {
    let mut used = [false; LANES.len()];
    for exchange in &story.exchanges {
        used[lane(exchange.from)] = true;
        used[lane(exchange.to)] = true;
    }
    // The column of a lane: lanes that nobody uses are left out.
    let column = |of: usize| used.iter().take(of).filter(|used| **used).count();
    let lanes = used.iter().filter(|used| **used).count();
    let class = LANE_CLASSES[lanes.clamp(1, 4) - 1];
    let first = if command.label().starts_with("skopeo") {
        "skopeo"
    } else {
        "docker CLI"
    };
    let heads = LANES.iter().enumerate().filter(|(of, _)| used[*of]);
    let heads =
        heads.map(|(of, name)| html! { <span>{if of == 0 { first } else { *name }}</span> });
    let end = story.exchanges.len().saturating_sub(1);
    let onkeydown = {
        let go = go.clone();
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
        let (from, to) = (column(lane(exchange.from)), column(lane(exchange.to)));
        let (left, right) = (from.min(to), from.max(to));
        let way = match from.cmp(&to) {
            Ordering::Less => "there",
            Ordering::Equal => "self",
            Ordering::Greater => "back",
        };
        let place = [START[left.min(3)], END[right.min(3)], way];
        let text_at = if left + 1 == lanes && lanes > 1 { "at-end" } else { START[left.min(3)] };
        let onclick = go.reform(move |_: MouseEvent| index);
        html! {
            <li><button type="button" id={step_id(index)} class={classes!("step", tone(exchange))} {onclick}
                tabindex={if index == at { "0" } else { "-1" }} aria-current={(index == at).then_some("step")}>
                <span class="no">{index + 1}</span>
                <span class={classes!("lanes", class)}>
                    <span class={classes!("what", text_at)}><span class="sr">{ends(exchange)}</span><span>{short(exchange, keys)}</span></span>
                    <span class={classes!("arrow", place.to_vec())} aria-hidden="true"></span>
                </span>
            </button></li>
        }
    });
    html! {
        <div class="story">
            <div class={classes!("lanes", "heads", class)} aria-hidden="true">{for heads}</div>
            <ol ref={list} role="list" aria-label="Steps: the arrow keys go through them" {onkeydown}>{for rows}</ol>
        </div>
    }
}

const LANE_CLASSES: [&str; 4] = ["n1", "n2", "n3", "n4"];
const START: [&str; 4] = ["s0", "s1", "s2", "s3"];
const END: [&str; 4] = ["e0", "e1", "e2", "e3"];

pub(super) fn step_id(index: usize) -> String {
    format!("step-{index}")
}

/// Whether it is an answer that says yes or no.
fn tone(exchange: &Exchange) -> Option<&'static str> {
    match exchange.message {
        Message::Answer { status, .. } => Some(if status < 400 { "yes" } else { "no" }),
        _ => None,
    }
}

/// “Docker daemon to Registry: ”.
fn ends(exchange: &Exchange) -> String {
    if exchange.from == exchange.to {
        format!("{}: ", exchange.from.label())
    } else {
        format!("{} to {}: ", exchange.from.label(), exchange.to.label())
    }
}

/// What is sent, in one line without a secret.
fn short(exchange: &Exchange, keys: &SecretKeys) -> String {
    let words = match &exchange.message {
        Message::Request { method, target, .. } => {
            let target = flat(target);
            let path = target.split('?').next().unwrap_or_default();
            format!("{method} {path}")
        }
        Message::Answer { status, .. } => status_text(*status),
        Message::Program(pieces) | Message::Screen(pieces) => flat(pieces),
        // What happens inside is told by what it is about.
        Message::Inside(pieces) => match (exchange.from, exchange.to) {
            (Party::Client, Party::File) if flat(pieces).starts_with('{') => {
                "writes the entry".to_owned()
            }
            (Party::Client, Party::File) => format!("looks for {}", flat(pieces)),
            (Party::File, _) if pieces.is_empty() => "nothing certain".to_owned(),
            (Party::File, _) => format!("finds {}", flat(pieces)),
            (Party::Client, _) => format!("reads {}", flat(pieces)),
            _ => format!("checks {}", flat(pieces)),
        },
    };
    keys.hide(&words)
}

/// The pieces as one text, what is secret masked.
fn flat(pieces: &Pieces) -> String {
    let texts = pieces.0.iter().map(|piece| match piece {
        Piece::Text(text) => text.as_ref(),
        Piece::Secret(_) => MASKED,
        Piece::Varies(_) => "…",
    });
    texts.collect()
}

/// A heading for one step.
pub(super) fn heading(exchange: &Exchange, keys: &SecretKeys) -> String {
    ends(exchange) + &short(exchange, keys)
}

/// What is said of the step `at`.
pub(super) fn spoken(exchanges: &[Exchange], at: usize, keys: &SecretKeys) -> String {
    let Some(exchange) = exchanges.get(at) else {
        return String::new();
    };
    let count = exchanges.len();
    format!("Step {} of {count}. {}", at + 1, heading(exchange, keys))
}
