//! The `auth` microscope: text, bytes and base64 of any string, linked down to the bit.

mod about;
mod bits;
mod masked;
mod rows;
mod seen;

use yew::prelude::*;

use crate::app::{EntryCommand, Msg};
use crate::config::secrets::shown_name;
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::microscope::{look, read, Lit, Row, Selection, Specimen};
use crate::secret::Secret;
use crate::text::shorten_name;
use crate::ui::dispatch::use_dispatch;
use crate::ui::presenter::{BACK, ON};
use crate::ui::widget::{button, flip, page_title, setter, toggle};
use bits::{alphabet, number};
use masked::Masked;
use rows::{rows, selected_or_first};
use seen::{login_in, use_seen, Part};

/// Properties of [`Microscope`].
#[derive(Properties, PartialEq)]
pub(super) struct MicroscopeProps {
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
    /// Value to look at instead of the entry's.
    pub(super) value: Option<&'static str>,
    /// True for a file with fake logins: they are shown from the start.
    pub(super) is_fake: bool,
}

#[component]
pub(super) fn Microscope(props: &MicroscopeProps) -> Html {
    let dispatch = use_dispatch();
    let seen = use_seen(&props.document, props.entry, props.value, props.is_fake);
    let specimen = &seen.specimen;
    let selected = use_state_eq(|| None as Selection);
    let most = use_state_eq(|| rows::FIRST_GROUPS);
    let on_any = seen.on_typed("specimen", |_, text| read(&text.expose_lossy()));
    let on_part = |part: Part| seen.on_part(part);
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
    let step = |key: &'static str, class: &'static str, label: &'static str| {
        let here = selected_or_first(specimen, &selected);
        let to = specimen.selection_after_key(&here, key).filter(|to| Some(to) != here.as_ref());
        let (is_end, selected) = (to.is_none(), selected.setter());
        button(class, move |_: MouseEvent| selected.set(to.clone()), label).disabled(is_end)
    };
    let peel = specimen.peel().map(|inner| {
        let onclick = seen.take.reform(move |_: MouseEvent| Ok(inner.clone()));
        button("button small", onclick, "Peel one layer off")
    });
    html! {
        <section class="microscope" aria-label="Inside auth">
            {page_title("Inside auth")}
            <p class="lede">{"A username, a colon and a password, written 6 bits at a time."}</p>
            <div class="three">
                if let Some((user, password)) = login_in(specimen) {
                    {seen.user(&user, on_part(Part::User))}
                    {seen.field("inside-password", "Password or token", &password, on_part(Part::Password), Callback::noop())}
                } else {
                    {seen.field("text", "Text", specimen.bytes(), on_text, caret(Row::Bytes))}
                }
                {seen.field("base64", "auth (base64)", specimen.base64(), on_base64, caret(Row::Base64))}
            </div>
            {rows(specimen, &selected, *seen.revealed, &most)}
            <p class="spoken" role="status">{spoken(specimen, &selected, *seen.revealed)}</p>
            <div class="group">{step("ArrowLeft", BACK, "‹ Back")}{step("ArrowRight", ON, "Next ›")}{toggle("button small", flip(&seen.revealed), *seen.revealed, "Show secrets")}{peel}
                <span class="legend u">{"username"}</span><span class="legend k">{"colon"}</span><span class="legend p">{"password"}</span></div>
            {alphabet(marked(specimen, &selected, *seen.revealed))}
            {about::chips(specimen)}
            {about::findings(specimen)}
            {seen.field("specimen", "Paste an auth value, an Authorization or X-Registry-Auth header, or a curl command", specimen.source(), on_any, Callback::noop())}
            if let Some(name) = name {
                <p>{button("button small", write, format!("Write it into {name}"))}</p>
            }
            {about::inner(specimen, *seen.revealed)}
            {about::acceptance(specimen)}
        </section>
    }
}

/// Returns the figure of the second group of a fake value, for paper.
pub(super) fn figure(value: &str) -> Html {
    let specimen = look(&Secret::new(value));
    bits::bits(&specimen, &specimen.group(1), &Lit::default(), &Masked::new(&specimen, true))
}

/// Properties of [`Glass`].
#[derive(Properties, PartialEq)]
pub(super) struct GlassProps {
    /// A fake value.
    pub(super) value: AttrValue,
}

/// Rows of a fake value, without the boxes that change it.
#[component]
pub(super) fn Glass(props: &GlassProps) -> Html {
    let specimen = look(&Secret::new(props.value.as_bytes()));
    let selected = use_state_eq(|| None as Selection);
    let most = use_state_eq(|| rows::FIRST_GROUPS);
    html! {
        <div class="microscope">
            {rows(&specimen, &selected, true, &most)}
            <p class="spoken" role="status">{spoken(&specimen, &selected, true)}</p>
        </div>
    }
}

/// Returns what is to say of the selected place: its part of the login, and, unless it is masked, its
/// bits.
fn spoken(specimen: &Specimen, selected: &Selection, revealed: bool) -> String {
    let Some((row, range)) = selected_or_first(specimen, selected) else { return String::new() };
    let text = specimen.describe(row, range.clone());
    let masked = Masked::new(specimen, revealed);
    let (at, is_one) = (range.start, range.len() == 1);
    match row {
        Row::Bytes if is_one && !masked.byte(at) => {
            let byte = specimen.bytes().expose().get(at).copied().unwrap_or_default();
            format!("{text} Its 8 bits are {byte:08b}, {byte:02x} in hexadecimal.")
        }
        Row::Base64 if !masked.char(at) => match number(specimen, at) {
            Some(six) => format!(
                "{text} Its 6 bits are {six:06b}, the number {six}: {}.",
                specimen.char(at).unwrap_or_default()
            ),
            None => text,
        },
        _ => text,
    }
}

/// Returns the number of the selected character, unless it is masked.
fn marked(specimen: &Specimen, selected: &Selection, revealed: bool) -> Option<usize> {
    let (row, range) = selected_or_first(specimen, selected)?;
    let is_shown = row == Row::Base64 && !Masked::new(specimen, revealed).char(range.start);
    is_shown.then(|| number(specimen, range.start)).flatten()
}
