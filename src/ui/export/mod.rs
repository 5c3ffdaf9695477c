//! Tab *Export*: a target, its exact text, its place, and a check of a pasted value.

mod accept;
mod ask;
mod checked;
mod helpers;
mod kept;
mod options;
mod parts;
mod targets;

use std::rc::Rc;

pub(super) use ask::{ask, NO_TARGET};
use helpers::MAX_LISTED;
pub(super) use kept::Kept;
pub(super) use targets::{chosen_target, Targets};
use yew::prelude::*;

use crate::app::Link;
use crate::config::secrets::shown_name;
use crate::config::{edit, ConfigFile, Entry, EntryId};
use crate::export::{self, verify, Capacity, RenderRequest, Rendering, Target, Verified, TARGETS};
use crate::json::Document;
use crate::lint::Activity;
use crate::text::shorten_name;
use crate::ui::browser::clock::now;
use crate::ui::check::handling;
use crate::ui::dispatch::{use_dispatch, Dispatch};
use crate::ui::links::copy_link;
use crate::ui::widget::{button, page_title, prose, toggle};

/// Properties of [`Export`].
#[derive(Properties, PartialEq)]
pub(super) struct ExportProps {
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
    /// Id of the chosen target.
    pub(super) target: &'static str,
    /// What the user has chosen for all targets.
    pub(super) kept: UseStateHandle<Kept>,
    /// True when the logins in it are not real.
    pub(super) is_fake: bool,
}

#[component]
pub(super) fn Export(props: &ExportProps) -> Html {
    let dispatch = use_dispatch();
    let target = export::target(props.target).unwrap_or(&TARGETS[0][0]);
    let kept = &props.kept;
    let revealed = use_state_eq(|| false);
    {
        let revealed = revealed.setter();
        use_effect_with((target.id, props.entry), move |_| revealed.set(false));
    }
    let file = ConfigFile::new(&props.document);
    let chosen_or_usual =
        kept.entries(file).unwrap_or_else(|| usual_entries(target, &props.document, props.entry));
    let made = {
        let options = kept.values(target);
        let input = (props.document.clone(), target.id, chosen_or_usual.clone(), options);
        use_memo(input, move |(document, _, entries, options)| {
            let now = now();
            let rendering = target.render(&RenderRequest { document, entries, now, options });
            let checked = verify(target, &rendering, now);
            (Rc::new(rendering), checked)
        })
    };
    let (rendering, checked) = &*made;
    // Some of these rules ask a client about every entry, which is too much for each render.
    let to_mind = {
        let input = (props.document.clone(), target.id, chosen_or_usual.clone());
        use_memo(input, move |(document, _, entries)| keep_in_mind(target, document, entries))
    };
    let set_chosen = {
        let (kept, document) = (kept.clone(), props.document.clone());
        Callback::from(move |entries: Vec<EntryId>| {
            kept.set(kept.with_entries(ConfigFile::new(&document), &entries));
        })
    };
    let reveal = {
        let revealed = revealed.clone();
        move |_: MouseEvent| revealed.set(!*revealed)
    };
    html! {
        <div class="exported">
            <div class="made">
                <div class="title-row">
                    {page_title(target.name)}
                    <span class="group">{for parts::main_copy(&rendering.parts, &dispatch)}{copy_link(&dispatch, Link::Target(target.id))}</span>
                </div>
                <p class="lede">{target.summary}</p>
                if props.is_fake {
                    <p class="note" role="note">{"The open file is an example: these logins are fake. Open your own file to export it."}</p>
                }
                {registries(file, &chosen_or_usual, &set_chosen)}
                if target.capacity != Capacity::Nothing {
                    {helpers::alone(file, &dispatch)}
                }
                {options::view(target, kept)}
                {remarks(file, rendering, &dispatch)}
                if !rendering.parts.is_empty() {
                    <div class="group">{toggle("button small", reveal, *revealed, "Show secrets")}
                        <span class="help">{"Anyone who can read it can use these logins."}</span></div>
                }
                {for rendering.parts.iter().enumerate().map(|(index, part)| parts::view(part, index, *revealed, &dispatch))}
                {checked::view(checked.as_ref())}
            </div>
            <div class="to-do">
                {about(target, rendering)}
                {(*to_mind).clone()}
                <accept::Accept {target} document={props.document.clone()} rendering={Rc::clone(rendering)} />
            </div>
        </div>
    }
}

/// Returns the entries that go in before the user has chosen: a whole file keeps all it has; elsewhere
/// it is the chosen registry alone, for least privilege, or all where none is chosen.
fn usual_entries(target: &Target, document: &Document, chosen: Option<EntryId>) -> Vec<EntryId> {
    match chosen.filter(|_| target.capacity != Capacity::File) {
        Some(chosen) => vec![chosen],
        None => ConfigFile::new(document).entries().map(|entry| entry.id).collect(),
    }
}

