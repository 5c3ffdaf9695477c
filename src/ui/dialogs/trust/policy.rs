//! The policy that the browser holds the page to.

use yew::prelude::*;

use crate::app::directives;
use crate::ui::browser::policy;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{copy_button, prose};

/// Folded: each policy as it is in the page, and what the directives of the first mean. A second one is added
/// by static/lock.js.
#[component]
pub(super) fn Policy() -> Html {
    let dispatch = use_dispatch();
    let all = use_memo((), |()| policy::in_force());
    let first = all.first().map(String::as_str).unwrap_or_default();
    let meanings = directives(first).filter_map(|(directive, meaning)| {
        let name = directive.split(' ').next()?.to_owned();
        Some(html! { <li><code>{name}</code>{": "}{prose(meaning?)}</li> })
    });
    let later = all.iter().skip(1).map(|policy| {
        html! { <><p>{"Since the app has started, this one is added, under which no further script runs:"}</p>{code(policy)}</> }
    });
    html! {
        <details class="protection"><summary>{"The policy in force"}</summary>
            <p>{"This is read from the page itself. The browser applies it to everything that runs here; no script can loosen it."}</p>
            {code(first)}
            {copy_button(&dispatch, all.join("\n"))}
            <ul class="promises">{for meanings}</ul>
            {for later}
        </details>
    }
}

/// Returns a policy with a line for each directive.
fn code(policy: &str) -> Html {
    html! { <pre class="example">{policy.replace("; ", ";\n")}</pre> }
}
