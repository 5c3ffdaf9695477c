//! Preview of a fix.

use yew::prelude::*;

use super::changed::changed_value;
use super::effects::effects;
use super::stay::stay;
use crate::app::Msg;
use crate::config::{changed_lines, changed_values, EntryId};
use crate::json::Document;
use crate::lint::{fix_all_safe, Activity, Applicability, Fix, Rivals};
use crate::text::{decoded, TextEdit};
use crate::ui::browser::clock::now;
use crate::ui::browser::{dom, focus, scroll};
use crate::ui::dialogs::diff_view;
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{setter, Dialog};

/// Properties of [`FixPreview`].
#[derive(Properties, PartialEq)]
pub(super) struct FixPreviewProps {
    pub(super) fixes: Vec<Fix>,
    /// The two entries between which the fixes choose, if they do.
    pub(super) rivals: Option<Rivals>,
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
    let choices = offers.iter().enumerate().map(|(index, fix)| {
        let chosen_now = index == *chosen;
        let chosen = chosen.setter();
        let onclick = move |_: MouseEvent| chosen.set(index);
        html! { <button type="button" class="button small" {onclick} aria-pressed={chosen_now.to_string()}>{fix.label}</button> }
    });
    html! {
        <div class="below" role="group" aria-label="What the fix changes">
            if let (Some(rivals), 2) = (&props.rivals, offers.len()) {
                {stay(rivals, *chosen, &setter(&chosen))}
            } else if offers.len() > 1 {
                <div class="choice" role="group" aria-label="Ways to fix it">{for choices}</div>
            } else {
                <p><b>{fix.label}</b></p>
            }
            <FixBody document={props.document.clone()} entry={props.entry} is_choice={props.rivals.is_some()} label={fix.label} applicability={fix.applicability}
                edits={fix.edits().to_vec()} dispatch={props.dispatch.clone()} on_close={props.on_close.clone()} />
        </div>
    }
}

/// Properties of [`FixBody`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FixBodyProps {
    /// File that the fix is for.
    pub(in crate::ui) document: Document,
    /// Registry whose image the programs are asked about; `None` for the first.
    pub(in crate::ui) entry: Option<EntryId>,
    /// True below a choice, which has to stay in sight.
    #[prop_or_default]
    pub(in crate::ui) is_choice: bool,
    pub(in crate::ui) label: &'static str,
    pub(in crate::ui) applicability: Applicability,
    pub(in crate::ui) edits: Vec<TextEdit>,
    pub(in crate::ui) dispatch: Dispatch,
    pub(in crate::ui) on_close: Callback<()>,
}

/// What one fix changes, what the programs do now and after it, and *Apply*.
#[component]
pub(in crate::ui) fn FixBody(props: &FixBodyProps) -> Html {
    let acts = use_node_ref();
    {
        let acts = acts.clone();
        use_effect_with(props.is_choice, move |is_choice| {
            if !is_choice {
                scroll::bring_into_sight(&acts);
            }
        });
    }
    let after = props.document.apply(&props.edits).0;
    let values = changed_values(&props.document, &after, &props.edits);
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <>
            if let Some(change) = recoded(&props.document, &after) {
                <p>{change}</p>
            } else if values.is_empty() {
                {diff_view(&changed_lines(&props.document, &after))}
            }
            {for values.iter().map(changed_value)}
            {effects(props.entry, &props.document, &after)}
            <p>{props.applicability.words()}</p>
            <div class="acts" ref={acts}>
                {apply(&props.dispatch, &props.on_close, props.label, &props.document, &props.edits)}
                <button type="button" class="button small quiet" onclick={close}>{"Cancel"}</button>
            </div>
        </>
    }
}

/// Returns what to say of a fix that only writes the same text in another encoding.
fn recoded(before: &Document, after: &Document) -> Option<String> {
    let (old, new) = (before.bytes(), after.bytes());
    let is_same = decoded(old).is_some_and(|text| text == new);
    is_same.then(|| {
        format!("Only the encoding changes, {} to {} bytes. The text stays.", old.len(), new.len())
    })
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
    let onclick = move |event: MouseEvent| {
        // Otherwise it goes to the next control, which may be *Reveal*.
        focus::soon_at(dom::field_around(&event).map(|id| format!("#{id}")));
        on_close.emit(());
        dispatch.emit(Msg::Fix {
            label: label.clone(),
            document: document.clone(),
            edits: edits.clone(),
        });
    };
    html! { <button type="button" class="button small primary" {onclick}>{"Apply"}</button> }
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
