//! Recognised readings of an input, layer by layer, with their reasons.

mod name;

use name::NameRegistry;
use yew::prelude::*;

use super::dispatch::Dispatch;
use crate::app::{Msg, Recognised};
use crate::config::secrets::masked;
use crate::import::{Confidence, Reading};
use crate::ui::widget::button;

/// Maximum number of readings that are shown.
const MAX_SHOWN: usize = 4;

/// Returns the readings: the open one in a line, the others as offers.
pub(super) fn recognised(recognised: &Recognised, has_file: bool, dispatch: &Dispatch) -> Html {
    let certain = match recognised.opened {
        Some(_) => "Recognised",
        None if recognised.kept => {
            "Opened unchanged: Docker finds no login in it. To convert it, open a reading:"
        }
        None => match recognised.readings.as_slice() {
            [only] if only.layers.is_empty() => "This page knows no such login.",
            [only] if only.confidence == Confidence::Distant => {
                "This page can open nothing in this. The closest, and why:"
            }
            [first, ..] if first.confidence == Confidence::Distant => {
                "This could be several things. The closest, and why:"
            }
            _ => "Recognised. Choose what to do with it:",
        },
    };
    let as_text = dispatch.reform(|_: MouseEvent| Msg::TakeAsText);
    let dismiss = dispatch.reform(|_: MouseEvent| Msg::DismissRecognised);
    let rest = html! {
        <>
            if recognised.opened.is_none() { {button("button small", as_text, "Open as text")} }
            {button("button small quiet", dismiss, "Dismiss")}
        </>
    };
    // One reading has all of its buttons in one row.
    let shown = recognised.readings.iter().take(MAX_SHOWN);
    let is_one = shown.len() == 1 && recognised.opened.is_none();
    let own = is_one.then(|| rest.clone());
    let rows = shown.enumerate().map(|(index, reading)| {
        row(reading, index, recognised.opened, has_file, own.as_ref(), dispatch)
    });
    html! {
        <section class="recognised" aria-label="Recognised">
            <p class="label" role="status">{certain}</p>
            <ul>{for rows}</ul>
            if !is_one { <div class="group">{rest}</div> }
        </section>
    }
}

fn row(
    reading: &Reading,
    index: usize,
    opened: Option<usize>,
    has_file: bool,
    rest: Option<&Html>,
    dispatch: &Dispatch,
) -> Html {
    let is_open = opened == Some(index);
    let open = dispatch.reform(move |_: MouseEvent| Msg::TakeReading(index));
    let merge = dispatch.reform(move |_: MouseEvent| Msg::MergeReading(index));
    let remarks = reading.remarks.iter().map(|remark| html! { <li>{remark.text.as_ref()}</li> });
    let part = reading
        .part
        .as_ref()
        .map(|part| format!("{} ({} of {}): ", masked(&part.name), part.index + 1, part.of));
    html! {
        <li class={is_open.then_some("open")}>
            <p><b>{part}{masked(&reading.sentence).into_owned()}</b>{" "}<span class="help">{masked(&reading.reason).into_owned()}</span></p>
            if !reading.remarks.is_empty() { <ul class="remarks">{for remarks}</ul> }
            if reading.is_nameless() { <NameRegistry {index} /> }
            if !is_open && (reading.config.is_some() || rest.is_some()) {
                <div class="group">
                    if reading.config.is_some() {
                        {button("button small primary", open, "Open it")}
                        if has_file && opened.is_none() { {button("button small", merge, "Merge into the open file")} }
                    }
                    {rest.cloned()}
                </div>
            }
        </li>
    }
}
