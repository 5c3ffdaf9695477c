//! *Where is this file going?*: five answers, each with what Check finds for it.

use yew::prelude::*;

use super::check::{audience_choice, names, Found};
use super::dispatch::Dispatch;
use super::widget::{icon, Icon};
use crate::app::{Goal, Msg, Tally};
use crate::lint::Audiences;

/// Id of the menu.
const MENU: &str = "goals";

/// Returns the button with the present answer, and the menu that it opens.
pub(super) fn goal_choice(audiences: Audiences, found: &Found, dispatch: &Dispatch) -> Html {
    let chosen = Goal::of(audiences);
    let now = chosen.map_or_else(|| names(audiences), |goal| goal.name().to_owned());
    let rows = found.tallies().map(|(goal, tally)| {
        let onchange = dispatch.reform(move |_: Event| Msg::GoalChosen(goal));
        html! {
            <label class="goal"><input type="radio" name="goal" autocomplete="off" checked={chosen == Some(goal)} {onchange} />
                <span>{goal.name()}</span><span class="detail">{goal.detail()}</span>{tally_mark(tally)}</label>
        }
    });
    html! {
        <>
            <button type="button" class="button goal-now" popovertarget={MENU} title="Where is this file going?">
                <span class="sr">{"Where is this file going? "}</span><span>{now}</span>{icon(Icon::Down)}
            </button>
            <div id={MENU} class="goals" popover="auto">
                <fieldset><legend>{"Where is this file going?"}</legend>{for rows}</fieldset>
                <p class="help">{"Check and Export follow this answer."}</p>
                {audience_choice(audiences, dispatch)}
            </div>
        </>
    }
}

/// Returns a count with the colour of the worst.
pub(super) fn tally_mark(tally: Tally) -> Html {
    let class = match tally {
        Tally { errors: 0, warnings: 0 } => "ok",
        Tally { errors: 0, .. } => "w",
        Tally { .. } => "e",
    };
    html! { <span class={classes!("tally", class)}>{tally.words()}</span> }
}
