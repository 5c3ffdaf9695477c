//! Three rows: in every group three bytes are above the four characters that carry them.
//!
//! A group is a grid of twelve columns of two bits each, so that a byte is four wide, a character
//! three, and the bits that a character shares with two bytes are visible.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::microscope::{Lit, Row, Segment, Selection, Specimen};
use crate::ui::widget::button;

/// Groups at either end of a long value that are drawn at first.
pub(super) const FIRST_GROUPS: usize = 12;
/// Groups that are added on each request.
const MORE: usize = 20;

/// Returns the rows, with the links between them.
pub(super) fn rows(
    specimen: &Specimen,
    selected: &UseStateHandle<Selection>,
    revealed: bool,
    most: &UseStateHandle<usize>,
) -> Html {
    let lit = specimen.lit(selected);
    let window = specimen.window(**most);
    let group = |index| view(specimen, index, &lit, revealed);
    let onmouseover = {
        let selected = selected.setter();
        move |event: MouseEvent| {
            let cell = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(cell) = cell.and_then(|cell| place_of(&cell)) {
                selected.set(Some(cell));
            }
        }
    };
    let onkeydown = {
        let (selected, specimen) = (selected.clone(), specimen.clone());
        move |event: KeyboardEvent| {
            let next = specimen.selection_after_key(&selected, &event.key());
            if next.is_some() {
                event.prevent_default();
                selected.set(next);
            }
        }
    };
    let hidden = window.hidden.len();
    let more = {
        let most = most.clone();
        move |_: MouseEvent| most.set(*most + MORE)
    };
    html! {
        <div class="groups" tabindex="0" role="group" {onmouseover} {onkeydown}
            aria-label="Text, bytes and base64: the arrow keys move through them, up and down change the row">
            {for window.head.clone().map(group)}
            if hidden > 0 {
                {button("button small", more, format!("… {hidden} groups …"))}
                {for window.tail.clone().map(group)}
            }
        </div>
    }
}

/// Returns the byte or character of a cell.
fn place_of(cell: &Element) -> Option<(Row, Range<usize>)> {
    let number = |name| cell.get_attribute(name)?.parse::<usize>().ok();
    let bytes = number("data-b").map(|at| (Row::Bytes, at..at + 1));
    bytes.or_else(|| number("data-c").map(|at| (Row::Base64, at..at + 1)))
}

fn view(specimen: &Specimen, index: usize, lit: &Lit, revealed: bool) -> Html {
    let group = specimen.group(index);
    let bytes = specimen.bytes().expose();
    let hides_user = specimen.hides(Segment::User);
    let hides = |segment| match segment {
        Segment::User => hides_user,
        other => specimen.hides(other),
    };
    let is_hidden = |at: usize| !revealed && hides(specimen.segment_of(at));
    let class = |kind: &'static str, at: usize| {
        let on = lit.bytes.contains(&at).then_some("on");
        classes!(kind, class_of(specimen.segment_of(at)), on)
    };
    let text = specimen.letters(&group).into_iter().map(|(at, letter)| {
        let letter = if is_hidden(at) { '\u{2022}' } else { letter };
        html! { <span class={class("t", at)} data-b={at.to_string()}>{letter}</span> }
    });
    let hex = group.bytes.clone().map(|at| {
        let shown = if is_hidden(at) {
            "\u{2022}\u{2022}".to_owned()
        } else {
            format!("{:02x}", bytes[at])
        };
        html! { <span class={class("h", at)} data-b={at.to_string()}>{shown}</span> }
    });
    let chars = group.chars.clone().map(|at| {
        let shares = specimen.shares(at);
        let hidden = !revealed && shares.iter().any(|share| hides(share.segment));
        let letter = if hidden { '\u{2022}' } else { specimen.char(at).unwrap_or('=') };
        let on = lit.chars.contains(&at).then_some("on");
        let parts = shares.iter().map(|share| {
            html! { <i class={classes!(class_of(share.segment), width(share.bits))}></i> }
        });
        let padding = shares.is_empty().then_some("e");
        html! { <span class={classes!("c", on, padding)} data-c={at.to_string()}>{letter}<span class="bits">{for parts}</span></span> }
    });
    let missing = 3 - group.bytes.len();
    let gaps = || (0..missing).map(|_| html! { <span class="gap"></span> });
    html! {
        <div class="cells" aria-hidden="true">{for text}{for gaps()}{for hex}{for gaps()}{for chars}</div>
    }
}

fn class_of(segment: Segment) -> &'static str {
    match segment {
        Segment::User => "u",
        Segment::Colon => "k",
        Segment::Password => "p",
        Segment::Other => "o",
        Segment::Fill => "f",
        Segment::Padding => "e",
    }
}

fn width(bits: u8) -> &'static str {
    match bits {
        0..=2 => "w2",
        3 | 4 => "w4",
        _ => "w6",
    }
}
