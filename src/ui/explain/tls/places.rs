//! Where each program looks for the files of a registry, and what it does without TLS.

use yew::prelude::*;

use crate::registries::TLS;
use crate::tls::{places, plain_http, Address, Place};
use crate::ui::dispatch::Dispatch;
use crate::ui::explain::source::source;
use crate::ui::widget::{copy_as, prose};

/// Returns the places of all programs, the first unfolded.
pub(super) fn certificates(address: &Address, dispatch: &Dispatch) -> Html {
    let all = places(address);
    let Some((first, rest)) = all.split_first() else { return Html::default() };
    html! {
        <>
            <h3>{"Where the files go"}</h3>
            <div class="protections">{place_view(first, true, dispatch)}</div>
            <details><summary>{format!("{} other programs", rest.len())}</summary>
                <div class="protections">{for rest.iter().map(|place| place_view(place, false, dispatch))}</div>
            </details>
        </>
    }
}

/// Returns the place of one program.
fn place_view(place: &Place, is_open: bool, dispatch: &Dispatch) -> Html {
    let files = place.files.iter().map(|(role, path)| {
        html! { <li><code>{path}</code><span class="help">{role.label()}</span></li> }
    });
    let paths: Vec<&str> = place.files.iter().map(|(_, path)| path.as_str()).collect();
    let copy = copy_as(dispatch, &paths.join("\n"), "Copy paths");
    let where_to = place.files.first().map(|(_, path)| path.as_str());
    html! {
        <details class="protection place" open={is_open}>
            <summary>{place.reader}<code>{where_to}</code></summary>
            <p><b>{"Machine: "}</b>{prose(place.machine)}</p>
            <ul class="paths">{for files}</ul>
            <p>{copy}</p>
            if let Some(settings) = &place.settings {
                <pre class="example">{settings}</pre>
                <p>{copy_as(dispatch, settings, "Copy settings")}</p>
            }
            <p>{prose(place.then)}{" "}{prose(place.note)}{source(&TLS, place.source.measured, place.source.text)}</p>
        </details>
    }
}

/// Returns each program's treatment of a registry without TLS, its reasons folded.
pub(super) fn plain(address: &Address) -> Html {
    let rows = plain_http(address).map(|one| {
        let class = if one.works { "verdict yes" } else { "verdict no" };
        html! {
            <details class="protection"><summary><span {class}>{if one.works { "works" } else { "fails" }}</span>{one.program}</summary>
                <p>{one.text}{source(&TLS, one.source.measured, one.source.text)}</p>
                <p><b>{"To change it: "}</b>{one.setting.replace("{address}", address.as_str())}</p>
            </details>
        }
    });
    html! {
        <>
            <h3>{format!("Plain HTTP for {}", address.as_str())}</h3>
            <div class="protections">{for rows}</div>
        </>
    }
}
