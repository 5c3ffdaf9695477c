//! Form of a registry that only `credHelpers` names.

use yew::prelude::*;

use super::helper::{chips, running};
use crate::app::{Msg, SettingCommand};
use crate::json::{Json, Member};
use crate::registries::facts_for;
use crate::secret::Secret;
use crate::ui::dispatch::{send_setting, Dispatch};
use crate::ui::widget::{button, prose, ByteField};

/// Returns the form: where the registry comes from, its helper, and the way to an entry of its own.
pub(super) fn helper_form(member: &Member<'_>, broken: bool, dispatch: &Dispatch) -> Html {
    let address = member.key.text().into_owned();
    let helper = member.value.text().into_owned();
    let path = vec!["credHelpers".to_owned(), address.clone()];
    let set = {
        let path = path.clone();
        move |value: Option<Json>| SettingCommand::SetPath { path: path.clone(), value }
    };
    let on_input = {
        let set = set.clone();
        send_setting(dispatch, move |typed: Secret| set(Some(Json::String(typed.expose_lossy()))))
    };
    let choose = {
        let set = set.clone();
        move |name: &'static str| {
            let set = set.clone();
            send_setting(dispatch, move |_: MouseEvent| set(Some(Json::string(name))))
        }
    };
    let remove = send_setting(dispatch, move |_: MouseEvent| set(None));
    let add = {
        let (dispatch, address) = (dispatch.clone(), address.clone());
        move |_: MouseEvent| {
            dispatch.emit(Msg::AddRegistry);
            dispatch.emit(Msg::TakeAddress(address.clone()));
        }
    };
    let field = ByteField {
        id: "helper".into(),
        label: "Helper".into(),
        value: Secret::new(helper.as_bytes()),
        help: html! { <>{chips(choose)}{running(&helper)}</> },
        on_input,
        on_leave: dispatch.reform(|()| Msg::Pause),
        ..ByteField::default()
    };
    html! {
        <fieldset class="form" disabled={broken}>
            <legend class="sr">{"Registry"}</legend>
            <div class="field">
                <span class="label">{"Registry"}</span>
                <p class="served" id="address" tabindex="-1"><bdi class="mono">{&address}</bdi></p>
                if let Some(facts) = facts_for(&address) { <p class="help">{facts.name}{"."}</p> }
            </div>
            <p class="note">{prose("Only `credHelpers` names this registry. The helper keeps its login: the file has none, \
                and `auths` needs no entry for it.")}</p>
            {field}
            <div class="group actions">
                {button("button quiet", remove, "Remove registry")}
                <span class="push group">{button("button quiet", add, "Add an entry")
                    .title("Adds an empty entry of this address to auths. Docker still asks the helper.")}</span>
            </div>
        </fieldset>
    }
}
