//! Text control: a text area over bytes, masked or not, that loses nothing.
//!
//! It is a text area and not an input, because an input silently drops line breaks of pasted text.
//! While masked, only bullets are in the page, one for each character, because typed text is located
//! by the caret; they are one row, which scrolls. In clear it is as high as what it holds: the style
//! says so, and where a browser has no `field-sizing`, its height is measured.

use yew::prelude::*;

use super::typing::{use_typing, Typing};
use crate::secret::Secret;
use crate::ui::browser::dom;

/// Properties of [`TextBox`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct TextBoxProps {
    /// Its id, which labels refer to.
    pub(in crate::ui) id: AttrValue,
    /// Its accessible name, where no label refers to it.
    #[prop_or_default]
    pub(in crate::ui) label: Option<AttrValue>,
    pub(in crate::ui) value: Secret,
    /// For a secret: what a sentence calls it, as "the password of ghcr.io".
    #[prop_or_default]
    pub(in crate::ui) secret: Option<AttrValue>,
    /// Whether bullets are shown.
    #[prop_or_default]
    pub(in crate::ui) masked: bool,
    /// Text that is shown while it is empty.
    #[prop_or_default]
    pub(in crate::ui) placeholder: AttrValue,
    /// Ids of notes about it.
    #[prop_or_default]
    pub(in crate::ui) described_by: AttrValue,
    /// True when its content is wrong.
    #[prop_or_default]
    pub(in crate::ui) invalid: bool,
    /// True if what is pasted loses the white space at its ends.
    #[prop_or_default]
    pub(in crate::ui) trims_paste: bool,
    /// Called with the whole new content.
    pub(in crate::ui) on_input: Callback<Secret>,
    /// Called when it is left.
    #[prop_or_default]
    pub(in crate::ui) on_leave: Callback<()>,
    /// Called with the byte after the caret after a key or a click.
    #[prop_or_default]
    pub(in crate::ui) on_caret: Callback<usize>,
}

#[component]
pub(in crate::ui) fn TextBox(props: &TextBoxProps) -> Html {
    let Typing { area, text, oninput, onpaste, oncopy, oncut, onkeyup, onclick } = use_typing(
        &props.value,
        props.masked,
        props.secret.as_ref(),
        props.trims_paste,
        &props.on_input,
        &props.on_caret,
    );
    {
        let area = area.clone();
        use_effect_with((text.clone(), props.masked), move |_| dom::fit_rows(&area));
    }
    // An accidental Enter would end up in the password; with Shift it is intended.
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
        }
    };
    // Bullets that are dragged would be typed where they are dropped.
    let masked = props.masked;
    let ondragstart = move |event: DragEvent| {
        if masked {
            event.prevent_default();
        }
    };
    let onblur = props.on_leave.reform(|_: FocusEvent| ());
    html! {
        <textarea ref={area} id={props.id.clone()} class={classes!("mono", props.masked.then_some("masked"))} rows="1"
            aria-label={props.label.clone()} aria-describedby={props.described_by.clone()}
            aria-invalid={props.invalid.then_some("true")} placeholder={props.placeholder.clone()} value={text}
            autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off"
            translate="no" dir={if props.masked { "ltr" } else { "auto" }}
            {oninput} {onpaste} {oncopy} {oncut} {ondragstart} {onkeydown} {onkeyup} {onclick} {onblur} />
    }
}
