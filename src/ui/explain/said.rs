//! What is often said, beside what was measured.

use yew::prelude::*;

use crate::teach::SAYINGS;
use crate::ui::widget::{inline, prose};

/// All sayings.
pub(super) fn view() -> Html {
    let rows = SAYINGS.iter().map(|saying| {
        html! {
            <article class="saying">
                <h3><span class="label">{"Said: "}</span>{inline(saying.said)}</h3>
                <div><span class="label">{"Measured: "}</span>{prose(saying.happens)}</div>
                <p class="source"><span class="label">{"How: "}</span>{inline(saying.how)}</p>
            </article>
        }
    });
    html! {
        <>
            <h2 class="question">{"Said and measured"}</h2>
            <p class="lede">{"What articles and colleagues say about the file, and what the real programs did."}</p>
            {for rows}
        </>
    }
}
