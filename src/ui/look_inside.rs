//! *Look inside*: the way from any place that shows or means an `auth` to its bits.

use yew::prelude::*;

use super::browser::focus;
use super::dispatch::Dispatch;
use super::widget::{button, Button};
use crate::app::{Msg, Topic};
use crate::config::secrets::shown_name;
use crate::config::{ConfigFile, Entry, EntryId};
use crate::json::Document;
use crate::text::{shorten_name, TextRange};

/// Returns the way into the `auth` of an entry.
pub(super) fn look_inside(dispatch: &Dispatch, id: EntryId) -> Button {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        focus::soon(&[".pane .question"]);
        dispatch.emit(Msg::Select(id));
        dispatch.emit(Msg::Explain(Topic::Auth));
    };
    button("button small quiet", onclick, "Look inside")
}

/// Returns the same, if the entry has an `auth`; its name says the registry, because several can be in
/// sight.
pub(super) fn look_inside_of(
    dispatch: &Dispatch,
    document: &Document,
    id: Option<EntryId>,
) -> Option<Button> {
    let has_auth = |entry: &Entry<'_>| !entry.string("auth").is_empty();
    let entry = ConfigFile::new(document).entry(id?).filter(has_auth)?;
    let key = entry.key();
    let registry = shown_name(&key);
    Some(
        look_inside(dispatch, entry.id)
            .named(format!("Look inside {}", shorten_name(&registry, 40))),
    )
}

/// Returns the same for the entry around a place in the file.
pub(super) fn look_inside_at(
    dispatch: &Dispatch,
    document: &Document,
    place: Option<TextRange>,
) -> Option<Button> {
    look_inside_of(dispatch, document, ConfigFile::new(document).entry_in(place?))
}
