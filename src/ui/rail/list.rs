//! Visible rows, and the keys that move between them.

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::{listed, row_after_key, EntryCommand, Listed, Msg, Place, SearchTexts};
use crate::json::Document;
use crate::ui::browser::{focus, scroll};
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::use_window;

/// Row that Tab reaches.
const LIST: &str = ".registries [tabindex='0']";

/// The list as it is drawn.
pub(super) struct List {
    /// The element that scrolls.
    pub(super) node: NodeRef,
    /// Number of all registries.
    pub(super) count: usize,
    /// Registries that the search leaves.
    pub(super) shown: Rc<Vec<Listed>>,
    /// Chosen one of them.
    pub(super) current: Option<usize>,
    /// Row that Tab reaches.
    pub(super) tab_stop: usize,
    /// Rows that are in the page.
    pub(super) window: Range<usize>,
    /// True when the chosen row takes the focus now.
    pub(super) focus: bool,
    /// Moves with the arrow keys; the new current row takes the focus.
    pub(super) onkeydown: Callback<KeyboardEvent>,
}

/// Lists the registries of `document` that match `query`, and keeps the chosen one visible.
#[hook]
pub(super) fn use_list(document: &Document, query: &str, place: &Place, row_height: usize) -> List {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    // True from a key until the row that it leads to has the focus.
    let by_key = use_mut_ref(|| false);
    let all = use_memo(document.clone(), |document| listed(document, ""));
    let searched = (document.clone(), !query.is_empty());
    let texts = use_memo(searched, |(document, is_searched)| {
        is_searched.then(|| SearchTexts::of(document)).unwrap_or_default()
    });
    let found = use_memo((texts, query.to_owned()), |(texts, query)| {
        (!query.is_empty()).then(|| Rc::new(texts.find(query)))
    });
    let shown = Rc::clone((*found).as_ref().unwrap_or(&all));
    let current = match place {
        Place::Registry(_) | Place::Helper(_) => {
            let is_chosen = |row: &Listed| match (row, place) {
                (Listed::Entry(id, _), Place::Registry(chosen)) => id == chosen,
                (Listed::Helper(_), Place::Helper(_)) => {
                    row.place(document).as_ref() == Some(place)
                }
                _ => false,
            };
            shown.iter().position(is_chosen)
        }
        _ => None,
    };
    let window = use_window(&node, shown.len(), row_height);
    {
        let node = node.clone();
        use_effect_with(current, move |current| {
            if let (Some(current), Some(list)) = (*current, node.cast::<Element>()) {
                scroll::scroll_into_view(&list, current * row_height, row_height);
            }
        });
    }
    // After a removal nothing is chosen: Tab and arrow keys go on where the removed one was.
    let near = use_mut_ref(|| None);
    if current.is_some() {
        near.replace(current);
    }
    let near = near.borrow().map(|at: usize| at.min(shown.len().saturating_sub(1)));
    let onkeydown = {
        let (shown, by_key) = (Rc::clone(&shown), by_key.clone());
        let document = document.clone();
        Callback::from(move |event: KeyboardEvent| {
            let chosen = near.and_then(|at| shown.get(at));
            let entry = match chosen {
                Some(Listed::Entry(id, _)) => Some(*id),
                _ => None,
            };
            if let (Some(command), Some(id)) = (command(&event), entry) {
                event.prevent_default();
                by_key.replace(true);
                if current.is_none() {
                    // After a removal the row that has the focus is not chosen yet.
                    dispatch.emit(Msg::Select(id));
                }
                if matches!(command, EntryCommand::Remove) {
                    focus::soon(&[LIST]);
                }
                return dispatch.emit(Msg::Entry(command));
            }
            let last = shown.len().saturating_sub(1);
            let Some(to) = row_after_key(&event.key(), near, last) else {
                return;
            };
            event.prevent_default();
            if let Some(msg) = shown.get(to).and_then(|row| select(row.place(&document)?)) {
                by_key.replace(true);
                dispatch.emit(msg);
            }
        })
    };
    // The row may come into the page only after the list has scrolled.
    let in_page = current.is_some_and(|at| window.contains(&at));
    List {
        node,
        count: all.len(),
        current,
        tab_stop: near.filter(|at| window.contains(at)).unwrap_or(window.start),
        focus: in_page && by_key.replace(false),
        shown,
        window,
        onkeydown,
    }
}

/// Returns what a key does with the chosen registry: Delete removes it, Alt and an arrow moves it.
fn command(event: &KeyboardEvent) -> Option<EntryCommand> {
    match (event.key().as_str(), event.alt_key()) {
        ("Delete", false) => Some(EntryCommand::Remove),
        ("ArrowUp", true) => Some(EntryCommand::Move(-1)),
        ("ArrowDown", true) => Some(EntryCommand::Move(1)),
        _ => None,
    }
}

/// Returns the message that chooses a registry.
pub(super) fn select(place: Place) -> Option<Msg> {
    match place {
        Place::Registry(id) => Some(Msg::Select(id)),
        Place::Helper(address) => Some(Msg::SelectHelper(address)),
        _ => None,
    }
}
