//! Check folded away: its counts, in a narrow column or in the bar of a phone.

use yew::prelude::*;

use crate::app::Tally;

/// Id of the button, which takes the focus when the panel is folded.
pub(super) const STRIP: &str = "check-strip";

/// Id of the panel.
pub(super) const PANEL: &str = "check-panel";

/// Returns the button that unfolds the panel.
pub(super) fn strip(tally: Tally, is_unfolded: bool, onclick: Callback<MouseEvent>) -> Html {
    let plural =
        |count: usize, one: &'static str, many: &'static str| if count == 1 { one } else { many };
    let signs = [
        (tally.errors, "e", "✖", plural(tally.errors, "error", "errors")),
        (tally.warnings, "w", "▲", plural(tally.warnings, "warning", "warnings")),
    ];
    let counts = signs.into_iter().filter_map(|(count, class, sign, words)| {
        let title = format!("{count} {words}");
        (count > 0).then(|| {
            html! { <span class={classes!("count-of", class)} {title}><span aria-hidden="true">{sign}</span>{count}<span class="sr">{words}</span></span> }
        })
    });
    let counts: Vec<Html> = counts.collect();
    html! {
        <button type="button" class="check-strip" id={STRIP} {onclick} aria-expanded={is_unfolded.to_string()} aria-controls={PANEL}>
            <b>{"Check"}</b>
            if counts.is_empty() { <span class="count-of ok"><span aria-hidden="true">{"✓"}</span><span class="sr">{"no errors, no warnings"}</span></span> }
            {for counts}
        </button>
    }
}
