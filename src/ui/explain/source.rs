//! Sources of statements.

use yew::prelude::*;

use crate::ui::widget::prose;

/// Returns the source of a statement, and whether it was measured or only read.
pub(super) fn source(measured: bool, text: &str) -> Html {
    let how = if measured { "Measured" } else { "Read" };
    html! { <p class="source"><span class={classes!("how", measured.then_some("seen"))}>{how}</span>{prose(text)}</p> }
}
