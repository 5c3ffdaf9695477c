//! A labelled text box with everything that belongs to it: reveal, notes, what is invisible.

use yew::prelude::*;

use super::TextBox;
use crate::secret::Secret;
use crate::text::invisible;

/// What a [`ByteField`] needs.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ByteFieldProps {
    /// Its id.
    pub(in crate::ui) id: AttrValue,
    /// Its label.
    pub(in crate::ui) label: AttrValue,
    /// What it holds.
    pub(in crate::ui) value: Secret,
    /// A secret is masked and has a button that reveals it.
    #[prop_or_default]
    pub(in crate::ui) secret: bool,
    /// Whether the secret is shown now.
    #[prop_or_default]
    pub(in crate::ui) revealed: bool,
    /// Called to show or to mask it.
    #[prop_or_default]
    pub(in crate::ui) on_reveal: Callback<()>,
    /// Shown while it is empty.
    #[prop_or_default]
    pub(in crate::ui) placeholder: AttrValue,
    /// What is wrong, if something is.
    #[prop_or_default]
    pub(in crate::ui) error: Option<AttrValue>,
    /// What helps, shown below.
    #[prop_or_default]
    pub(in crate::ui) children: Html,
    /// Called with the new content.
    pub(in crate::ui) on_input: Callback<Secret>,
    /// Called when it is left.
    #[prop_or_default]
    pub(in crate::ui) on_leave: Callback<()>,
}

/// At most this many invisible characters are listed.
const MOST_LISTED: usize = 4;

/// A labelled text box.
#[component]
pub(in crate::ui) fn ByteField(props: &ByteFieldProps) -> Html {
    let help_id = format!("{}-help", props.id);
    let text = String::from_utf8_lossy(props.value.expose()).into_owned();
    let odd = invisible::find(&text);
    let masked = props.secret && !props.revealed;
    let bad = props.error.is_some() || !odd.is_empty();
    let reveal = props.secret.then(|| {
        let onclick = props.on_reveal.reform(|_: MouseEvent| ());
        html! {
            <button type="button" class="button" {onclick} aria-controls={props.id.clone()}
                aria-pressed={props.revealed.to_string()} aria-describedby={format!("{}-label", props.id)}>
                {if props.revealed { "Hide" } else { "Reveal" }}
            </button>
        }
    });
    html! {
        <div class={classes!("field", bad.then_some("bad"))}>
            <label id={format!("{}-label", props.id)} for={props.id.clone()}>{&props.label}</label>
            <div class="input">
                <TextBox id={props.id.clone()} value={props.value.clone()} {masked}
                    placeholder={props.placeholder.clone()} described_by={help_id.clone()}
                    invalid={bad} on_input={props.on_input.clone()} on_leave={props.on_leave.clone()} />
                {reveal}
            </div>
            <div id={help_id} class="help">
                if let Some(error) = &props.error {
                    <p class="error">{error}</p>
                }
                if !odd.is_empty() {
                    {odd_note(&text, &odd, props)}
                }
                {props.children.clone()}
            </div>
        </div>
    }
}

/// "Ends in a newline ↵. [Remove it]"
fn odd_note(text: &str, odd: &[invisible::Invisible], props: &ByteFieldProps) -> Html {
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
    let can_trim = odd.iter().any(|found| found.at_edge) && props.value.expose_str().is_some();
    let trimmed = Secret::new(invisible::trim(text));
    let onclick = props.on_input.reform(move |_: MouseEvent| trimmed.clone());
    html! {
        <p class="error">
            {for places}
            if more > 0 { {format!(" and {more} more")} }
            {". "}
            if can_trim {
                <button type="button" class="button small" {onclick}>{"Trim the ends"}</button>
            }
        </p>
    }
}
