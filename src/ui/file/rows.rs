//! Lines of the file as rows with coloured pieces. Very long lines take several rows.

use yew::prelude::*;

use crate::config::mask::{self, SpanKind};
use crate::json::Document;
use crate::text::{DisplayText, TextRange, BULLET};

/// Bytes in one row at most, so that a file on one line stays usable.
const ROW_BYTES: usize = 300;
/// Bullets that stand for a secret; its length is not shown.
const BULLETS: usize = 12;

/// The rows of one text.
#[derive(PartialEq)]
pub(super) struct Rows {
    ranges: Vec<Row>,
}

#[derive(Clone, Copy, PartialEq)]
struct Row {
    start: u32,
    end: u32,
    /// The line's number from 1; 0 where a long line goes on.
    number: u32,
}

/// One row, ready to draw.
#[derive(Clone, PartialEq)]
pub(super) struct LineData {
    number: u32,
    selected: bool,
    error: bool,
    pieces: Vec<(SpanKind, String)>,
}

impl Rows {
    /// Cuts the text of `document` into rows.
    pub(super) fn new(document: &Document) -> Self {
        let (bytes, lines) = (document.bytes(), document.lines());
        let mut ranges = Vec::with_capacity(lines.count());
        for line in 0..lines.count() {
            let TextRange { mut start, end } = lines.range(bytes, line);
            let mut number = line as u32 + 1;
            while end - start > ROW_BYTES {
                let cut = char_boundary(bytes, start + ROW_BYTES);
                ranges.push(Row {
                    start: start as u32,
                    end: cut as u32,
                    number,
                });
                (start, number) = (cut, 0);
            }
            ranges.push(Row {
                start: start as u32,
                end: end as u32,
                number,
            });
        }
        Self { ranges }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.ranges.len()
    }

    /// The row that shows `offset`.
    pub(super) fn row_at(&self, offset: usize) -> usize {
        self.ranges
            .partition_point(|row| row.start as usize <= offset)
            .saturating_sub(1)
    }

    /// What the row `at` shows.
    pub(super) fn line(
        &self,
        document: &Document,
        at: usize,
        selected: Option<TextRange>,
        revealed: bool,
    ) -> LineData {
        let row = self.ranges[at];
        let range = TextRange::new(row.start as usize, row.end as usize);
        let error = document.error().map(|error| self.row_at(error.offset));
        let pieces = mask::spans(document, range)
            .into_iter()
            .map(|token| {
                let bytes = token.range.of(document.bytes());
                let hidden = token.kind == SpanKind::Secret && !revealed;
                let text = if hidden {
                    masked(bytes)
                } else {
                    DisplayText::new(bytes).text()
                };
                (token.kind, text)
            })
            .collect();
        LineData {
            number: row.number,
            selected: selected.is_some_and(|selected| {
                selected.overlaps(range) || (range.is_empty() && selected.contains(range))
            }),
            error: error == Some(at),
            pieces,
        }
    }
}

/// A secret as bullets, between the quotes that its row shows.
fn masked(bytes: &[u8]) -> String {
    let bullets = BULLET.to_string().repeat(BULLETS);
    let open = if bytes.starts_with(b"\"") { "\"" } else { "" };
    let close = if bytes.len() > 1 && bytes.ends_with(b"\"") {
        "\""
    } else {
        ""
    };
    format!("{open}{bullets}{close}")
}

/// The last character boundary at or before `at`; invalid UTF-8 may be cut anywhere.
fn char_boundary(bytes: &[u8], at: usize) -> usize {
    (at - 3..=at)
        .rev()
        .find(|&place| bytes.get(place).is_none_or(|byte| byte & 0xC0 != 0x80))
        .unwrap_or(at)
}

impl LineData {
    /// The row as it is drawn.
    pub(super) fn view(self, key: usize) -> Html {
        let class = classes!(
            "l",
            self.selected.then_some("sel"),
            self.error.then_some("bad")
        );
        let number = match self.number {
            0 => "↳".to_owned(),
            number => number.to_string(),
        };
        let pieces = self.pieces.into_iter();
        html! {
            <div {key} {class}>
                <span class="no" aria-hidden="true">{number}</span>
                <bdi class="t">
                    {for pieces.map(|(kind, text)| html! { <span class={class_of(kind)}>{text}</span> })}
                </bdi>
            </div>
        }
    }
}

fn class_of(kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::Key => "k",
        SpanKind::String => "s",
        SpanKind::Scalar => "v",
        SpanKind::Secret => "m",
        SpanKind::Plain => "p",
    }
}
