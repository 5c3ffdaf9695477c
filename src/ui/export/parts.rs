//! One text to hand over: masked on the page until shown, unmasked when copied and saved.

use yew::prelude::*;

use crate::app::Msg;
use crate::export::{Form, Part, Text};
use crate::secret::Secret;
use crate::text::DisplayText;
use crate::ui::browser::download::download;
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, copy, copy_as};

/// Maximum size of a text on the page; copies are whole.
const MAX_SHOWN: usize = 40_000;
/// Maximum number of secrets in it, each of which is an element.
const MAX_SECRETS: usize = 400;

/// Returns the part with its buttons.
pub(super) fn view(part: &Part, index: usize, revealed: bool, dispatch: &Dispatch) -> Html {
    let bytes = part.text.bytes().expose();
    let what = match part.form {
        Form::Text => "Paste it as text.",
        Form::Base64 => "This is base64: paste it unchanged, nothing encodes it again.",
        Form::File => "A file.",
        Form::Commands => "Commands to run; no secret is an argument.",
    };
    let id = format!("part-{index}");
    html! {
        <section class="part" aria-labelledby={id.clone()}>
            <header>
                <h3 id={id}>{part.title.as_ref()}</h3>
                <span class="help">{what}{format!(" {} bytes.", bytes.len())}</span>
                <span class="group push">{for name_to_copy(part, dispatch)}{button("button small", copy_text(&part.text, dispatch), "Copy")}
                    if part.file.is_some() { {button("button small", save(part, dispatch), "Save")} }</span>
            </header>
            <pre class="example" tabindex="0">{shown(&part.text, revealed)}</pre>
        </section>
    }
}

/// Returns a button for the name of a value, as the consumer stores it.
fn name_to_copy(part: &Part, dispatch: &Dispatch) -> Option<Html> {
    let is_name = part.is_value && !part.title.contains(char::is_whitespace);
    is_name.then(|| copy_as(dispatch, &part.title, "Copy the name"))
}

/// Returns the button beside the target's title: it copies the value, or else the first part, and
/// names it where there are several.
pub(super) fn main_copy(parts: &[Part], dispatch: &Dispatch) -> Option<Html> {
    let part = parts.iter().find(|part| part.is_value).or(parts.first())?;
    let label = if parts.len() > 1 {
        format!("Copy {}", in_a_sentence(&part.title))
    } else {
        "Copy".to_owned()
    };
    Some(button("button primary", copy_text(&part.text, dispatch), label).into())
}

/// Returns a title as it goes on after another word: "Value of X" as "value of X", `.env` as it is.
fn in_a_sentence(title: &str) -> String {
    let mut signs = title.chars();
    match (signs.next(), signs.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(signs).collect()
        }
        _ => title.to_owned(),
    }
}

/// Returns the text with its secrets masked, each in an element of its own.
fn shown(text: &Text, revealed: bool) -> Html {
    let bytes = text.bytes().expose();
    let end = bytes.len().min(MAX_SHOWN);
    let secrets = text.secrets_before(end);
    let end = secrets.get(MAX_SECRETS).map_or(end, |one_too_many| one_too_many.start);
    let mut pieces: Vec<Html> = Vec::new();
    let mut at = 0;
    let plain = |from: usize, to: usize| {
        let piece = DisplayText::new(&bytes[from..to.max(from)]).text();
        html! { {piece} }
    };
    for range in secrets.iter().take(MAX_SECRETS) {
        pieces.push(plain(at, range.start.max(at)));
        let to = range.end.min(end);
        if revealed {
            pieces.push(html! { <mark>{plain(range.start, to)}</mark> });
        } else {
            let bullets = "\u{2022}".repeat(range.len().min(12));
            pieces.push(html! { <mark>{bullets}</mark> });
        }
        at = to.max(at);
    }
    pieces.push(plain(at, end.max(at)));
    if bytes.len() > end {
        pieces.push(html! { {"\n…"} });
    }
    pieces.into_iter().collect()
}

fn copy_text(text: &Text, dispatch: &Dispatch) -> Callback<MouseEvent> {
    const SAID: &str = "Copied. It stays on the clipboard until something else is copied.";
    const REFUSED: &str =
        "The browser did not allow copying. Show the secrets and select the text instead.";
    let (text, dispatch) = (text.bytes().clone(), dispatch.clone());
    Callback::from(move |_| copy(&dispatch, text.clone(), SAID.to_owned(), REFUSED))
}

fn save(part: &Part, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let name = part.file.unwrap_or("export.txt").rsplit('/').next().unwrap_or("export.txt");
    let (bytes, dispatch): (Secret, Dispatch) = (part.text.bytes().clone(), dispatch.clone());
    Callback::from(move |_| {
        let name = name.trim_start_matches('.');
        dispatch.emit(if download(name, bytes.expose()) {
            Msg::Said(format!("Saved {name} in the browser’s downloads. Anyone who can read it can use its logins."))
        } else {
            Msg::Failed("The browser did not take the download.".to_owned())
        });
    })
}
