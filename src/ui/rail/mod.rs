//! The registries of the file.

mod row;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::browser::dom;
use super::check::Found;
use super::use_dispatch;
use super::widget::{use_window, LineInput, Slice};
use crate::app::{Msg, Place};
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::lint::Audiences;
use crate::registries::display_name;
use row::{Row, Summary};

/// Height of a row in CSS pixels; `static/style.css` has the same.
const ROW_HEIGHT: usize = 52;

/// What a [`Rail`] needs.
#[derive(Properties)]
pub(super) struct RailProps {
    /// The file.
    pub(super) document: Document,
    /// What is shown.
    pub(super) place: Place,
    /// Whether the file is broken and this is its last good state.
    pub(super) broken: bool,
    /// What is wrong with it.
    pub(super) found: Rc<Found>,
    /// Whom it is for.
    pub(super) audiences: Audiences,
}

impl PartialEq for RailProps {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
            && Rc::ptr_eq(&self.found, &other.found)
            && (&self.place, self.broken, self.audiences)
                == (&other.place, other.broken, other.audiences)
    }
}

/// The list on the left: search, rows, *Add registry*, *Other settings*.
#[component]
pub(super) fn Rail(props: &RailProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state_eq(String::new);
    let unfolded = use_state_eq(|| false);
    let list = use_node_ref();
    let keyboard = use_mut_ref(|| false);

    let all = use_memo(props.document.clone(), listed);
    let troubles = {
        let found = Rc::clone(&props.found);
        use_memo(
            (found.document.clone(), props.audiences),
            move |(_, audiences)| found.by_entry(*audiences),
        )
    };
    let shown = use_memo(
        (props.document.clone(), (*query).clone(), Rc::clone(&all)),
        |(document, query, all)| filter(document, query, all),
    );
    let current = match &props.place {
        Place::Registry(id) => shown.iter().position(|(shown, _)| shown == id),
        _ => None,
    };
    let window = use_window(&list, shown.len(), ROW_HEIGHT);
    {
        let list = list.clone();
        use_effect_with(current, move |current| {
            if let (Some(current), Some(list)) = (*current, list.cast::<Element>()) {
                dom::scroll_into_view(&list, current * ROW_HEIGHT, ROW_HEIGHT);
            }
        });
    }
    let select = {
        let (dispatch, unfolded) = (dispatch.clone(), unfolded.setter());
        use_callback((), move |id: EntryId, ()| {
            unfolded.set(false);
            dispatch.emit(Msg::Select(id));
        })
    };
    // Arrow keys choose; the row that becomes current takes the focus.
    let onkeydown = {
        let (shown, dispatch, keyboard) = (shown.clone(), dispatch.clone(), keyboard.clone());
        move |event: KeyboardEvent| {
            let last = shown.len().saturating_sub(1);
            let to = match (event.key().as_str(), current) {
                ("ArrowDown", Some(at)) => (at + 1).min(last),
                ("ArrowUp", Some(at)) => at.saturating_sub(1),
                ("PageDown", Some(at)) => (at + 10).min(last),
                ("PageUp", Some(at)) => at.saturating_sub(10),
                ("Home", _) | ("ArrowDown" | "ArrowUp", None) => 0,
                ("End", _) => last,
                _ => return,
            };
            event.prevent_default();
            if let Some((id, _)) = shown.get(to) {
                keyboard.replace(true);
                dispatch.emit(Msg::Select(*id));
            }
        }
    };
    let on_input = {
        let query = query.clone();
        Callback::from(move |text: String| query.set(text))
    };
    let go = |msg: Msg| {
        let (dispatch, unfolded) = (dispatch.clone(), unfolded.setter());
        Callback::from(move |_: MouseEvent| {
            unfolded.set(false);
            dispatch.emit(msg.clone());
        })
    };
    let toggle = {
        let unfolded = unfolded.clone();
        move |_: MouseEvent| unfolded.set(!*unfolded)
    };
    // The row may come into the page only after the list has scrolled.
    let in_page = current.is_some_and(|at| window.contains(&at));
    let focus_row = in_page && keyboard.replace(false);
    let config = ConfigFile::new(&props.document);
    let others = config.members().count();
    let settings = props.place == Place::Settings;
    let tab_stop = current
        .filter(|at| window.contains(at))
        .unwrap_or(window.start);
    let top = window.start * ROW_HEIGHT;
    let worst = |id: EntryId| {
        let at = troubles
            .binary_search_by_key(&id, |(entry, _)| *entry)
            .ok()?;
        Some(troubles[at].1)
    };
    let rows = window.map(|at| {
        let (id, key) = shown[at];
        html! {
            <Row key={format!("{}-{}", id.auths, id.index)} summary={Summary::of(config, id, key, worst(id))} current={current == Some(at)}
                tab_stop={at == tab_stop} focus={focus_row && current == Some(at)}
                place={(at + 1, shown.len())} on_select={select.clone()} />
        }
    });
    html! {
        <section class={classes!("rail", unfolded.then_some("unfolded"))} aria-label="Registries">
            <h2 class="eyebrow">{"Registries "}<span class="n">{all.len()}</span>
                <button type="button" class="button small only-narrow" aria-expanded={unfolded.to_string()} onclick={toggle}>
                    {if *unfolded { "Close the list" } else { "Show the list" }}
                </button>
            </h2>
            <div class="fold">
                if all.len() > 5 {
                    <div class="input search">
                        <LineInput search={true} label="Search registries" placeholder="Search" {on_input} />
                    </div>
                }
                <div class="rows" ref={list} {onkeydown}>
                    if shown.is_empty() {
                        <p class="none">{if all.is_empty() { "No registries in this file." } else { "No registry matches." }}</p>
                    }
                    <Slice height={shown.len() * ROW_HEIGHT} {top}><ul class="registries" role="list">{for rows}</ul></Slice>
                </div>
                <div class="more">
                    <button type="button" class="button quiet" onclick={go(Msg::AddRegistry)} disabled={props.broken}
                        aria-pressed={matches!(props.place, Place::NewRegistry(_)).to_string()}>{"Add registry"}</button>
                    <button type="button" class="button quiet" onclick={go(Msg::ShowSettings)} aria-pressed={settings.to_string()}>
                        {"Other settings"}
                        if others > 1 { <span class="mark q">{others - usize::from(!all.is_empty())}</span> }
                    </button>
                </div>
            </div>
        </section>
    }
}

/// An entry and the place of its key in the document, so that a row finds it without counting.
type Listed = (EntryId, usize);

fn listed(document: &Document) -> Vec<Listed> {
    ConfigFile::new(document)
        .entries()
        .map(|entry| (entry.id, entry.member.key.index()))
        .collect()
}

/// The entries whose key or user name contains `query`.
fn filter(document: &Document, query: &str, all: &Rc<Vec<Listed>>) -> Rc<Vec<Listed>> {
    if query.is_empty() {
        return Rc::clone(all);
    }
    let query = query.to_lowercase();
    let found = ConfigFile::new(document).entries().filter(|entry| {
        let key = entry.key();
        key.to_lowercase().contains(&query)
            || display_name(&key).to_lowercase().contains(&query)
            || entry.user().to_lowercase().contains(&query)
    });
    Rc::new(
        found
            .map(|entry| (entry.id, entry.member.key.index()))
            .collect(),
    )
}
