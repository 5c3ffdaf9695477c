//! Facts that hold for every file: the ways by which it leaks, what a protection does to each, and the
//! promises of this page.

use yew::prelude::*;

use super::parts::{command_list, origin};
use crate::risk::{Effect, Place, Protection, PLACES, PROMISES, PROTECTIONS};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{choice, prose};

/// The protection that moves the login, which the page can do itself.
pub(super) const HELPER: &str = "helper";

/// Returns the choice of a protection for the login of `name`, and what it does to every place.
pub(super) fn protect(
    name: &str,
    chosen: Option<&'static str>,
    on_choose: &Callback<&'static str>,
    dispatch: &Dispatch,
) -> Html {
    let protection = PROTECTIONS.iter().find(|one| Some(one.id) == chosen);
    let choices = PROTECTIONS.iter().map(|one| (one.id, one.name));
    let rows = PLACES.iter().map(|place| row(place, protection));
    html! {
        <>
            <h3>{"Try it: protect "}<bdi>{name.to_owned()}</bdi>{" and see what changes"}</h3>
            <div class="choice" role="group" aria-label="Protection">{choice(choices, chosen, on_choose)}</div>
            <p role="status">{protection.map_or_else(|| html! { "Choose a protection. The ways by which the file leaks:" }, |one| html! { <><b>{prose(one.name)}{": "}</b>{prose(one.changes)}</> })}</p>
            <ul class="protections">{for rows}</ul>
            if let Some(one) = protection {
                <p><b>{"What stays: "}</b>{prose(one.stays)}{origin(one.source)}</p>
                <p><b>{"Next step: "}</b>{prose(one.next)}</p>
                {command_list(dispatch, one.commands)}
            }
        </>
    }
}

/// Returns a place, what the protection does to it, and folded what is to get there.
fn row(place: &Place, protection: Option<&Protection>) -> Html {
    let effect = protection.map_or(Effect::Open, |one| one.effect(place));
    let class = match effect {
        Effect::Closed => "verdict yes",
        Effect::Narrowed => "verdict",
        Effect::Open => "verdict warns",
    };
    html! {
        <li><details class="protection"><summary><span {class}>{effect.label()}</span>{prose(place.name)}</summary>
            <p>{prose(place.gets)}{origin(place.source)}</p>
            <p><b>{"What protects: "}</b>{prose(place.protects)}</p></details></li>
    }
}

/// Returns the promises of this page.
pub(super) fn promises() -> Html {
    let list = |holds: bool| {
        let rows = PROMISES.iter().filter(|one| one.holds == holds);
        let rows = rows.map(|one| html! { <li>{prose(one.text)}{origin(one.source)}</li> });
        html! { <ul class="promises">{for rows}</ul> }
    };
    html! {
        <details class="protection"><summary>{"What this page can promise, and what it cannot"}</summary>
            <h4>{"It can"}</h4>{list(true)}
            <h4>{"It cannot"}</h4>{list(false)}
        </details>
    }
}
