//! Moving and removing an entry.

use yew::prelude::*;

use super::send;
use crate::app::EntryCommand;
use crate::config::EntryId;
use crate::ui::use_dispatch;

/// What [`Actions`] need.
#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    /// Which entry; `None` for a new one.
    pub(super) id: Option<EntryId>,
    /// How many entries there are beside it.
    pub(super) count: usize,
}

/// The buttons below the form.
#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let dispatch = use_dispatch();
    let act = |command: EntryCommand| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| send(&dispatch, command.clone())
    };
    let Some(id) = props.id else {
        return html! {
            <div class="group actions">
                <button type="button" class="button quiet" onclick={act(EntryCommand::Remove)}>{"Cancel"}</button>
            </div>
        };
    };
    let last = id.index + 1 >= props.count;
    html! {
        <div class="group actions">
            <button type="button" class="button quiet" onclick={act(EntryCommand::Remove)}>{"Remove registry"}</button>
            if props.count > 1 {
                <span class="push group">
                    <button type="button" class="button quiet" onclick={act(EntryCommand::Move(-1))} disabled={id.index == 0}>{"Move up"}</button>
                    <button type="button" class="button quiet" onclick={act(EntryCommand::Move(1))} disabled={last}>{"Move down"}</button>
                </span>
            }
        </div>
    }
}
