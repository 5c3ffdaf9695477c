//! The `auth` microscope: text, bytes and base64 of any string, linked down to the bit.

mod about;
mod rows;
mod seen;

use yew::prelude::*;

use crate::app::{EntryCommand, Msg};
use crate::config::secrets::shown_name;
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::microscope::{read, Row, Selection};
use crate::text::shorten_name;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, flip, page_title, setter, toggle};
use rows::rows;
use seen::use_seen;

/// Properties of [`Microscope`].
#[derive(Properties, PartialEq)]
pub(super) struct MicroscopeProps {
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
}

#[component]
pub(super) fn Microscope(props: &MicroscopeProps) -> Html {
    let dispatch = use_dispatch();
    let seen = use_seen(&props.document, props.entry);
    let specimen = &seen.specimen;
    let selected = use_state_eq(|| None as Selection);
    let most = use_state_eq(|| rows::FIRST_GROUPS);
    let on_any = seen.on_typed("specimen", |_, text| read(&text.expose_lossy()));
    let on_text = seen.on_typed("text", |specimen, text| Ok(specimen.with_bytes(text.expose())));
    let on_base64 =
        seen.on_typed("base64", |specimen, text| specimen.with_base64(&text.expose_lossy()));
    // The caret in either box highlights the same place in all rows.
    let caret = |row| {
        let specimen = (**specimen).clone();
        setter(&selected).reform(move |offset: usize| {
            let at = match row {
                Row::Bytes => offset,
                Row::Base64 => specimen.char_at(offset),
            };
            Some((row, at..at + 1))
        })
    };
    let name = props.entry.and_then(|id| {
        let entry = ConfigFile::new(&props.document).entry(id)?;
        let is_other = specimen.base64().expose() != entry.string("auth").as_bytes();
        is_other.then(|| shorten_name(&shown_name(&entry.key()), 40).into_owned())
    });
    let write = {
        let value = specimen.base64().clone();
        dispatch.reform(move |_: MouseEvent| {
            Msg::Entry(EntryCommand::SetString { field: "auth", value: Some(value.clone()) })
        })
    };
    let spoken = (*selected)
        .clone()
        .map(|(row, range)| specimen.describe(row, range))
        .filter(|text| !text.is_empty())
        .unwrap_or_else(|| "Point at a character, or move with the arrow keys.".to_owned());
    let peel = specimen.peel().map(|inner| {
        let onclick = seen.take.reform(move |_: MouseEvent| Ok(inner.clone()));
        button("button small", onclick, "Peel one layer off")
    });
    html! {
        <section class="microscope" aria-label="Microscope">
            {page_title("The auth value, down to the bit")}
            {seen.field("specimen", "auth, Authorization header, X-Registry-Auth or curl line", specimen.source(), on_any, Callback::noop())}
            {about::chips(specimen)}
            <div class="group">{toggle("button small", flip(&seen.revealed), *seen.revealed, "Show secrets")}{peel}
                <span class="legend u">{"user"}</span><span class="legend k">{"colon"}</span><span class="legend p">{"password"}</span></div>
            {rows(specimen, &selected, *seen.revealed, &most)}
            <p class="spoken" role="status">{spoken}</p>
            {about::findings(specimen)}
            <div class="pair">
                {seen.field("text", "Text", specimen.bytes(), on_text, caret(Row::Bytes))}
                {seen.field("base64", "Base64", specimen.base64(), on_base64, caret(Row::Base64))}
            </div>
            if let Some(name) = name {
                <p>{button("button small", write, format!("Write it into {name}"))}</p>
            }
            {about::inner(specimen, *seen.revealed)}
            {about::acceptance(specimen)}
        </section>
    }
}
