//! Labelled text box with its parts: reveal, notes, invisible characters.
//!
//! It is not a component, because every component costs kilobytes and this has no state: a value
//! that turns into its Html, written in `html!` as `{field}`.

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::button::button;
use super::TextBox;
use crate::secret::Secret;
use crate::text::invisible;

/// Labelled text box.
#[derive(Default)]
pub(in crate::ui) struct ByteField {
    pub(in crate::ui) id: AttrValue,
    pub(in crate::ui) label: AttrValue,
    pub(in crate::ui) value: Secret,
    /// For a secret: true when it is shown, and a callback that shows or masks it.
    pub(in crate::ui) secret: Option<(bool, Callback<()>)>,
    /// For a secret: what a sentence calls it, as "the password of ghcr.io".
    pub(in crate::ui) secret_name: AttrValue,
    /// Shown while it is empty.
    pub(in crate::ui) placeholder: AttrValue,
    /// What Check says of it; it takes the place of the note on ends.
    pub(in crate::ui) checked: Option<Html>,
    /// True if nothing in it is odd, such as the line break at the end of a file.
    pub(in crate::ui) takes_any: bool,
    /// Error, if there is one.
    pub(in crate::ui) error: Option<AttrValue>,
    /// Buttons inside the box, before *Reveal*.
    pub(in crate::ui) buttons: Html,
    /// Help, shown below.
    pub(in crate::ui) help: Html,
    /// Called with the new content.
    pub(in crate::ui) on_input: Callback<Secret>,
    /// True if what is pasted loses the white space at its ends, as an address does.
    pub(in crate::ui) trims_paste: bool,
    /// Called with the content without invisible characters at its ends, when that is not the same
    /// as typing it.
    pub(in crate::ui) on_trim: Option<Callback<Secret>>,
    /// Called when it is left.
    pub(in crate::ui) on_leave: Callback<()>,
    /// Called with the byte after the caret after a key or a click.
    pub(in crate::ui) on_caret: Callback<usize>,
}

/// Maximum size of a value that is shown; a longer one is only kept.
const MAX_BYTES: usize = 100_000;
/// Maximum length of a masked secret whose bullets are all in sight; of a longer one the length is
/// told beside its label.
const MAX_IN_SIGHT: usize = 40;
/// Maximum number of invisible characters that are listed.
const MAX_LISTED: usize = 4;

impl From<ByteField> for Html {
    fn from(field: ByteField) -> Self {
        if field.value.expose().len() > MAX_BYTES {
            return too_long(&field);
        }
        let (help_id, label_id) = (format!("{}-help", field.id), format!("{}-label", field.id));
        let text = field.value.expose_lossy();
        let odd = if field.takes_any { Vec::new() } else { invisible::find(&text) };
        let masked = matches!(field.secret, Some((false, _)));
        let secret = field.secret.is_some().then_some(field.secret_name.clone());
        let bad = field.checked.is_some() || field.error.is_some() || !odd.is_empty();
        // Always a node: a list of nodes is compared from its end, and one more there would make the
        // text box another one, without the focus. A username can become a secret while it is typed.
        let reveal = field.secret.as_ref().map_or_else(Html::default, |(revealed, on_reveal)| {
            let onclick = on_reveal.reform(|_: MouseEvent| ());
            html! {
                <button type="button" class="button" {onclick} aria-controls={field.id.clone()}
                    aria-describedby={label_id.clone()}>
                    {if *revealed { "Hide" } else { "Reveal" }}
                </button>
            }
        });
        let length = (masked && text.chars().count() > MAX_IN_SIGHT)
            .then(|| html! { <span class="count">{format!(" · {} characters", text.chars().count())}</span> });
        // Check has the ends, and a fix.
        let is_noted = odd.iter().any(|odd| field.checked.is_none() || !odd.at_edge);
        let remark = is_noted.then(|| odd_note(&text, &odd, &field));
        html! {
            <div class={classes!("field", bad.then_some("bad"))}>
                <div class="label-row"><label id={label_id} for={field.id.clone()}>{field.label}</label>{length}</div>
                <div class="input">
                    <TextBox id={field.id} value={field.value} {secret} {masked} placeholder={field.placeholder}
                        described_by={help_id.clone()} invalid={bad} trims_paste={field.trims_paste} on_input={field.on_input} on_leave={field.on_leave} on_caret={field.on_caret} />
                    {field.buttons}
                    {reveal}
                </div>
                <div id={help_id} class="help">
                    if let Some(error) = field.error { <p class="error">{error}</p> }
                    {remark}
                    {field.checked}
                    {field.help}
                </div>
            </div>
        }
    }
}

/// Lets a field be the only child of an element.
impl IntoPropValue<Html> for ByteField {
    fn into_prop_value(self) -> Html {
        self.into()
    }
}

/// Returns a note instead of a text that would freeze the page.
fn too_long(field: &ByteField) -> Html {
    let kilobytes = field.value.expose().len() / 1000;
    html! {
        <div class="field">
            <span class="label">{&field.label}</span>
            <p class="note">{format!("{kilobytes} kB: too long to show here. It is kept; “Edit as text” has the whole.")}</p>
        </div>
    }
}

/// Returns a note: "Ends in a newline ↵. [Remove it]"
fn odd_note(text: &str, odd: &[invisible::Invisible], field: &ByteField) -> Html {
    let count = text.chars().count();
    let places = odd.iter().take(MAX_LISTED).enumerate().map(|(index, found)| {
        let comma = if index == 0 { "Contains " } else { ", " };
        html! { <>{comma}{found.name}{" "}<span class="ghost mono" aria-hidden="true">{found.picture}</span>{" "}{found.place(count)}</> }
    });
    let more = odd.len().saturating_sub(MAX_LISTED);
    // Only where nothing that is named here stays.
    let can_trim = field.checked.is_none()
        && invisible::find(invisible::trim(text)).is_empty()
        && field.value.expose_str().is_some();
    let trimmed = Secret::new(invisible::trim(text));
    let on_trim = field.on_trim.as_ref().unwrap_or(&field.on_input);
    let onclick = on_trim.reform(move |_: MouseEvent| trimmed.clone());
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
