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
use crate::ui::explain::source::legend;
use crate::ui::widget::{page_title, prose, setter};
use moving::Mover;
use parts::{command_list, origin};
use tables::{promises, protect, HELPER};

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
    let tried = use_state_eq(|| None::<&'static str>);
    let found = use_memo(props.document.clone(), |document| {
        let config = ConfigFile::new(document);
        (exposed(config).collect::<Vec<_>>(), other_secrets(config), config.helpers_alone().len())
    });
    let (exposed, others, alone) = &*found;
    let on_move = {
        let (chosen, tried) = (chosen.setter(), tried.setter());
        Callback::from(move |id| {
            chosen.set(Some(id));
            tried.set(Some(HELPER));
        })
    };
    let entry = (*chosen).or(props.entry);
    let protected = exposed.iter().find(|one| Some(one.id) == entry).or(exposed.first());
    let protected =
        protected.map_or("a login".to_owned(), |one| shown_name(&one.key()).into_owned());
    {
        let chosen = chosen.setter();
        use_effect_with(props.entry, move |_| chosen.set(None));
    }
    let things = three(exposed);
    let things = things.iter().map(|(advice, those)| {
        html! {
            <li><h4>{advice.title}{about(those)}</h4><p>{prose(advice.text)}{origin(advice.source)}</p>
                {command_list(&dispatch, advice.commands)}</li>
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
            {logins::table(exposed, ConfigFile::new(&props.document), &on_move, &dispatch)}
            {protect(&protected, *tried, &setter(&tried).reform(Some), &dispatch)}
            if *tried == Some(HELPER) { <Mover document={props.document.clone()} {entry} /> }
            {promises()}
            {legend()}
        </section>
    }
}

/// Returns a sentence on the people who can use it.
fn readers(exposed: &[ExposedEntry]) -> &'static str {
    if exposed.iter().any(|one| !one.secrets.is_empty()) {
        "Anyone who gets the file or a copy, and every program that runs as you. Nothing protects it: base64 is only another way to write the same text."
    } else {
        "Anyone with the file learns the names in it, and no login."
    }
}

/// Returns “ghcr.io, quay.io and 3 more”, to follow a title.
fn about(those: &[&ExposedEntry]) -> Html {
    if those.is_empty() {
        return Html::default();
    }
    let more = those.len().saturating_sub(MAX_NAMED);
    let names = those.iter().take(MAX_NAMED).map(|one| shown_name(&one.key()).into_owned());
    let names: Vec<String> = names.collect();
    html! {
        <span class="of"><bdi>{names.join(", ")}</bdi>
            if more > 0 { {format!(" and {more} more")} }</span>
    }
}
