//! Risks of the file: its content, its readers, and the remedies.

mod logins;
mod moving;
mod parts;
mod tables;

use yew::prelude::*;

use crate::config::secrets::shown_name;
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::risk::{exposed, other_secrets, three, ExposedEntry};
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{page_title, prose};
use moving::Mover;
use parts::{command_list, origin};

/// Maximum number of registries that are named in a sentence.
const MAX_NAMED: usize = 4;

/// Properties of [`Risks`].
#[derive(Properties, PartialEq)]
pub(super) struct RisksProps {
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
}

/// Everything on one page, with the three remedies on top.
#[component]
pub(super) fn Risks(props: &RisksProps) -> Html {
    let dispatch = use_dispatch();
    let chosen = use_state_eq(|| None::<EntryId>);
    let found = use_memo(props.document.clone(), |document| {
        let config = ConfigFile::new(document);
        (exposed(config).collect::<Vec<_>>(), other_secrets(config), config.helpers_alone().len())
    });
    let (exposed, others, alone) = &*found;
    let on_move = {
        let chosen = chosen.setter();
        Callback::from(move |id| chosen.set(Some(id)))
    };
    {
        let chosen = chosen.setter();
        use_effect_with(props.entry, move |_| chosen.set(None));
    }
    let things = three(exposed);
    let things = things.iter().map(|(advice, keys)| {
        html! {
            <li><h4>{advice.title}{about(keys)}</h4><p>{prose(advice.text)}</p>
                {command_list(&dispatch, advice.commands)}
                {origin(advice.source)}</li>
        }
    });
    html! {
        <section class="risks" aria-label="Risks">
            {page_title("What does this file risk?")}
            <dl class="in-short">
                <dt>{"What is in it"}</dt><dd>{logins::in_short(exposed, others, *alone)}</dd>
                <dt>{"Who can read it"}</dt><dd>{prose(readers(exposed))}</dd>
            </dl>
            <h3>{"Do these three things"}</h3>
            <ol class="numbered">{for things}</ol>
            {logins::table(exposed, &on_move)}
            <Mover document={props.document.clone()} entry={(*chosen).or(props.entry)} />
            {tables::places()}
            {tables::protections(&dispatch)}
            {tables::promises()}
        </section>
    }
}

/// Returns a sentence on the people who can use it.
fn readers(exposed: &[ExposedEntry]) -> &'static str {
    if exposed.iter().any(|one| !one.secrets.is_empty()) {
        "Anyone who gets the file or a copy of it: nothing protects it, and base64 is only another way to write the same text. On this computer that is every program that runs as you. Anyone who reads it can send your logins, from anywhere."
    } else {
        "Anyone with the file learns the names in it, and no login."
    }
}

/// Returns “ghcr.io, quay.io and 3 more”, to follow a title.
fn about(keys: &[&str]) -> Html {
    if keys.is_empty() {
        return Html::default();
    }
    let more = keys.len().saturating_sub(MAX_NAMED);
    let names: Vec<_> = keys[..keys.len() - more].iter().map(|key| shown_name(key)).collect();
    html! {
        <span class="of"><bdi>{names.join(", ")}</bdi>
            if more > 0 { {format!(" and {more} more")} }</span>
    }
}
