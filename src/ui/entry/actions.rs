//! Moving and removing an entry.

use yew::prelude::*;

use crate::app::{EntryCommand, Msg};
use crate::config::EntryId;
use crate::ui::browser::focus;
use crate::ui::dispatch::{send_entry, Dispatch};
use crate::ui::widget::button;

/// Returns the buttons below the form of an entry beside `count` others, or of a new one.
pub(super) fn actions(id: Option<EntryId>, count: usize, dispatch: &Dispatch) -> Html {
    let remove = send_entry(dispatch, |_: MouseEvent| {
        focus::soon(&[".registries [tabindex='0']", ".rail .more button"]);
        EntryCommand::Remove
    });
    let step = |by: isize| send_entry(dispatch, move |_: MouseEvent| EntryCommand::Move(by));
    let duplicate = dispatch.reform(|_: MouseEvent| {
        focus::soon(&["#address"]);
        Msg::Duplicate
    });
    let add = dispatch.reform(|_: MouseEvent| {
        focus::soon(&["#address"]);
        Msg::AddRegistry
    });
    if id.is_none() {
        return html! {
            <div class="group actions">
                {button("button quiet", remove, "Cancel")}
            </div>
        };
    }
    html! {
        <div class="group actions">
            {button("button quiet", remove, "Remove registry")}
            {button("button quiet only-narrow", add, "Add another")}
            {button("button quiet", duplicate, "Duplicate").title("A new registry with this login")}
            if count > 1 {
                <span class="push group">
                    {button("button quiet", step(-1), "Move up")}
                    {button("button quiet", step(1), "Move down")}
                </span>
            }
        </div>
    }
}
