//! Registries whose login is with a credential helper: no dead end, but the way to a login.

use yew::prelude::*;

use crate::app::Msg;
use crate::config::secrets::{masked, shown_name};
use crate::config::{ConfigFile, Entry, Login};
use crate::export::command_of_helper;
use crate::text::{shorten, shorten_name};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, copy_as};

/// Maximum number of registries that are listed one by one.
pub(super) const MAX_LISTED: usize = 60;

/// Returns the registries that only `credHelpers` names, each with the way to its login.
pub(super) fn alone(file: ConfigFile<'_>, dispatch: &Dispatch) -> Html {
    let rows = file.helpers_alone().into_iter().take(MAX_LISTED).map(|member| {
        let (key, helper) = (member.key.text(), member.value.text());
        let name = shorten_name(&shown_name(&key), 60).into_owned();
        let add = {
            let (dispatch, key) = (dispatch.clone(), key.to_string());
            Callback::from(move |_: MouseEvent| {
                dispatch.emit(Msg::AddRegistry);
                dispatch.emit(Msg::TakeAddress(key.clone()));
            })
        };
        html! {
            <li class="note"><b><bdi>{name}</bdi>{" stays out: "}</b>{"the helper "}<code>{shorten(&masked(&helper), 40).into_owned()}</code>{" has its login, this file has none."}
                {way(&helper, &key, add, dispatch)}</li>
        }
    });
    html! { <ul>{for rows}</ul> }
}

/// Returns the way to the login of an entry that is left out, when a helper has it.
pub(super) fn of_entry(
    file: ConfigFile<'_>,
    entry: Option<Entry<'_>>,
    dispatch: &Dispatch,
) -> Html {
    let Some(entry) = entry.filter(|entry| entry.login() == Login::None) else {
        return Html::default();
    };
    let id = entry.id;
    let key = entry.key();
    let own = file.cred_helper(&key).map(|member| member.value.text());
    let helper = own.unwrap_or_else(|| file.creds_store());
    if helper.is_empty() {
        return Html::default();
    }
    let edit = dispatch.reform(move |_: MouseEvent| Msg::EditEntry(id));
    way(&helper, &key, edit, dispatch)
}

fn way(helper: &str, address: &str, add: Callback<MouseEvent>, dispatch: &Dispatch) -> Html {
    let command = command_of_helper(helper, address);
    html! {
        <div class="way-out">
            <p>{"Best make a token for this purpose at the registry, and "}{button("link", add, "write it here")}{"."}</p>
            if let Some(command) = command {
                <p>{"Or ask the helper on its machine. It prints the login in clear: not in a job, not while others look on."}</p>
                <p class="group"><code class="command">{&command}</code>{copy_as(dispatch, &command, "Copy the command")}</p>
            }
        </div>
    }
}
