//! Sign-in method of an entry.

use yew::prelude::*;

use crate::app::{EntryCommand, EntryView, Method, METHODS};
use crate::ui::dispatch::{send_entry, Dispatch};
use crate::ui::widget::{button, choice};

/// Returns buttons for the methods, and the fields that the chosen one leaves unused. Choosing
/// shows fields; it removes nothing by itself.
pub(super) fn method_choice(
    view: &EntryView,
    chosen: Method,
    on_choose: &Callback<Method>,
    dispatch: &Dispatch,
) -> Html {
    let remove =
        |fields| send_entry(dispatch, move |_: MouseEvent| EntryCommand::RemoveFields(fields));
    html! {
        <div class="field">
            <span class="label" id="method-label">{"Signs in with"}</span>
            <div class="seg" role="group" aria-labelledby="method-label">{choice(METHODS, Some(chosen), on_choose)}</div>
            if let Some(unused) = chosen.unused(view) {
                <div class="help"><p>{unused.text}{" "}{button("button small", remove(unused.fields), unused.label)}</p></div>
            } else if chosen == Method::Nothing {
                <p class="help">{"An entry without credentials: Docker sends this registry no login, or asks the helper of the whole file."}</p>
            }
        </div>
    }
}
