//! All groups: in each, three letters are above the four characters that carry them. The group of
//! the selection is drawn in full below.
//!
//! A group is a grid of twelve columns of two bits each, so that a byte is four wide, a character
//! three, and the bits that a character shares with two bytes are visible.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::bits::bits;
use super::masked::{class_of, shares_of, Masked};
use crate::microscope::{Lit, Row, Selection, Specimen};
use crate::ui::widget::button;

/// Groups at either end of a long value that are drawn at first.
pub(super) const FIRST_GROUPS: usize = 12;
/// Groups that are added on each request.
const MORE: usize = 20;

/// Returns the groups and the figure of the selected one, with the links between them.
pub(super) fn rows(
    specimen: &Specimen,
    selected: &UseStateHandle<Selection>,
    revealed: bool,
    most: &UseStateHandle<usize>,
) -> Html {
    let lit = specimen.lit(&selected_or_first(specimen, selected));
    let window = specimen.window(**most);
    let masked = Masked::new(specimen, revealed);
    let group = |index| view(specimen, index, &lit, &masked);
    let shown = specimen.group(lit.chars.start / 4);
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
            let next = specimen
                .selection_after_key(&selected_or_first(&specimen, &selected), &event.key());
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
        <div class="looked-at" tabindex="0" role="group" {onmouseover} {onkeydown}
            aria-label="Text, bytes and base64: the arrow keys move through them, up and down change the row">
            <div class="groups">
            {for window.head.clone().map(group)}
            if hidden > 0 {
                {button("button small", more, format!("… {hidden} groups …"))}
                {for window.tail.clone().map(group)}
            }
            </div>
            if !shown.bytes.is_empty() { {bits(specimen, &shown, &lit, &masked)} }
        </div>
    }
}

/// Returns the selection; without one, the first character with bits of two parts, which shows best
/// that 6 does not divide 8.
pub(super) fn selected_or_first(specimen: &Specimen, selected: &Selection) -> Selection {
    let most = |row: &Row| match row {
        Row::Bytes => specimen.bytes().expose().len(),
        Row::Base64 => specimen.chars(),
    };
    // After an edit the value may be shorter than the selection.
    let valid = selected.clone().filter(|(row, range)| range.start < most(row));
    valid.or_else(|| {
        let shared = (0..specimen.digits()).find(|at| specimen.shares(*at).len() > 1);
        let at = shared.unwrap_or_default();
        (specimen.chars() > 0).then_some((Row::Base64, at..at + 1))
    })
}

/// Returns the byte or character of a cell.
fn place_of(cell: &Element) -> Option<(Row, Range<usize>)> {
    let number = |name| cell.get_attribute(name)?.parse::<usize>().ok();
    let bytes = number("data-b").map(|at| (Row::Bytes, at..at + 1));
    bytes.or_else(|| number("data-c").map(|at| (Row::Base64, at..at + 1)))
}

fn view(specimen: &Specimen, index: usize, lit: &Lit, masked: &Masked) -> Html {
    let group = specimen.group(index);
    let class = |kind: &'static str, at: usize| {
        let on = lit.bytes.contains(&at).then_some("on");
        classes!(kind, class_of(specimen.segment_of(at)), on)
    };
    let text = specimen.letters(&group).into_iter().map(|(at, letter)| {
        let letter = if masked.byte(at) { '\u{2022}' } else { letter };
        html! { <span class={class("t", at)} data-b={at.to_string()}>{letter}</span> }
    });
    let chars = group.chars.clone().map(|at| {
        let shares = specimen.shares(at);
        let letter = if masked.char(at) { '\u{2022}' } else { specimen.char(at).unwrap_or('=') };
        let on = lit.chars.contains(&at).then_some("on");
        let padding = shares.is_empty().then_some("e");
        html! { <span class={classes!("c", on, padding)} data-c={at.to_string()}>{letter}{shares_of(specimen, at)}</span> }
    });
    let missing = 3 - group.bytes.len();
    let gaps = (0..missing).map(|_| html! { <span class="gap"></span> });
    html! { <div class="cells" aria-hidden="true">{for text}{for gaps}{for chars}</div> }
}
