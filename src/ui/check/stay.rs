//! Two entries for one host: the one that stays.

use yew::prelude::*;

use crate::lint::{Rival, Rivals};

/// Returns the choice between two entries; the fix with the number `chosen` keeps the one with the
/// same number.
pub(super) fn stay(rivals: &Rivals, chosen: usize, on_choose: &Callback<usize>) -> Html {
    let mut both: Vec<_> = rivals.stay.iter().enumerate().collect();
    both.sort_by_key(|(_, rival)| rival.line);
    let rows = both.into_iter().map(|(index, rival)| {
        let onchange = on_choose.reform(move |_: Event| index);
        html! {
            <label class="stay">
                <input type="radio" name="stay" autocomplete="off" checked={index == chosen} {onchange} />
                <code><bdi>{&rival.key}</bdi></code>
                <span>{login(rival)}</span>
                <span class="q">{format!("Line {}. ", rival.line)}{takers(rival)}</span>
            </label>
        }
    });
    html! {
        <fieldset class="stays">
            <legend>{"Which login stays?"}</legend>
            {for rows}
            if !rivals.at_random.is_empty() {
                <p class="q">{format!("Now at random, another at each run: {}.", rivals.at_random)}</p>
            }
        </fieldset>
    }
}

fn login(rival: &Rival) -> Html {
    if rival.password == 0 && rival.user.is_empty() {
        return html! { {"no username and no password"} };
    }
    html! { <><bdi class="mono">{&rival.user}</bdi>{format!(", a password of {} characters", rival.password)}</> }
}

fn takers(rival: &Rival) -> String {
    if rival.takers.is_empty() {
        "No program always takes this one.".to_owned()
    } else {
        format!("Now taken by {}.", rival.takers)
    }
}
