//! The way of the password, drawn through one row of the diagram.

use yew::prelude::*;

/// Classes of the lanes in which an arrow starts and ends.
pub(super) const START: [&str; 5] = ["s0", "s1", "s2", "s3", "s4"];
pub(super) const END: [&str; 5] = ["e0", "e1", "e2", "e3", "e4"];

/// Row that it is drawn through.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// A step, whose own arrow leads from lane to lane.
    Step,
    /// A folded act: the lead from lane to lane is drawn here.
    Act,
}

/// Returns the lines: down to the middle of the row in the lane before, and on in the lane after.
pub(super) fn thread_in(before: Option<usize>, after: Option<usize>, way: Way) -> Html {
    let line = |lane: Option<usize>, half: &'static str| {
        lane.map(|lane| {
            html! { <i class={classes!("thread", START[lane.min(4)], half)} aria-hidden="true"></i> }
        })
    };
    let lead = before.zip(after).filter(|(from, to)| way == Way::Act && from != to);
    let lead = lead.map(|(from, to)| {
        let (left, right) = (from.min(to), from.max(to));
        html! { <i class={classes!("thread", "lead", START[left.min(4)], END[right.min(4)])} aria-hidden="true"></i> }
    });
    html! { <>{line(before, "hi")}{line(after, "lo")}{lead}</> }
}
