//! What Check says, at the lines of the text.

use std::ops::Range;

use yew::prelude::*;

use crate::json::Document;
use crate::lint::Finding;
use crate::text::TextRange;
use crate::ui::check::{mark_of, Checked};

/// Errors and warnings of one text.
#[derive(Default, PartialEq)]
pub(super) struct Flaws {
    /// Their places, in the order of the text.
    ranges: Vec<TextRange>,
    /// Their numbers among the findings, in the same order.
    numbers: Vec<usize>,
}

impl Flaws {
    /// Returns those of `document`; none while it is being checked.
    pub(super) fn new(checked: &Checked, document: &Document) -> Self {
        if checked.found.document.as_ref() != Some(document) {
            return Self::default();
        }
        let findings = checked.found.findings.iter().enumerate();
        let mine = findings.filter(|(_, finding)| checked.is_trouble(finding));
        let mut places: Vec<_> = mine.map(|(number, finding)| (finding.range, number)).collect();
        places.sort_by_key(|(range, _)| range.start);
        let (ranges, numbers) = places.into_iter().unzip();
        Self { ranges, numbers }
    }

    /// Returns the places of those that begin in a row.
    pub(super) fn places_in(&self, row: TextRange) -> &[TextRange] {
        &self.ranges[self.those_in(row)]
    }

    fn those_in(&self, row: TextRange) -> Range<usize> {
        let before = |offset: usize| self.ranges.partition_point(|range| range.start < offset);
        before(row.start)..before(row.end)
    }

    /// Returns the first one of a row, with the way to it. Only the mouse needs it here: keys have
    /// F8, and Check lists all.
    pub(super) fn hint(&self, row: TextRange, checked: Option<&Checked>) -> Html {
        let here = &self.numbers[self.those_in(row)];
        let (Some(checked), Some(number)) = (checked, here.first()) else {
            return Html::default();
        };
        let Some(finding) = checked.found.findings.get(*number) else {
            return Html::default();
        };
        let (class, sign, _) = mark_of(finding.severity);
        let more = match here.len() - 1 {
            0 => String::new(),
            more => format!(" +{more}"),
        };
        html! {
            <span class={classes!("hint", class)} aria-hidden="true">
                <button type="button" tabindex="-1" onclick={go(checked, finding)}>{sign}{" "}{finding.rule.title}{more}</button>
            </span>
        }
    }
}

/// Shows the place of a finding in the form, its fix open.
fn go(checked: &Checked, finding: &Finding) -> Callback<MouseEvent> {
    let (checked, finding) = (checked.clone(), finding.clone());
    Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        checked.on_go.emit(finding.clone());
        checked.open_fix(&finding);
    })
}
