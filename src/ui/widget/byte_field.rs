//! A labelled text box with everything that belongs to it: reveal, notes, what is invisible.

use yew::prelude::*;

use super::button::button;
use super::TextBox;
use crate::secret::Secret;
use crate::text::invisible;

/// A labelled text box. Not a component: every component costs kilobytes, and this has no state.
#[derive(Default)]
pub(in crate::ui) struct ByteField {
    /// Its id.
    pub(in crate::ui) id: AttrValue,
    /// Its label.
    pub(in crate::ui) label: AttrValue,
    /// What it holds.
    pub(in crate::ui) value: Secret,
    /// For a secret: whether it is shown, and how to show or mask it.
    pub(in crate::ui) secret: Option<(bool, Callback<()>)>,
    /// Shown while it is empty.
    pub(in crate::ui) placeholder: AttrValue,
    /// What is wrong, if something is.
    pub(in crate::ui) error: Option<AttrValue>,
    /// What helps, shown below.
    pub(in crate::ui) help: Html,
    /// Called with the new content.
    pub(in crate::ui) on_input: Callback<Secret>,
    /// Called when it is left.
    pub(in crate::ui) on_leave: Callback<()>,
    /// Called with the byte behind the caret after a key or a click.
    pub(in crate::ui) on_caret: Callback<usize>,
}

/// A longer value is kept but not shown.
const MOST_BYTES: usize = 100_000;
/// At most this many invisible characters are listed.
const MOST_LISTED: usize = 4;

impl ByteField {
    /// Label, box, *Reveal*, notes.
    pub(in crate::ui) fn view(self) -> Html {
        if self.value.expose().len() > MOST_BYTES {
            return self.too_long();
        }
        let help_id = format!("{}-help", self.id);
        let label_id = format!("{}-label", self.id);
        let text = String::from_utf8_lossy(self.value.expose()).into_owned();
        let odd = invisible::find(&text);
        let masked = matches!(self.secret, Some((false, _)));
        let bad = self.error.is_some() || !odd.is_empty();
        let reveal = self.secret.as_ref().map(|(revealed, on_reveal)| {
            let onclick = on_reveal.reform(|_: MouseEvent| ());
            html! {
                <button type="button" class="button" {onclick} aria-controls={self.id.clone()}
                    aria-pressed={revealed.to_string()} aria-describedby={label_id.clone()}>
                    {if *revealed { "Hide" } else { "Reveal" }}
                </button>
            }
        });
        let remark = (!odd.is_empty()).then(|| odd_note(&text, &odd, &self));
        html! {
            <div class={classes!("field", bad.then_some("bad"))}>
                <label id={label_id} for={self.id.clone()}>{self.label}</label>
                <div class="input">
                    <TextBox id={self.id} value={self.value} {masked} placeholder={self.placeholder}
                        described_by={help_id.clone()} invalid={bad} on_input={self.on_input} on_leave={self.on_leave} on_caret={self.on_caret} />
                    {reveal}
                </div>
                <div id={help_id} class="help">
                    if let Some(error) = self.error { <p class="error">{error}</p> }
                    {remark}
                    {self.help}
                </div>
            </div>
        }
    }
}

impl ByteField {
    /// In place of a text that would freeze the page.
    fn too_long(self) -> Html {
        let kilobytes = self.value.expose().len() / 1000;
        html! {
            <div class="field">
                <span class="label">{self.label}</span>
                <p class="note">{format!("{kilobytes} kB: too long to show here. It is kept; “Edit as text” has the whole.")}</p>
            </div>
        }
    }
}

/// "Ends in a newline ↵. [Remove it]"
fn odd_note(text: &str, odd: &[invisible::Invisible], field: &ByteField) -> Html {
    let count = text.chars().count();
    let places = odd.iter().take(MOST_LISTED).enumerate().map(|(index, found)| {
        let place = match found.at {
            0 => "at the start".to_owned(),
            at if at + 1 == count => "at the end".to_owned(),
            at => format!("at character {}", at + 1),
        };
        let comma = if index == 0 { "Contains " } else { ", " };
        html! { <>{comma}{found.name}{" "}<span class="ghost mono" aria-hidden="true">{found.picture}</span>{" "}{place}</> }
    });
    let more = odd.len().saturating_sub(MOST_LISTED);
    let can_trim = odd.iter().any(|found| found.at_edge) && field.value.expose_str().is_some();
    let trimmed = Secret::new(invisible::trim(text));
    let onclick = field.on_input.reform(move |_: MouseEvent| trimmed.clone());
    html! {
        <p class="error">
            {for places}
            if more > 0 { {format!(" and {more} more")} }
            {". "}
            if can_trim {
                {button("button small", onclick, "Trim the ends")}
            }
        </p>
    }
}
