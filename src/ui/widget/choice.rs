//! Choice: buttons of which one is on.

use yew::prelude::*;

use super::button::toggle;

/// Returns a button for each option with its label, `chosen` pressed; a click gives the option to
/// `on_choose`.
pub(in crate::ui) fn choice<T: Copy + PartialEq + 'static>(
    options: impl IntoIterator<Item = (T, &'static str)>,
    chosen: Option<T>,
    on_choose: &Callback<T>,
) -> Html {
    options
        .into_iter()
        .map(|(option, label)| {
            let onclick = on_choose.reform(move |_: MouseEvent| option);
            toggle("button small", onclick, chosen == Some(option), label)
        })
        .collect()
}
