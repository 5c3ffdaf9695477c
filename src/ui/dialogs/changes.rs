//! Differences from the opened file, line by line, with secrets masked.

use yew::prelude::*;

use crate::config::{changed_lines, ChangedLine};
use crate::json::Document;
use crate::ui::widget::Dialog;

/// Maximum number of steps that are shown.
const MAX_STEPS: usize = 12;
/// Maximum number of lines that are shown.
const MAX_LINES: usize = 400;

/// Returns the dialog: `before` as it was opened, `after` as it is now, `steps` what was done.
pub(in crate::ui) fn changes(
    before: &[u8],
    after: &Document,
    steps: &[String],
    on_close: Callback<()>,
) -> Html {
    let changed = changed_lines(&Document::parse(before), after);
    let content = if changed.is_empty() {
        html! { <p>{"Nothing differs from the opened file: every byte is the same."}</p> }
    } else {
        html! {
            <>
                {done(steps)}
                <p>{"Compared with the opened file. Every other byte is the same. Secrets are masked: a line that looks the same on both sides has another secret."}</p>
                {diff_view(&changed)}
            </>
        }
    };
    html! { <Dialog title="Changes" {on_close} class="broad">{content}</Dialog> }
}

/// Returns what was done, the last steps of it.
fn done(steps: &[String]) -> Html {
    let left_out = steps.len().saturating_sub(MAX_STEPS);
    let rows = steps.iter().skip(left_out).map(|step| html! { <li><bdi>{step}</bdi></li> });
    html! {
        if !steps.is_empty() {
            <h3>{"What was done"}</h3>
            if left_out > 0 { <p>{format!("{left_out} steps before these.")}</p> }
            <ol class="done-steps" start={(left_out + 1).to_string()}>{for rows}</ol>
            <h3>{"What differs"}</h3>
        }
    }
}

/// Returns the changed lines as they are shown.
pub(in crate::ui) fn diff_view(changed: &[ChangedLine]) -> Html {
    let rows = changed.iter().take(MAX_LINES).map(|line| {
        let (class, sign, spoken) = if line.is_added { ("in", "+", "added") } else { ("out", "-", "removed") };
        html! {
            <div class={classes!("l", class)}>
                <span class="no">{line.number}</span>
                <span class="sign"><span aria-hidden="true">{sign}</span><span class="sr">{spoken}</span></span>
                <bdi class="t">{&line.text}</bdi>
            </div>
        }
    });
    let more = changed.len().saturating_sub(MAX_LINES);
    html! {
        <>
            <div class="code diff" tabindex="0" role="group" aria-label="Changed lines">{for rows}</div>
            if more > 0 { <p>{format!("{more} more lines are not shown.")}</p> }
        </>
    }
}
