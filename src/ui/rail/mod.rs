//! Registries of the file.

mod list;
mod row;

use std::rc::Rc;

use yew::prelude::*;

use super::check::Found;
use super::dispatch::use_dispatch;
use super::widget::{flip, setter, toggle, LineInput, Slice};
use crate::app::{Listed, Msg, Place, RowText};
use crate::config::secrets::MASK;
use crate::config::ConfigFile;
use crate::go::fold;
use crate::json::{Document, Member};
use crate::lint::Audiences;
use crate::ui::browser::clock;
use list::{select, use_list, List};
use row::Row;

/// Height of a row in CSS pixels, the same as in `static/style/list.css`.
const ROW_HEIGHT: usize = 52;

/// Properties of [`Rail`].
#[derive(Properties)]
pub(super) struct RailProps {
    pub(super) document: Document,
    /// Content of the main pane.
    pub(super) place: Place,
    /// True when the file is broken and this is its last good state.
    pub(super) broken: bool,
    /// True when the file is broken and never was anything else.
    pub(super) unread: bool,
    /// Findings in it.
    pub(super) found: Rc<Found>,
    pub(super) audiences: Audiences,
}

impl PartialEq for RailProps {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
            && Rc::ptr_eq(&self.found, &other.found)
            && (&self.place, self.broken, self.unread, self.audiences)
                == (&other.place, other.broken, other.unread, other.audiences)
    }
}

/// List on the left: search, rows, *Add registry*, *Other settings*.
#[component]
pub(super) fn Rail(props: &RailProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state_eq(String::new);
    let unfolded = use_state_eq(|| false);
    let List { node, count, shown, current, tab_stop, window, focus, onkeydown } =
        use_list(&props.document, &query, &props.place, ROW_HEIGHT);
    let troubles = {
        let found = Rc::clone(&props.found);
        use_memo((found.document.clone(), props.audiences), move |(_, audiences)| {
            found.by_entry(*audiences)
        })
    };
    let on_select = {
        let (dispatch, unfolded) = (dispatch.clone(), unfolded.setter());
        use_callback((), move |place, ()| {
            unfolded.set(false);
            if let Some(msg) = select(place) {
                dispatch.emit(msg);
            }
        })
    };
    let go = |msg: Msg| {
        let (dispatch, unfolded) = (dispatch.clone(), unfolded.setter());
        Callback::from(move |_: MouseEvent| {
            unfolded.set(false);
            dispatch.emit(msg.clone());
        })
    };
    let config = ConfigFile::new(&props.document);
    let is_setting = |member: &Member<'_>| !fold::matches_key(member.key, "auths");
    let others = config.members().filter(is_setting).count();
    let top = window.start * ROW_HEIGHT;
    let rows = window.map(|at| {
        let row = shown[at];
        let text = RowText::of_row(&props.document, row, clock::now());
        let (key, trouble) = match row {
            Listed::Entry(id, _) => {
                let trouble = troubles.binary_search_by_key(&id, |(entry, _)| *entry);
                (format!("{}-{}", id.auths, id.index), trouble.ok().map(|at| troubles[at].1))
            }
            // Masked names may be the same.
            Listed::Helper(_) if text.name.contains(MASK) => (format!("helper-{at}"), None),
            Listed::Helper(_) => (format!("helper-{}", text.name), None),
        };
        let place = row.place(&props.document).unwrap_or_default();
        html! {
            <Row {key} at={place} {text} {trouble} current={current == Some(at)}
                tab_stop={at == tab_stop} focus={focus && current == Some(at)}
                place={(at + 1, shown.len())} on_select={on_select.clone()} />
        }
    });
    html! {
        <section class={classes!("rail", unfolded.then_some("unfolded"))} aria-label="Registries">
            <h2 class="eyebrow">{"Registries "}if !props.unread || count > 0 { <span class="n">{count}</span> }
                <button type="button" class="button small only-narrow" onclick={flip(&unfolded)}>
                    {if *unfolded { "Close the list" } else { "Show the list" }}
                </button>
            </h2>
            <div class="fold">
                if count > 5 {
                    <div class="input search">
                        <LineInput search={true} label="Search registries" placeholder="Search" on_input={setter(&query)} />
                    </div>
                }
                <div class="rows" ref={node} {onkeydown}>
                    if shown.is_empty() {
                        <p class="none">{none(count, props.unread)}</p>
                    }
                    <Slice height={shown.len() * ROW_HEIGHT} {top}><ul class="registries" role="list">{for rows}</ul></Slice>
                </div>
                <div class="more">
                    {toggle("button quiet act", go(Msg::AddRegistry), matches!(props.place, Place::NewRegistry(_)), "Add registry")
                        .disabled(props.broken)}
                    <button type="button" class="button quiet" onclick={go(Msg::ShowSettings)} aria-pressed={(props.place == Place::Settings).to_string()}>
                        {"Other settings"}
                        if others > 0 { <span class="mark q">{others}</span> }
                    </button>
                </div>
            </div>
        </section>
    }
}

/// Returns the line that an empty list shows.
fn none(count: usize, unread: bool) -> &'static str {
    if unread {
        "This file cannot be read yet, so its registries are not known."
    } else if count == 0 {
        "No registries in this file."
    } else {
        "No registry matches."
    }
}
