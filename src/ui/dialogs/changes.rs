//! What differs from the opened file, line by line, secrets masked.

use yew::prelude::*;

use crate::config::mask::{spans, SpanKind};
use crate::json::Document;
use crate::text::{diff_lines, DisplayText, LineIndex, TextRange};
use crate::ui::widget::Dialog;

/// At most this many lines are shown.
const MOST_LINES: usize = 400;

/// One line of the difference.
pub(in crate::ui) struct Changed {
    sign: &'static str,
    number: usize,
    text: String,
}

/// The dialog: `before` as it was opened, `after` as it is now.
pub(in crate::ui) fn changes(before: &[u8], after: &Document, on_close: Callback<()>) -> Html {
    let changed = difference(&Document::parse(before), after);
    let content = if changed.is_empty() {
        html! { <p>{"Nothing differs from the file as it was opened: every byte is the same."}</p> }
    } else {
        html! {
            <>
                <p>{"Against the file as it was opened. Every other byte is the same. Secrets are masked: a line that looks the same on both sides has another secret."}</p>
                {diff_view(&changed)}
            </>
        }
    };
    html! { <Dialog title="Changes" {on_close} class="broad">{content}</Dialog> }
}

/// The changed lines as they are shown.
pub(in crate::ui) fn diff_view(changed: &[Changed]) -> Html {
    let rows = changed.iter().take(MOST_LINES).map(|line| {
        let (class, spoken) = if line.sign == "-" { ("out", "removed") } else { ("in", "added") };
        html! {
            <div class={classes!("l", class)}>
                <span class="no">{line.number}</span>
                <span class="sign"><span aria-hidden="true">{line.sign}</span><span class="sr">{spoken}</span></span>
                <bdi class="t">{&line.text}</bdi>
            </div>
        }
    });
    let more = changed.len().saturating_sub(MOST_LINES);
    html! {
        <>
            <div class="code diff" tabindex="0" role="group" aria-label="Changed lines">{for rows}</div>
            if more > 0 { <p>{format!("{more} more lines are not shown.")}</p> }
        </>
    }
}

/// The lines that differ, secrets masked.
pub(in crate::ui) fn difference(before: &Document, after: &Document) -> Vec<Changed> {
    let (old, new) = (before.lines(), after.lines());
    let lines = |index: &LineIndex, document: &Document| -> Vec<Vec<u8>> {
        (0..index.count())
            .map(|line| index.full_range(line).of(document.bytes()).to_vec())
            .collect()
    };
    let mut changed = Vec::new();
    for place in diff_lines(&lines(&old, before), &lines(&new, after)) {
        for line in place.old {
            changed.push(changed_line(
                "-",
                line,
                before,
                old.range(before.bytes(), line),
            ));
        }
        for line in place.new {
            changed.push(changed_line(
                "+",
                line,
                after,
                new.range(after.bytes(), line),
            ));
        }
    }
    changed
}

fn changed_line(sign: &'static str, line: usize, document: &Document, range: TextRange) -> Changed {
    let text = spans(document, range)
        .iter()
        .map(|token| match token.kind {
            SpanKind::Secret => "\"\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\"".to_owned(),
            _ => DisplayText::new(token.range.of(document.bytes())).text(),
        })
        .collect();
    Changed {
        sign,
        number: line + 1,
        text,
    }
}
