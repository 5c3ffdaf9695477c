//! Moving and removing an entry.

use yew::prelude::*;

use super::send;
use crate::app::EntryCommand;
use crate::config::EntryId;
use crate::ui::widget::button;
use crate::ui::Dispatch;

/// The buttons below the form of an entry beside `count` others, or of a new one.
pub(super) fn actions(id: Option<EntryId>, count: usize, dispatch: &Dispatch) -> Html {
    let act = |command: EntryCommand| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| send(&dispatch, command.clone())
    };
    let Some(id) = id else {
        return html! {
            <div class="group actions">
                {button("button quiet", act(EntryCommand::Remove), "Cancel")}
            </div>
        };
    };
    let last = id.index + 1 >= count;
    html! {
        <div class="group actions">
            {button("button quiet", act(EntryCommand::Remove), "Remove registry")}
            if count > 1 {
                <span class="push group">
                    <button type="button" class="button quiet" onclick={act(EntryCommand::Move(-1))} disabled={id.index == 0}>{"Move up"}</button>
                    <button type="button" class="button quiet" onclick={act(EntryCommand::Move(1))} disabled={last}>{"Move down"}</button>
                </span>
            }
        </div>
    }
}
