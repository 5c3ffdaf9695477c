//! Keys of an entry that have no field in the form. They are kept and shown.

use yew::prelude::*;

use crate::config::fields::{other_key, other_members, repeated_entry_keys};
use crate::config::secrets::masked;
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::ui::widget::{use_more, ROWS};

/// Properties of [`OtherKeys`].
#[derive(Properties, PartialEq)]
pub(super) struct OtherKeysProps {
    pub(super) document: Document,
    pub(super) id: Option<EntryId>,
}

/// The list of these keys, with Docker's treatment of each. Their values are in the file's text.
#[component]
pub(super) fn OtherKeys(props: &OtherKeysProps) -> Html {
    let entry = props.id.and_then(|id| ConfigFile::new(&props.document).entry(id));
    let others = entry.map(other_members);
    let count = others.clone().map_or(0, Iterator::count);
    let (drawn, more) = use_more(count, ROWS);
    let repeated = entry.map(repeated_entry_keys).unwrap_or_default();
    if count == 0 && repeated.is_empty() {
        return Html::default();
    }
    let rows = drawn.of_rows(others.into_iter().flatten()).map(|(_, member)| {
        let other = other_key(&member);
        html! { <li><bdi><code>{masked(&other.key).into_owned()}</code></bdi>{" "}{other.text}</li> }
    });
    html! {
        <div class="field">
            <span class="label">{"Also in this entry"}</span>
            <ul class="facts">
                {for repeated.iter().map(|key| html! {
                    <li><code>{*key}</code>{" is here more than once. Docker uses the last."}</li>
                })}
                {for rows}
            </ul>
            {more}
        </div>
    }
}
