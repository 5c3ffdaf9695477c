//! How the chosen client came to its answer.

use yew::prelude::*;

use super::words::SecretKeys;
use crate::client::{Answer, Client, Outcome};
use crate::text::TextRange;
use crate::ui::widget::button;

/// The steps, each with its place in the file, and where the rules were read.
pub(super) fn view(
    client: &Client,
    answer: &Answer,
    on_mark: &Callback<Option<TextRange>>,
    keys: &SecretKeys,
) -> Html {
    let steps = answer.steps.iter().map(|step| {
        let button = step.range.map(|range| {
            let onclick = on_mark.reform(move |_: MouseEvent| Some(range));
            button("button small", onclick, "Show in the file")
        });
        html! { <li>{keys.hide(&step.text)}{" "}{button}</li> }
    });
    html! {
        <section class="steps-of" aria-label="Steps">
            <h3>{format!("How {} {} decides", client.name, client.version)}</h3>
            <ol class="steps">{for steps}</ol>
            {helper(&answer.outcome, keys)}
            <p class="help">{"Stands for: "}{client.stands_for}{". Read in: "}{client.source}{"."}</p>
        </section>
    }
}

/// The exact call of a helper.
fn helper(outcome: &Outcome, keys: &SecretKeys) -> Html {
    let Outcome::Helper { name, asks, .. } = outcome else {
        return Html::default();
    };
    html! {
        <p class="note">{"It runs "}<code>{format!("docker-credential-{name} get")}</code>
            {format!(" and writes these {} bytes to it, without a newline: ", asks.len())}<code>{keys.hide(asks)}</code></p>
    }
}
