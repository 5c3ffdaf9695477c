//! All clients side by side.

use yew::prelude::*;

use super::same::{effective, is_same};
use super::words::{verb_phrase, SecretKeys};
use crate::client::{Answer, Credential, Outcome, CLIENTS};

/// One row for each client; the first is Docker, to which the others are compared.
pub(super) fn view(
    answers: &[Answer],
    chosen: usize,
    on_choose: &Callback<usize>,
    keys: &SecretKeys,
) -> Html {
    let docker = answers.first().map(|answer| &answer.outcome);
    let rows = CLIENTS.iter().zip(answers).enumerate().map(|(index, (client, answer))| {
        let onclick = on_choose.reform(move |_: MouseEvent| index);
        let differs = docker.is_some_and(|docker| !is_same(docker, &answer.outcome));
        let is_chosen = index == chosen;
        html! {
            <tr key={client.id} class={classes!(is_chosen.then_some("chosen"), differs.then_some("differs"))}>
                <th scope="row">
                    <button type="button" class="link" {onclick} aria-pressed={is_chosen.to_string()} title={client.stands_for}>{client.name}</button>
                    <span class="version">{client.version}</span>
                </th>
                <td><span class={classes!("verdict", kind(&answer.outcome))}>{verdict(&answer.outcome)}</span>
                    if differs { <span class="tag">{"differs"}</span> }
                    <span class="detail">{keys.hide(&verb_phrase(&answer.outcome))}</span>
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

/// The outcome that a row is about: a warning stays one.
fn shown(outcome: &Outcome) -> &Outcome {
    match outcome {
        Outcome::Error { .. } => outcome,
        other => effective(other),
    }
}

/// One word for an outcome.
fn verdict(outcome: &Outcome) -> &'static str {
    match shown(outcome) {
        Outcome::Credential(credential) if credential.is_empty() => "empty entry",
        Outcome::InOrder(list) if list.iter().all(Credential::is_empty) => "empty entry",
        Outcome::InOrder(list) if list.len() > 1 => "tries in order",
        Outcome::Credential(_) | Outcome::InOrder(_) => "signs in",
        Outcome::OneOf(_) => "random",
        Outcome::Helper { .. } => "asks a helper",
        Outcome::Anonymous => "anonymous",
        Outcome::Error { then: None, .. } => "error",
        Outcome::Error { then: Some(_), .. } => "warning",
    }
}

fn kind(outcome: &Outcome) -> &'static str {
    match shown(outcome) {
        Outcome::Credential(credential) if !credential.is_empty() => "yes",
        Outcome::InOrder(list) if !list.iter().all(Credential::is_empty) => "yes",
        Outcome::Error { .. } | Outcome::OneOf(_) => "no",
        _ => "neutral",
    }
}
