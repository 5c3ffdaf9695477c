//! Two files into one: additions and conflicts.

use yew::prelude::*;

use crate::app::{Merging, Msg};
use crate::config::secrets::masked;
use crate::import::Conflict;
use crate::json::Document;
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, Dialog};

/// Properties of [`MergeQuestion`].
#[derive(Properties)]
pub(in crate::ui) struct MergeQuestionProps {
    /// The open file.
    pub(in crate::ui) base: Document,
    /// File to merge.
    pub(in crate::ui) merging: Merging,
    /// Merges or cancels.
    pub(in crate::ui) dispatch: Dispatch,
}

impl PartialEq for MergeQuestionProps {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base && self.merging.incoming == other.merging.incoming
    }
}

/// Each conflict with its sides, and one button.
#[component]
pub(in crate::ui) fn MergeQuestion(props: &MergeQuestionProps) -> Html {
    let merge = use_memo((props.base.clone(), props.merging.incoming.clone()), |_| {
        props.merging.compare(&props.base)
    });
    let decisions = use_state_eq(|| vec![0usize; merge.conflicts.len()]);
    let rows = merge.conflicts.iter().enumerate().map(|(at, conflict)| {
        let chosen = decisions.get(at).copied().unwrap_or_default();
        let decisions = decisions.clone();
        let choose = Callback::from(move |side| {
            let mut all = (*decisions).clone();
            all[at] = side;
            decisions.set(all);
        });
        row(conflict, chosen, &choose)
    });
    let finish = {
        let decisions = (*decisions).clone();
        props.dispatch.reform(move |_: MouseEvent| Msg::FinishMerge(decisions.clone()))
    };
    let cancel = props.dispatch.reform(|_: MouseEvent| Msg::CancelMerge);
    let on_close = props.dispatch.reform(|()| Msg::CancelMerge);
    let unread = merge.unread.contains(&1);
    html! {
        <Dialog title={format!("Merge {}", props.merging.name)} {on_close} class="broad">
            if unread {
                <p class="note e">{"The file that comes in is broken. Open it, fix it, then merge it."}</p>
            }
            <p>{format!("{} new, {} the same in both, {} different.", merge.added, merge.equal, merge.conflicts.len())}
                {" For each registry one whole entry stays; nothing is combined inside an entry. Every other byte of the open file is kept."}</p>
            <ul class="conflicts">{for rows}</ul>
            <div class="group">{button("button primary", finish, "Merge")}{button("button quiet", cancel, "Cancel")}</div>
        </Dialog>
    }
}

fn row(conflict: &Conflict, chosen: usize, choose: &Callback<usize>) -> Html {
    let sides = conflict.sides.iter().enumerate().map(|(index, side)| {
        let onclick = choose.reform(move |_: MouseEvent| index);
        html! {
            <button type="button" class="button side" {onclick} aria-pressed={(index == chosen).to_string()}>
                <b>{if side.file == 0 { "Keep the open file’s" } else { "Take the other’s" }}</b>
                <bdi>{side.describe()}</bdi>
            </button>
        }
    });
    let name = masked(&conflict.name).into_owned();
    html! { <li><p class="label"><bdi>{&name}</bdi></p><div class="choice" role="group" aria-label={name.clone()}>{for sides}</div></li> }
}
