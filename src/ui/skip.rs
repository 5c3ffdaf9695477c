//! The way past the bar and the list, for those who go by Tab: shown when one has the focus.

use yew::prelude::*;

use super::browser::regions;
use super::widget::button;

/// Names of the ways, and the regions that they lead to.
const WAYS: [(&str, &str); 3] =
    [("Skip to the form", ".pane"), ("Skip to Check", ".check"), ("Skip to saving", ".foot")];

pub(super) fn skip_links() -> Html {
    let ways = WAYS
        .map(|(name, region)| button("skip", move |_: MouseEvent| regions::go_to(region), name));
    html! { <nav class="skips" aria-label="Skip">{for ways.into_iter().map(Html::from)}</nav> }
}
