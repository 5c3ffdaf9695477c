//! Common claims beside measurements.

use yew::prelude::*;

use crate::teach::SAYINGS;
use crate::ui::widget::{page_title, paragraphs, prose};

pub(super) fn view() -> Html {
    let rows = SAYINGS.iter().map(|saying| {
        html! {
            <article class="saying">
                <h3><span class="label">{"Said: "}</span>{prose(saying.said)}</h3>
                <div><span class="label">{"Measured: "}</span>{paragraphs(saying.happens)}</div>
                <p class="source"><span class="label">{"How: "}</span>{prose(saying.how)}</p>
            </article>
        }
    });
    html! {
        <>
            {page_title("Said and measured")}
            <p class="lede">{"Common statements about the file, and what the real programs did."}</p>
            {for rows}
        </>
    }
}
