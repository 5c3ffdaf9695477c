//! What the app can ask of the browser.

use yew::prelude::*;

use crate::app;
use crate::ui::widget::prose;

/// Returns the functions that the wasm imports, folded.
pub(super) fn powers() -> Html {
    let groups = app::powers().into_iter().map(|power| {
        html! { <li>{power.title}{": "}<code>{power.names.join(", ")}</code></li> }
    });
    html! {
        <details class="protection"><summary>{"What the app can ask of the browser"}</summary>
            <p>{prose("The app is WebAssembly: it reaches the browser only through the functions that it imports, and \
                these are all. None opens a connection: there is no `fetch`, `XMLHttpRequest`, `WebSocket`, \
                `sendBeacon` or `open`, and what an element could load, the policy refuses. \
                `Element.innerHTML =` comes with Yew; the page has taken it away. A build with another list \
                fails its tests.")}</p>
            <ul class="promises">{for groups}</ul>
        </details>
    }
}
