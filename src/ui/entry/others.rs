//! Keys of an entry that have no field in the form. They are kept and shown.

use yew::prelude::*;

use crate::config::fields::{other_entry_keys, repeated_entry_keys};
use crate::config::secrets::masked;
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;

/// Returns the list of these keys, with Docker's treatment of each. Their values are in the file's
/// text.
pub(super) fn other_keys(document: &Document, id: Option<EntryId>) -> Html {
    let Some(entry) = id.and_then(|id| ConfigFile::new(document).entry(id)) else {
        return Html::default();
    };
    let (others, repeated) = (other_entry_keys(entry), repeated_entry_keys(entry));
    if others.is_empty() && repeated.is_empty() {
        return Html::default();
    }
    html! {
        <div class="field">
            <span class="label">{"Also in this entry"}</span>
            <ul class="facts">
                {for repeated.iter().map(|key| html! {
                    <li><code>{*key}</code>{" is here more than once. Docker uses the last."}</li>
                })}
                {for others.into_iter().map(|other| html! {
                    <li><bdi><code>{masked(&other.key).into_owned()}</code></bdi>{" "}{other.text}</li>
                })}
            </ul>
        </div>
    }
}
