//! Facts that hold for every file: places, protections, and promises of this page.

use yew::prelude::*;

use super::parts::{command_list, origin};
use crate::risk::{PLACES, PROMISES, PROTECTIONS};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::prose;

/// Returns the places through which it leaks.
pub(super) fn places() -> Html {
    let rows = PLACES.iter().map(|place| {
        html! {
            <tr><th scope="row">{prose(place.name)}</th><td>{prose(place.gets)}</td>
                <td>{prose(place.protects)}{origin(place.source)}</td></tr>
        }
    });
    html! {
        <>
            <h3>{"Where it can leak"}</h3>
            <table class="clients risk-table places-table"><thead><tr><th scope="col">{"Place"}</th>
                <th scope="col">{"What an attacker gets there"}</th><th scope="col">{"What protects"}</th></tr></thead>
                <tbody>{for rows}</tbody></table>
        </>
    }
}

/// Returns the effect of each protection.
pub(super) fn protections(dispatch: &Dispatch) -> Html {
    let rows = PROTECTIONS.iter().map(|one| {
        html! {
            <details class="protection"><summary>{prose(one.name)}</summary>
                <p><b>{"Changes: "}</b>{prose(one.changes)}</p>
                <p><b>{"Does not change: "}</b>{prose(one.stays)}</p>
                <p><b>{"Next step: "}</b>{prose(one.next)}</p>
                {command_list(dispatch, one.commands)}
                {origin(one.source)}
            </details>
        }
    });
    html! { <><h3>{"What each protection changes"}</h3><div class="protections">{for rows}</div></> }
}

/// Returns the promises of this page.
pub(super) fn promises() -> Html {
    let list = |holds: bool| {
        let rows = PROMISES.iter().filter(|one| one.holds == holds);
        let rows = rows.map(|one| html! { <li><p>{prose(one.text)}</p>{origin(one.source)}</li> });
        html! { <ul class="promises">{for rows}</ul> }
    };
    html! {
        <>
            <h3>{"What this page can promise"}</h3>{list(true)}
            <h3>{"What it cannot"}</h3>{list(false)}
        </>
    }
}
