//! All clients side by side.

use yew::prelude::*;

use crate::client::compare::Row;
use crate::client::words::{verb_phrase, verdict, Tone};
use crate::config::secrets::Secrets;

/// Returns one row for each client; the first is Docker, to which the others are compared.
pub(super) fn view(
    rows: &[Row],
    chosen: usize,
    on_choose: &Callback<usize>,
    keys: &Secrets,
) -> Html {
    let rows = rows.iter().enumerate().map(|(index, row)| {
        let onclick = on_choose.reform(move |_: MouseEvent| index);
        let (client, outcome) = (row.client, &row.answer.outcome);
        let is_chosen = index == chosen;
        let (verdict, tone) = verdict(outcome);
        let tone = match tone {
            Tone::Yes => "yes",
            Tone::No => "no",
            Tone::Neutral => "neutral",
        };
        html! {
            <tr key={client.id.as_str()} class={classes!(is_chosen.then_some("chosen"), row.differs.then_some("differs"))}>
                <th scope="row">
                    <button type="button" class="link" {onclick} aria-pressed={is_chosen.to_string()} title={client.stands_for}>{client.name}</button>
                    <span class="version">{client.version}</span>
                </th>
                <td><span class={classes!("verdict", tone)}>{verdict}</span>
                    if row.differs { <span class="tag">{"differs"}</span> }
                    <span class="detail">{keys.hide(&verb_phrase(outcome))}</span>
                </td>
            </tr>
        }
    });
    html! {
        <table class="clients">
            <caption class="sr">{"What each client uses"}</caption>
            <thead><tr><th scope="col">{"Client"}</th><th scope="col">{"What it does"}</th></tr></thead>
            <tbody>{for rows}</tbody>
        </table>
    }
}
