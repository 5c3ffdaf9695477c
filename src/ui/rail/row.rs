//! One row of the rail.

use yew::prelude::*;

use crate::app::{Place, RowText};
use crate::lint::Severity;
use crate::ui::browser::dom;

/// Maximum length of a name on one line, beside a mark; a longer one takes two, so that its end is in
/// sight.
const MAX_ON_ONE_LINE: usize = 22;

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    /// Its place, which a click chooses.
    pub(super) at: Place,
    pub(super) text: RowText,
    /// Worst severity in the entry.
    pub(super) trouble: Option<Severity>,
    /// True when it is shown in the main pane.
    pub(super) current: bool,
    /// True for the one row that Tab reaches.
    pub(super) tab_stop: bool,
    /// True when it takes the focus now.
    pub(super) focus: bool,
    /// Its number from 1, and the number of all rows, most of which are not in the page.
    pub(super) place: (usize, usize),
    pub(super) on_select: Callback<Place>,
}

#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.focus, move |focus| {
            if *focus {
                dom::focus_in_place(&node);
            }
        });
    }
    let onclick = {
        let at = props.at.clone();
        props.on_select.reform(move |_: MouseEvent| at.clone())
    };
    let is_long = props.text.name.chars().count() > MAX_ON_ONE_LINE;
    html! {
        <li aria-posinset={props.place.0.to_string()} aria-setsize={props.place.1.to_string()}>
            <button type="button" ref={node} {onclick} aria-current={props.current.then_some("true")}
                tabindex={if props.tab_stop { "0" } else { "-1" }}>
                <bdi class={classes!("host", is_long.then_some("long"))}>{name(&props.text.name, is_long)}</bdi>
                <bdi class="who">{&props.text.login}</bdi>
                if let Some((class, mark, message)) = props.trouble.map(words) {
                    <span class={classes!("mark", class)} title={message}><span aria-hidden="true">{mark}</span><span class="sr">{message}</span></span>
                }
            </button>
        </li>
    }
}

/// Returns a name; a long one has places where a line may end. `<wbr>` is one even where the style
/// allows none.
fn name(name: &str, is_long: bool) -> Html {
    if is_long {
        pieces(name).collect()
    } else {
        html! { {name} }
    }
}

/// Returns a name with places where a line may end: before a port, after a dot or a slash.
fn pieces(name: &str) -> impl Iterator<Item = Html> + '_ {
    let is_end = |at: usize| name[..at].ends_with(['.', '/']) || name[at..].starts_with(':');
    let mut ends: Vec<usize> =
        name.char_indices().map(|(at, _)| at).filter(|at| *at > 0 && is_end(*at)).collect();
    ends.push(name.len());
    let mut start = 0;
    ends.into_iter().map(move |end| {
        let piece = &name[start..end];
        start = end;
        html! { <>{piece}<wbr /></> }
    })
}

/// Returns class, sign and words of a row's mark.
fn words(severity: Severity) -> (&'static str, &'static str, &'static str) {
    match severity {
        Severity::Error => ("e", "✖", "Check has an error here"),
        _ => ("w", "▲", "Check has a warning here"),
    }
}
