//! What the programs do now, and after a fix.

use yew::prelude::*;

use crate::client::compare::{changes, Change};
use crate::client::CLIENTS;
use crate::config::secrets::shown_image;
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;

/// Maximum size of a file about which the clients are asked.
const MAX_BYTES_TO_ASK: usize = 100_000;
/// Programs that are named; of more the first ones, and how many others.
const MAX_NAMED: usize = 3;

/// Returns what changes for the image of `entry`, or of the first one.
pub(super) fn effects(entry: Option<EntryId>, before: &Document, after: &Document) -> Html {
    if before.bytes().len() > MAX_BYTES_TO_ASK {
        return Html::default();
    }
    let (old, new) = (ConfigFile::new(before), ConfigFile::new(after));
    let entry = entry.and_then(|id| old.entry(id).or(new.entry(id)));
    let Some(entry) = entry.or_else(|| new.entries().next()) else {
        return Html::default();
    };
    let image = shown_image(&entry.key());
    let all = changes(before, after, &image);
    if all.is_empty() {
        return html! { <p>{"Every program does for "}<code>{image}</code>{" what it did before."}</p> };
    }
    let groups = groups(&all);
    let (first, others) = groups.split_at(1);
    let more: usize = others.iter().map(Vec::len).sum();
    let unchanged: Vec<&str> = CLIENTS
        .iter()
        .map(|client| client.name)
        .filter(|name| all.iter().all(|change| change.client != *name))
        .collect();
    html! {
        <>
            <p class="at">{"For "}<code>{image}</code>
                if !unchanged.is_empty() { {format!(" ({}: no change)", some_of(&unchanged))} }
            </p>
            <dl class="effects">{for first.iter().map(|group| now_and_after(group))}</dl>
            if more > 0 {
                <details class="folded">
                    <summary>{format!("{more} other programs")}</summary>
                    <dl class="effects">{for others.iter().map(|group| now_and_after(group))}</dl>
                </details>
            }
        </>
    }
}

/// Returns what programs that do the same do now and after the fix.
fn now_and_after(group: &[&Change]) -> Html {
    let Change { was, is, .. } = group[0];
    let after = if was == is { "the same, with the new secret" } else { is.as_str() };
    html! {
        <div class="now-after">
            <dt>{"Now"}</dt><dd><b title={names(group).join(", ")}>{some_of(&names(group))}</b>{": "}{was}</dd>
            <dt>{"After"}</dt><dd>{after}</dd>
        </div>
    }
}

/// Returns the changes that are the same for several programs together, in order.
fn groups(changes: &[Change]) -> Vec<Vec<&Change>> {
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    for change in changes {
        let alike = groups
            .iter_mut()
            .find(|group| (&group[0].was, &group[0].is) == (&change.was, &change.is));
        match alike {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    groups
}

fn names(group: &[&Change]) -> Vec<&'static str> {
    group.iter().map(|change| change.client).collect()
}

/// Returns the names of programs, of many only the first.
fn some_of(names: &[&str]) -> String {
    if names.len() == CLIENTS.len() {
        return format!("All {} programs", names.len());
    }
    if names.len() <= MAX_NAMED {
        return names.join(", ");
    }
    let (first, others) = names.split_at(MAX_NAMED - 1);
    format!("{} and {} others", first.join(", "), others.len())
}
