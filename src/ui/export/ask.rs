//! *Prepare a CI secret*: where does it go?

use yew::prelude::*;

use crate::app::Msg;
use crate::export::{targets, Group, Target};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::page_title;

/// Target that is not chosen yet.
pub(in crate::ui) const NO_TARGET: &str = "";

/// Returns the systems that can be meant; the list beside it has all others.
pub(in crate::ui) fn ask(dispatch: &Dispatch) -> Html {
    let is_meant =
        |target: &&'static Target| target.group == Group::Ci || target.id == "kubernetes-secret";
    let way = |target: &'static Target| {
        let onclick = dispatch.reform(move |_: MouseEvent| Msg::Export(target.id));
        html! { <button type="button" class="way" {onclick}><b>{target.name}</b><span>{target.summary}</span></button> }
    };
    html! {
        <div class="asked">
            {page_title("Where does the secret go?")}
            <p class="lede">{"Each of these systems needs it in another form. More targets are in the list."}</p>
            <div class="ways">{for targets().filter(is_meant).map(way)}</div>
        </div>
    }
}
