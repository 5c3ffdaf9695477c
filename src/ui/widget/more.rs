//! Long lists of a form: the first rows, and a button for more. A form of thousands of rows would
//! stop the page for seconds.

use yew::prelude::*;

use super::button;
use crate::ui::browser::{dom, press};

/// Rows that are drawn at first, and with each press more of them.
pub(in crate::ui) const ROWS: usize = 40;

/// Rows of a list that are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Drawn {
    /// This many from the start.
    first: usize,
    /// Those from here on, which were added since.
    last_from: usize,
}

impl Drawn {
    /// Returns the drawn rows of `count`, of which `added` are new at the end.
    fn of(count: usize, first: usize, added: usize) -> Self {
        Self { first: first.min(count), last_from: count.saturating_sub(added).max(first) }
    }

    /// Returns the drawn ones of all rows, each with its place.
    pub(in crate::ui) fn of_rows<T>(
        self,
        all: impl IntoIterator<Item = T>,
    ) -> impl Iterator<Item = (usize, T)> {
        let is_drawn = move |at: usize| at < self.first || at >= self.last_from;
        all.into_iter().enumerate().filter(move |(at, _)| is_drawn(*at))
    }

    /// Returns how many rows of `count` are not drawn.
    fn left(self, count: usize) -> usize {
        self.last_from.min(count) - self.first
    }
}

/// Returns which of `count` rows are drawn, and what is below them: `rows` at first, and as many
/// more with each press. What is added at the end is drawn, too.
#[hook]
pub(in crate::ui) fn use_more(count: usize, rows: usize) -> (Drawn, Html) {
    let limit = use_state_eq(|| rows);
    let at_first = use_state_eq(|| count);
    // Another file can have many more.
    let added = count.saturating_sub(*at_first).min(rows);
    let drawn = Drawn::of(count, *limit, added);
    let left = drawn.left(count);
    let next = left.min(rows);
    let onclick = {
        let limit = limit.clone();
        move |event: MouseEvent| {
            // The button has moved: a second click would be on a row.
            press::acted();
            let drawn = *limit;
            limit.set(drawn + next);
            // The keyboard continues with the new rows; on a phone a focused box would open one.
            if event.detail() == 0 {
                dom::focus_row_above(&event, drawn);
            }
        }
    };
    let more = html! {
        if left > 0 {
            <p class="more" role="status">
                {format!("{} of {count} are shown. ", count - left)}
                {button("button small", onclick, format!("Show {next} more"))}
            </p>
        }
    };
    (drawn, more)
}

#[cfg(test)]
mod tests {
    use super::Drawn;

    fn drawn(count: usize, first: usize, added: usize) -> (Vec<usize>, usize) {
        let drawn = Drawn::of(count, first, added);
        (drawn.of_rows(0..count).map(|(_, row)| row).collect(), drawn.left(count))
    }

    #[test]
    fn the_first_rows_and_the_added_ones_are_drawn() {
        assert_eq!(drawn(0, 2, 0), (vec![], 0));
        assert_eq!(drawn(2, 2, 0), (vec![0, 1], 0));
        assert_eq!(drawn(5, 2, 0), (vec![0, 1], 3));
        assert_eq!(drawn(6, 2, 1), (vec![0, 1, 5], 3));
        assert_eq!(drawn(3, 2, 3), (vec![0, 1, 2], 0));
    }
}
