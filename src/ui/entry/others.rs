//! Keys of an entry that the form has no field for. They are kept and shown.

use yew::prelude::*;

use crate::config::{fields, ConfigFile, EntryId};
use crate::go::fold;
use crate::json::{Document, Member};

/// Keys with a field of their own.
const SHOWN: [&str; 5] = [
    "auth",
    "username",
    "password",
    "identitytoken",
    "registrytoken",
];

/// A list of the further keys, with what Docker does with them. Their values are in the file's text.
pub(super) fn other_keys(document: &Document, id: Option<EntryId>) -> Html {
    let config = ConfigFile::new(document);
    let Some(entry) = id.and_then(|id| config.entry(id)) else {
        return Html::default();
    };
    let others: Vec<Member<'_>> = entry
        .value()
        .members()
        .filter(|member| !SHOWN.iter().any(|key| fold::matches_key(member.key, key)))
        .collect();
    let repeated: Vec<&str> = SHOWN
        .into_iter()
        .filter(|key| {
            let same = entry
                .value()
                .members()
                .filter(|m| fold::matches_key(m.key, key));
            same.count() > 1
        })
        .collect();
    if others.is_empty() && repeated.is_empty() {
        return Html::default();
    }
    html! {
        <div class="field">
            <span class="label">{"Also in this entry"}</span>
            <ul class="facts">
                {for repeated.iter().map(|key| html! {
                    <li><code>{*key}</code>{" stands here more than once. Docker uses the last."}</li>
                })}
                {for others.iter().map(|member| {
                    let name = member.key.text();
                    let text = match (fields::entry(&name), fields::suggest_in_entry(&name)) {
                        (Some(known), _) => known.meaning.to_owned(),
                        (None, Some(meant)) => format!("Docker does not know this key; perhaps {meant} is meant."),
                        (None, None) => "Docker does not know this key and drops it at its next save. Credenza keeps it.".to_owned(),
                    };
                    html! { <li><bdi><code>{name.into_owned()}</code></bdi>{" "}{text}</li> }
                })}
            </ul>
        </div>
    }
}
