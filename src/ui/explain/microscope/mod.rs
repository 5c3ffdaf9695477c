//! The `auth` microscope: text, bytes and base64 of any string, linked down to the bit.

mod about;
mod rows;

use std::ops::Range;

use yew::prelude::*;

use crate::app::{EntryCommand, Msg};
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::microscope::{read, read_text, NotBase64, Row, Specimen};
use crate::registries::display_name;
use crate::secret::Secret;
use crate::text::shorten;
use crate::ui::use_dispatch;
use crate::ui::widget::{toggle, ByteField};
use rows::rows;

/// What is looked at when no entry is chosen.
const FAKE: &str = "YWxpY2U6czNjcmV0";

/// What is selected, in which row.
pub(super) type Selected = Option<(Row, Range<usize>)>;

/// What a [`Microscope`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct MicroscopeProps {
    /// The file.
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
}

/// Text that one of the boxes holds but that cannot be looked at, and why.
type Refused = Option<(&'static str, Secret, String)>;

/// The microscope.
#[component]
pub(super) fn Microscope(props: &MicroscopeProps) -> Html {
    let dispatch = use_dispatch();
    let own = own_auth(&props.document, props.entry);
    let first = own.clone().unwrap_or_else(|| Secret::new(FAKE));
    let specimen = use_state_eq(|| look(&first));
    let refused = use_state_eq(|| None as Refused);
    let revealed = use_state_eq(|| own.is_none());
    let selected = use_state_eq(|| None as Selected);
    let most = use_state_eq(|| rows::FIRST_GROUPS);
    {
        let (specimen, revealed) = (specimen.setter(), revealed.setter());
        let is_own = own.is_some();
        use_effect_with(first, move |first| {
            specimen.set(look(first));
            revealed.set(!is_own);
        });
    }
    let take = {
        let (specimen, refused) = (specimen.setter(), refused.setter());
        Callback::from(
            move |found: Result<Specimen, (&'static str, Secret, String)>| match found {
                Ok(found) => {
                    specimen.set(found);
                    refused.set(None);
                }
                Err(error) => refused.set(Some(error)),
            },
        )
    };
    let reveal = {
        let revealed = revealed.clone();
        Callback::from(move |()| revealed.set(!*revealed))
    };
    let boxed = |id: &'static str, label: &'static str, value: &Secret, on_input, on_caret| {
        let wrong = (*refused).as_ref().filter(|(of, ..)| *of == id);
        ByteField {
            id: id.into(),
            label: label.into(),
            value: wrong.map_or_else(|| value.clone(), |(_, typed, _)| typed.clone()),
            secret: Some((*revealed, reveal.clone())),
            error: wrong.map(|(.., why)| why.clone().into()),
            on_input,
            on_caret,
            ..ByteField::default()
        }
        .view()
    };
    let on_any = take.reform(|typed: Secret| {
        let text = String::from_utf8_lossy(typed.expose()).into_owned();
        read(&text).map_err(|error| ("specimen", typed, told(error)))
    });
    let on_text = {
        let specimen = (*specimen).clone();
        take.reform(move |typed: Secret| Ok(specimen.with_bytes(typed.expose())))
    };
    let on_base64 = {
        let specimen = (*specimen).clone();
        take.reform(move |typed: Secret| {
            let text = String::from_utf8_lossy(typed.expose()).into_owned();
            specimen
                .with_base64(&text)
                .map_err(|error| ("base64", typed, told(error)))
        })
    };
    // The caret in either box lights the same place in all rows.
    let caret = |row| {
        let (selected, specimen) = (selected.setter(), (*specimen).clone());
        Callback::from(move |offset: usize| {
            let at = match row {
                Row::Bytes => offset,
                Row::Base64 => specimen.char_at(offset),
            };
            selected.set(Some((row, at..at + 1)));
        })
    };
    let name = props.entry.and_then(|id| {
        let entry = ConfigFile::new(&props.document).entry(id)?;
        let is_other = specimen.base64().expose() != entry.string("auth").as_bytes();
        is_other.then(|| shorten(&display_name(&entry.key()), 40).into_owned())
    });
    let write = {
        let value = specimen.base64().clone();
        dispatch.reform(move |_: MouseEvent| {
            Msg::Entry(EntryCommand::SetString {
                field: "auth",
                value: Some(value.clone()),
            })
        })
    };
    let said = (*selected)
        .clone()
        .map(|(row, range)| specimen.describe(row, range))
        .unwrap_or_default();
    let show = {
        let revealed = revealed.clone();
        move |_: MouseEvent| revealed.set(!*revealed)
    };
    let peel = specimen.peel().map(|inner| {
        let take = take.clone();
        let onclick = move |_: MouseEvent| take.emit(Ok(inner.clone()));
        html! { <button type="button" class="button small" {onclick}>{"Peel one layer off"}</button> }
    });
    html! {
        <section class="microscope" aria-label="Microscope">
            <h2 class="question">{"The auth value, down to the bit"}</h2>
            {boxed("specimen", "auth, Authorization header, X-Registry-Auth or curl line", specimen.source(), on_any, Callback::noop())}
            {about::chips(&specimen)}
            <div class="group">{toggle("button small", show, *revealed, "Show secrets")}{peel}
                <span class="legend u">{"user"}</span><span class="legend k">{"colon"}</span><span class="legend p">{"password"}</span></div>
            {rows(&specimen, &selected, *revealed, &most)}
            <p class="spoken" role="status">{if said.is_empty() { "Point at a character, or move with the arrow keys.".to_owned() } else { said }}</p>
            {about::findings(&specimen)}
            <div class="pair">
                {boxed("text", "Text", specimen.bytes(), on_text, caret(Row::Bytes))}
                {boxed("base64", "Base64", specimen.base64(), on_base64, caret(Row::Base64))}
            </div>
            if let Some(name) = name {
                <p><button type="button" class="button small" onclick={write}>{format!("Write it into {name}")}</button></p>
            }
            {about::inner(&specimen, *revealed)}
            {about::acceptance(&specimen)}
        </section>
    }
}

/// What is wrong and where.
fn told(error: NotBase64) -> String {
    format!(
        "Character {}: {error} The last good value stays below.",
        error.at() + 1
    )
}

/// The specimen of any bytes; what cannot be read as something known is text.
fn look(value: &Secret) -> Specimen {
    let text = std::str::from_utf8(value.expose());
    let found = text.ok().and_then(|text| read(text).ok());
    found.unwrap_or_else(|| read_text(value.expose()))
}

/// The `auth` of the chosen entry.
fn own_auth(document: &Document, entry: Option<EntryId>) -> Option<Secret> {
    let entry = ConfigFile::new(document).entry(entry?)?;
    let auth = entry.string("auth");
    (!auth.is_empty()).then(|| Secret::new(auth.as_bytes()))
}
