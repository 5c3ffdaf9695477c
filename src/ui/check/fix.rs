//! Preview of a fix.

use yew::prelude::*;

use crate::app::Msg;
use crate::client::compare::{changes, Change};
use crate::client::CLIENTS;
use crate::config::secrets::shown_image;
use crate::config::{changed_lines, ConfigFile, EntryId};
use crate::json::Document;
use crate::lint::{fix_all_safe, Activity, Applicability, Fix};
use crate::text::TextEdit;
use crate::ui::browser::clock::now;
use crate::ui::dialogs::diff_view;
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::Dialog;

/// Maximum size of a file about which the clients are asked.
const MAX_BYTES_TO_ASK: usize = 100_000;

/// Properties of [`FixPreview`].
#[derive(Properties, PartialEq)]
pub(super) struct FixPreviewProps {
    pub(super) fixes: Vec<Fix>,
    pub(super) entry: Option<EntryId>,
    /// File of the finding, which is the open one.
    pub(super) document: Document,
    pub(super) dispatch: Dispatch,
    pub(super) on_close: Callback<()>,
}

/// Offers, changes of the chosen one, and *Apply*.
#[component]
pub(super) fn FixPreview(props: &FixPreviewProps) -> Html {
    let chosen = use_state_eq(|| 0usize);
    let offers = &props.fixes;
    let Some(fix) = offers.get(*chosen).or(offers.first()) else {
        return Html::default();
    };
    let after = props.document.apply(fix.edits()).0;
    let choices = offers.iter().enumerate().map(|(index, fix)| {
        let chosen_now = index == *chosen;
        let chosen = chosen.setter();
        let onclick = move |_: MouseEvent| chosen.set(index);
        html! { <button type="button" class="button small" {onclick} aria-pressed={chosen_now.to_string()}>{fix.label}</button> }
    });
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <div class="below" role="group" aria-label="What the fix changes">
            if offers.len() > 1 {
                <div class="choice" role="group" aria-label="Ways to fix it">{for choices}</div>
            } else {
                <p><b>{fix.label}</b></p>
            }
            {diff_view(&changed_lines(&props.document, &after))}
            <p>{fix.applicability.words()}</p>
            {consequences(props.entry, &props.document, &after)}
            <div class="acts">
                {apply(&props.dispatch, &props.on_close, fix.label, &props.document, fix.edits())}
                <button type="button" class="button small quiet" onclick={close}>{"Cancel"}</button>
            </div>
        </div>
    }
}

fn apply(
    dispatch: &Dispatch,
    on_close: &Callback<()>,
    label: &str,
    document: &Document,
    edits: &[TextEdit],
) -> Html {
    let (dispatch, on_close) = (dispatch.clone(), on_close.clone());
    let (label, document, edits) = (label.to_owned(), document.clone(), edits.to_vec());
    let onclick = move |_: MouseEvent| {
        on_close.emit(());
        dispatch.emit(Msg::Fix {
            label: label.clone(),
            document: document.clone(),
            edits: edits.clone(),
        });
    };
    html! { <button type="button" class="button small primary" {onclick}>{"Apply"}</button> }
}

/// Returns the clients whose behaviour changes, in words.
fn consequences(entry: Option<EntryId>, before: &Document, after: &Document) -> Html {
    if before.bytes().len() > MAX_BYTES_TO_ASK {
        return Html::default();
    }
    let (old, new) = (ConfigFile::new(before), ConfigFile::new(after));
    let entry = entry.and_then(|id| old.entry(id).or(new.entry(id)));
    let Some(entry) = entry.or_else(|| new.entries().next()) else {
        return Html::default();
    };
    let image = shown_image(&entry.key());
    let row = |Change { client, was, is }: Change| {
        if was == is {
            html! { <li><b>{client}</b>{" sends another secret"}</li> }
        } else {
            html! { <li><b>{client}</b>{" "}<span class="was">{was}</span>{" → "}{is}</li> }
        }
    };
    let rows: Vec<Html> = changes(before, after, &image).into_iter().map(row).collect();
    if rows.is_empty() {
        return html! { <p>{"Every client does for "}<code>{image}</code>{" what it did before."}</p> };
    }
    html! {
        <details class="folded">
            <summary>{format!("{} of {} clients do something else for {image}", rows.len(), CLIENTS.len())}</summary>
            <ul class="effects">{for rows}</ul>
        </details>
    }
}

/// Properties of [`FixAll`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FixAllProps {
    pub(in crate::ui) document: Document,
    pub(in crate::ui) dispatch: Dispatch,
    pub(in crate::ui) on_close: Callback<()>,
}

/// All safe fixes at once: their changes, then *Apply*.
#[component]
pub(in crate::ui) fn FixAll(props: &FixAllProps) -> Html {
    let fixed = use_memo(props.document.clone(), |document| {
        let fixed = fix_all_safe(document, now(), Activity::Editing)?;
        let edits = vec![fixed.edit];
        let after = document.apply(&edits).0;
        Some((fixed.count, changed_lines(document, &after), edits))
    });
    let content = match fixed.as_ref() {
        None => html! { <p>{"Nothing is left that can be fixed safely."}</p> },
        Some((count, changed, edits)) => {
            let label = if *count == 1 {
                "Fix 1 problem".to_owned()
            } else {
                format!("Fix {count} problems")
            };
            html! {
                <>
                    <p>{Applicability::Safe.words()}{" All of it is one step; Undo takes it back. Secrets are masked: a line that looks the same on both sides has another spelling of its secret."}</p>
                    {diff_view(changed)}
                    <div class="group">{apply(&props.dispatch, &props.on_close, &label, &props.document, edits)}</div>
                </>
            }
        }
    };
    html! { <Dialog title="Fix what is safe" on_close={props.on_close.clone()} class="broad">{content}</Dialog> }
}
