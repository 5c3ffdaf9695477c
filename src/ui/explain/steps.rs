//! Steps of the chosen client to its answer.

use yew::prelude::*;

use crate::client::compare::Row;
use crate::client::words::verb_phrase;
use crate::client::{Answer, Step};
use crate::config::near::NearMiss;
use crate::config::secrets::Secrets;
use crate::json::Document;
use crate::text::TextRange;
use crate::ui::dispatch::Dispatch;
use crate::ui::look_inside::look_inside_at;
use crate::ui::widget::button;

/// What the steps of all clients have in common.
pub(super) struct Steps<'a> {
    /// Entry that was probably meant for the image.
    pub(super) near: Option<&'a NearMiss<'a>>,
    /// What is secret in the files.
    pub(super) keys: &'a Secrets,
    /// The open file.
    pub(super) document: &'a Document,
    pub(super) dispatch: &'a Dispatch,
    /// Marks a place in the file's text.
    pub(super) on_mark: &'a Callback<Option<TextRange>>,
}

impl Steps<'_> {
    /// Returns the steps of a client, each with its place in the file, and the source of the rules.
    pub(super) fn view(&self, row: &Row) -> Html {
        view(row, self)
    }
}

fn view(row: &Row, common: &Steps<'_>) -> Html {
    let keys = common.keys;
    let client = row.client;
    let with_token = row.with_token.as_ref().map(|answer| {
        let phrase = if row.has_two_answers() {
            format!("{} {}", client.name, keys.hide(&verb_phrase(&answer.outcome)))
        } else {
            "the same result".to_owned()
        };
        html! {
            <>
                <p class="note">{"That is for a registry that takes the login itself. If the registry sends the client to a token server, "}{phrase}{":"}</p>
                {list(answer, common)}
            </>
        }
    });
    // Exact call of a helper.
    let call = row.answer.outcome.helper().map(|call| {
        html! {
            <p class="note">{"It runs "}<code>{keys.hide(&format!("docker-credential-{} get", call.name))}</code>
                {format!(" and writes these {} bytes to it, without a newline: ", call.asks.len())}<code>{keys.hide(&call.asks)}</code></p>
        }
    });
    let aliases = (!client.aliases.is_empty()).then(|| {
        let names = client.aliases.iter().enumerate().map(|(at, alias)| {
            let comma = if at == 0 { "" } else { ", " };
            html! { <>{comma}<span title={alias.source}>{alias.name}</span></> }
        });
        html! { <p class="help">{"Read to use the same code, not measured: "}{for names}{"."}</p> }
    });
    html! {
        <section class="steps-of" aria-label="Steps">
            <h3>{format!("How {} {} decides", client.name, client.version)}</h3>
            {list(&row.answer, common)}
            {look_inside_at(common.dispatch, common.document, row.answer.outcome.place())}
            {call}
            {with_token}
            {aliases}
            <p class="help">{"Applies to: "}{client.stands_for}{". Read in: "}{client.source}{"."}</p>
        </section>
    }
}

fn list(answer: &Answer, common: &Steps<'_>) -> Html {
    let near = common.near.filter(|_| answer.outcome.is_anonymous());
    let near = near.map(|near| Step { text: near.sentence(), range: Some(near.entry.range()) });
    let steps = answer.steps.iter().chain(&near).map(|step| {
        let button = step.range.map(|range| {
            let onclick = common.on_mark.reform(move |_: MouseEvent| Some(range));
            button("button small", onclick, "Show in the file")
        });
        html! { <li>{common.keys.hide(&step.text)}{" "}{button}</li> }
    });
    html! { <ol class="steps">{for steps}</ol> }
}
