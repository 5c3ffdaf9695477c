//! Sources of statements, as dots: a full one was measured, a ring only read; it opens to the source.

use yew::prelude::*;

use crate::registries::Family;
use crate::ui::browser::dom;
use crate::ui::widget::prose;

/// Returns the dot after a statement of this family of facts, with its source and its day.
pub(super) fn source(family: &Family, measured: bool, text: &str) -> Html {
    // Some sources name their own day.
    let day = (!text.contains("read 20")).then(|| format!(" · as of {}", family.read));
    dot(measured, html! { <>{prose(text)}{day}</> })
}

/// Returns the dot after a statement, with what it opens to.
pub(super) fn dot(measured: bool, from: Html) -> Html {
    let how = if measured { "Measured" } else { "Read" };
    // Escape folds it where the focus is, and ends nothing else with it.
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Escape" && dom::fold(event.target()) {
            event.stop_propagation();
        }
    };
    // The space keeps the dot in the line of the last word.
    html! {
        <>
        {"\u{a0}"}
        <details class={classes!("src", measured.then_some("seen"))} {onkeydown}>
            <summary aria-label={format!("{how}: source")}></summary>
            <span class="from"><b>{how}</b>{" "}{from}</span>
        </details>
        </>
    }
}

/// Returns what the dots of a topic mean.
pub(super) fn legend() -> Html {
    html! { <p class="dots"><span class="dot seen">{"measured"}</span><span class="dot">{"read in source or documentation"}</span></p> }
}
