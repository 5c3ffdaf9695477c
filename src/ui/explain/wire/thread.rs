//! The way of the password, drawn through one row of the diagram.

use yew::prelude::*;

/// Classes of the lanes in which an arrow starts and ends.
pub(super) const START: [&str; 5] = ["s0", "s1", "s2", "s3", "s4"];
pub(super) const END: [&str; 5] = ["e0", "e1", "e2", "e3", "e4"];

/// Returns the lines: down to the middle of the row in the lane before, on in the lane after, and from
/// lane to lane where the row has no arrow that leads.
pub(super) fn thread_in(
    before: Option<usize>,
    after: Option<usize>,
    lead: Option<(usize, usize)>,
) -> Html {
    let line = |lane: Option<usize>, half: &'static str| {
        lane.map(|lane| {
            html! { <i class={classes!("thread", START[lane.min(4)], half)} aria-hidden="true"></i> }
        })
    };
    let lead = lead.filter(|(from, to)| from != to).map(|(from, to)| {
        let (left, right) = (from.min(to), from.max(to));
        html! { <i class={classes!("thread", "lead", START[left.min(4)], END[right.min(4)])} aria-hidden="true"></i> }
    });
    html! { <>{line(before, "hi")}{line(after, "lo")}{lead}</> }
}
