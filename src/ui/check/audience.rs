//! Choice of the file's audiences.

use yew::prelude::*;

use crate::app::Msg;
use crate::lint::{Audiences, AUDIENCES};
use crate::ui::dispatch::Dispatch;

/// Returns their names: "Docker, Podman and Kubernetes".
pub(in crate::ui) fn names(audiences: Audiences) -> String {
    let names: Vec<&str> = audiences.chosen().map(|audience| audience.name).collect();
    match names.split_last() {
        None => "no program in particular".to_owned(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
    }
}

/// Returns the check boxes of all audiences, folded.
pub(in crate::ui) fn audience_choice(audiences: Audiences, dispatch: &Dispatch) -> Html {
    let boxes = AUDIENCES.iter().enumerate().map(|(index, audience)| {
        let onchange = dispatch.reform(move |_: Event| Msg::ToggleAudience(index));
        html! {
            <label class="box"><input type="checkbox" autocomplete="off" checked={audiences.has(index)} {onchange} />{audience.name}</label>
        }
    });
    html! {
        <details class="audience">
            <summary>{"Choose programs one by one"}</summary>
            <fieldset><legend class="help">{"Findings that affect only other programs are folded away."}</legend>{for boxes}</fieldset>
        </details>
    }
}
