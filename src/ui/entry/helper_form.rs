//! Form of a registry that only `credHelpers` names.

use yew::prelude::*;

use super::head::{Head, Of};
use super::helper::{chips, running};
use crate::app::{title_of, Msg, SettingCommand};
use crate::config::secrets::{has_secret, masked};
use crate::json::{Document, Json, Member};
use crate::registries::facts_for;
use crate::secret::Secret;
use crate::ui::dispatch::{send_setting, Dispatch};
use crate::ui::widget::{button, flip, prose, ByteField};

/// Returns the form: where the registry comes from, its helper, and the way to an entry of its own.
pub(super) fn helper_form(
    member: &Member<'_>,
    document: &Document,
    broken: bool,
    dispatch: &Dispatch,
) -> Html {
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
    let (shown, on_leave) = (masked(&address).into_owned(), dispatch.reform(|()| Msg::Pause));
    let field = html! {
        <HelperBox name={shown.clone()} value={Secret::new(helper.as_bytes())} {on_input} {on_leave}>
            {chips(choose)}{running(&helper)}
        </HelperBox>
    };
    html! {
        <fieldset class="form" disabled={broken}>
            <legend class="sr">{"Registry"}</legend>
            <Head name={title_of(&address)} document={document.clone()} of={Of::Helper(address.clone())} />
            <div class="field">
                <span class="label">{"Registry"}</span>
                <p class="served" id="address" tabindex="-1"><bdi class="mono">{shown}</bdi></p>
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

/// Properties of [`HelperBox`].
#[derive(Properties, PartialEq)]
struct HelperBoxProps {
    /// Address, for a sentence.
    name: AttrValue,
    value: Secret,
    on_input: Callback<Secret>,
    on_leave: Callback<()>,
    /// Help below it.
    children: Html,
}

/// Text box *Helper*, masked while its content is a secret.
#[component]
fn HelperBox(props: &HelperBoxProps) -> Html {
    let revealed = use_state_eq(|| false);
    let is_secret = has_secret(&props.value.expose_lossy());
    ByteField {
        id: "helper".into(),
        label: "Helper".into(),
        value: props.value.clone(),
        secret: is_secret.then(|| (*revealed, flip(&revealed))),
        secret_name: format!("the helper of {}", props.name).into(),
        help: props.children.clone(),
        on_input: props.on_input.clone(),
        on_leave: props.on_leave.clone(),
        ..ByteField::default()
    }
    .into()
}
