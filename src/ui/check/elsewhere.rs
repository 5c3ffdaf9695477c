//! What Check finds for the other places where the file could go.

use yew::prelude::*;

use super::Found;
use crate::app::{Goal, Msg, Tally};
use crate::lint::Audiences;
use crate::ui::dispatch::Dispatch;
use crate::ui::goal::tally_mark;

/// Returns the places for which there is more to see than for these programs; nothing when there are
/// none, so that "No problems" never hides an error elsewhere.
pub(super) fn elsewhere(
    found: &Found,
    here: Tally,
    audiences: Audiences,
    dispatch: &Dispatch,
) -> Html {
    let is_elsewhere = |goal: Goal| goal != Goal::Learning && goal.audiences() != audiences;
    let worse: Vec<Html> = found
        .tallies()
        .filter(|(goal, _)| is_elsewhere(*goal))
        .filter(|(_, tally)| (tally.errors, tally.warnings) > (here.errors, here.warnings))
        .map(|(goal, tally)| {
            let onclick = dispatch.reform(move |_: MouseEvent| Msg::GoalChosen(goal));
            html! { <li><button type="button" class="one" {onclick}>{goal.name()}{" "}{tally_mark(tally)}</button></li> }
        })
        .collect();
    if worse.is_empty() {
        return Html::default();
    }
    html! { <section class="elsewhere" aria-label="Elsewhere"><h3>{"Elsewhere"}</h3><ul class="choices">{for worse}</ul></section> }
}
