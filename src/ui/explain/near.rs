//! The entry that was probably meant, where nothing is found for an image.

use yew::prelude::*;

use crate::config::edit::rename_entry;
use crate::config::near::NearMiss;
use crate::config::EntryId;
use crate::json::Document;
use crate::lint::Applicability;
use crate::text::TextRange;
use crate::ui::check::FixBody;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, flip, on_escape, setter};

/// Properties of [`Near`].
#[derive(Properties, PartialEq)]
pub(super) struct NearProps {
    pub(super) document: Document,
    /// The sentence about it.
    pub(super) sentence: String,
    /// Its place.
    pub(super) range: TextRange,
    /// The entry, and the key under which it would be found.
    pub(super) better: Option<(EntryId, String)>,
    /// Marks a place in the file's text.
    pub(super) on_mark: Callback<Option<TextRange>>,
}

/// Returns what the page shows of a near miss.
pub(super) fn props(
    near: &NearMiss<'_>,
    document: &Document,
    on_mark: &Callback<Option<TextRange>>,
) -> NearProps {
    NearProps {
        document: document.clone(),
        sentence: near.sentence(),
        range: near.entry.range(),
        better: near.better.clone().map(|key| (near.entry.id, key)),
        on_mark: on_mark.clone(),
    }
}

/// Note with the entry, and the fix that renames it.
#[component]
pub(super) fn Near(props: &NearProps) -> Html {
    let dispatch = use_dispatch();
    let is_open = use_state_eq(|| false);
    let range = props.range;
    let show = props.on_mark.reform(move |_: MouseEvent| Some(range));
    let renamed =
        props.better.as_ref().and_then(|(id, key)| rename_entry(&props.document, *id, key));
    let toggle = flip::<MouseEvent>(&is_open);
    let close = setter(&is_open).reform(|()| false);
    html! {
        <div class="note w near" role="note" onkeydown={is_open.then(|| on_escape(close.clone()))}>
            <p>{&props.sentence}</p>
            <div class="acts">
                if renamed.is_some() {
                    <button type="button" class="button small" onclick={toggle} aria-expanded={is_open.to_string()}>{"Fix"}</button>
                }
                {button("button small quiet", show, "Show in the file")}
            </div>
            if let (Some(edits), true) = (renamed, *is_open) {
                <div class="below" role="group" aria-label="What the fix changes">
                    <FixBody document={props.document.clone()} entry={None} label="Rename the key" applicability={Applicability::NeedsReview}
                        {edits} {dispatch} on_close={close} />
                </div>
            }
        </div>
    }
}