/// Returns the check boxes of the registries that go in.
fn registries(
    file: ConfigFile<'_>,
    chosen: &[EntryId],
    set_chosen: &Callback<Vec<EntryId>>,
) -> Html {
    let all: Vec<EntryId> = file.entries().map(|entry| entry.id).collect();
    let shared: Rc<[EntryId]> = chosen.into();
    let boxes = file.entries().take(MAX_LISTED).map(|entry| {
        let id = entry.id;
        let is_in = chosen.contains(&id);
        let (chosen, set_chosen) = (Rc::clone(&shared), set_chosen.clone());
        let onchange = move |_: Event| {
            let mut next = chosen.to_vec();
            next.retain(|other| *other != id);
            if !is_in {
                next.push(id);
            }
            set_chosen.emit(next);
        };
        let key = entry.key();
        let name = shorten_name(&shown_name(&key), 60).into_owned();
        html! { <label class="box"><input type="checkbox" autocomplete="off" checked={is_in} {onchange} /><bdi>{name}</bdi></label> }
    });
    let more = all.len().saturating_sub(MAX_LISTED);
    let set = |wanted: Vec<EntryId>| set_chosen.reform(move |_: MouseEvent| wanted.clone());
    html! {
        <fieldset class="which"><legend class="label">{"Registries that go in"}<span class="q">{format!(" {} of {}", chosen.len(), all.len())}</span></legend>
            <div class="boxes">{for boxes}</div>
            if more > 0 { <p class="help">{format!("and {more} more, with All")}</p> }
            <div class="group">{button("button small quiet", set(all), "All")}{button("button small quiet", set(Vec::new()), "None")}</div>
        </fieldset>
    }
}

/// Returns the entries that are left out, and the warnings.
fn remarks(file: ConfigFile<'_>, rendering: &Rendering, dispatch: &Dispatch) -> Html {
    let name = |entry: Option<Entry<'_>>| {
        let name = entry.map(|entry| shorten_name(&shown_name(&entry.key()), 60).into_owned());
        name.unwrap_or_default()
    };
    let find = file.entry_finder();
    let Rendering { left_out, warnings, .. } = rendering;
    let out = left_out.iter().take(MAX_LISTED).map(|left| {
        let entry = find(left.entry);
        html! { <li class="note"><b><bdi>{name(entry)}</bdi>{" stays out: "}</b>{left.reason}{helpers::of_entry(file, entry, dispatch)}</li> }
    });
    let warned = warnings.iter().take(MAX_LISTED).map(|warning| {
        let entry = warning.entry.and_then(&find);
        html! { <li class="note e">if entry.is_some() { <b><bdi>{name(entry)}</bdi>{": "}</b> }{warning.text.as_ref()}</li> }
    });
    let more = [(warnings.len(), "such notes"), (left_out.len(), "that stay out")];
    let more = more.map(|(count, what)| {
        let more = count.saturating_sub(MAX_LISTED);
        html! { if more > 0 { <li class="help">{format!("and {more} more {what}")}</li> } }
    });
    html! { <div role="status"><ul>{for warned}{for out}{for more}</ul></div> }
}

/// Returns the findings of the rules about such a destination, for what is exported alone.
fn keep_in_mind(target: &Target, document: &Document, entries: &[EntryId]) -> Html {
    let Some(destination) = target.destination else {
        return Html::default();
    };
    let kept = edit::keep_entries(document, entries);
    let exported = kept.map_or_else(|| document.clone(), |edits| document.apply(&edits).0);
    let Some(notes) = handling(&exported, Activity::Exporting(destination)) else {
        return Html::default();
    };
    html! { <section aria-label="Keep in mind"><h3>{"Keep in mind"}</h3>{notes}</section> }
}

/// Returns the place to paste it, its limits, and the evidence for it.
fn about(target: &Target, rendering: &Rendering) -> Html {
    let proof = match target.verified {
        Verified::By(programs) => format!("Read back by {programs} in our tests."),
        Verified::Unverified(why) => format!("Not run by us: {why}"),
    };
    let doubts = target
        .unverified
        .iter()
        .map(|doubt| html! { <p class="note">{"Unverified: "}{*doubt}</p> });
    html! {
        <section class="about">
            <h3>{"Where to paste it"}</h3><p>{prose(target.where_to_paste)}</p>
            if !target.limits.note.is_empty() { <h3>{"What it allows"}</h3><p>{prose(target.limits.note)}</p> }
            if !rendering.check.is_empty() {
                <h3>{"Check it"}</h3><pre class="example">{&rendering.check}</pre>
            }
            <p class="source">{proof}</p>{for doubts}
        </section>
    }
}
