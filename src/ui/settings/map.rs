//! Object with string values: `credHelpers`, `HttpHeaders`, one group of `proxies`, …

use yew::prelude::*;

use crate::app::{Msg, SettingCommand};
use crate::config::fields::{key_hint, FieldType};
use crate::config::secrets::{has_secret, is_secret_at, masked};
use crate::json::Json;
use crate::secret::Secret;
use crate::ui::dispatch::{send_setting, use_dispatch};
use crate::ui::widget::{button, setter, use_more, LineInput, TextBox, ROWS};

/// Properties of [`MapField`].
#[derive(Properties, PartialEq)]
pub(super) struct MapFieldProps {
    /// Path of the object.
    pub(super) path: Vec<String>,
    /// Its members.
    pub(super) members: Vec<(String, Secret)>,
    /// Members that are drawn at first.
    #[prop_or(ROWS)]
    pub(super) rows: usize,
}

/// One row for each member, and one to add a member.
#[component]
pub(super) fn MapField(props: &MapFieldProps) -> Html {
    let dispatch = use_dispatch();
    let revealed = use_state_eq(|| None::<String>);
    let names: Vec<String> = props.members.iter().map(|(name, _)| name.clone()).collect();
    let (drawn, more) = use_more(props.members.len(), props.rows);
    let rows = drawn.of_rows(&props.members).map(|(index, (name, value))| {
        let path: Vec<String> = [props.path.clone(), vec![name.clone()]].concat();
        let id = format!("setting-{}", path.join("-"));
        // An id is part of the page, too.
        let id = if has_secret(&id) { format!("setting-{}-{index}", props.path[0]) } else { id };
        let secret = is_secret_at(&path, &value.expose_lossy());
        let shown = masked(name).into_owned();
        let change = move |value: Option<Json>| SettingCommand::SetPath {
            path: path.clone(),
            value,
        };
        let on_input = {
            let change = change.clone();
            send_setting(&dispatch, move |typed: Secret| {
                change(Some(Json::String(typed.expose_lossy())))
            })
        };
        let on_leave = dispatch.reform(|()| Msg::Pause);
        let remove = send_setting(&dispatch, move |_: MouseEvent| change(None));
        let is_revealed = revealed.as_deref() == Some(name);
        let reveal = {
            let name = name.clone();
            setter(&revealed).reform(move |_: MouseEvent| (!is_revealed).then(|| name.clone()))
        };
        html! {
            <li key={row_key(&props.members, index)}>
                <label for={id.clone()}><bdi class="mono">{shown.clone()}</bdi></label>
                <div class="input">
                    <TextBox {id} value={value.clone()} masked={secret && !is_revealed} secret={secret.then(|| AttrValue::from(format!("the value of {shown}")))} {on_input} {on_leave} />
                    if secret {
                        {button("button", reveal, if is_revealed { "Hide" } else { "Reveal" })}
                    }
                    {button("button", remove, "Remove").named(format!("Remove {shown}"))}
                </div>
            </li>
        }
    });
    html! {
        <>
            <ul class="map">{for rows}</ul>
            {more}
            <AddMember path={props.path.clone()} taken={names} />
        </>
    }
}

/// Returns a key for the row at `at` that no other row has: a name can be in the file twice.
pub(super) fn row_key<T>(rows: &[(String, T)], at: usize) -> String {
    let (name, _) = &rows[at];
    let is_second = rows[..at].iter().any(|(earlier, _)| earlier == name);
    if is_second {
        format!("{name}\0{at}")
    } else {
        name.clone()
    }
}

/// Properties of [`AddMember`].
#[derive(Properties, PartialEq)]
pub(super) struct AddMemberProps {
    /// Path of the object.
    pub(super) path: Vec<String>,
    /// Names that already exist: adding one of them would empty it.
    pub(super) taken: Vec<String>,
    /// True when the new member is an object instead of a text.
    #[prop_or_default]
    pub(super) empty_object: bool,
}

/// Name of a new member, and the button that adds it.
#[component]
pub(super) fn AddMember(props: &AddMemberProps) -> Html {
    let dispatch = use_dispatch();
    let typed = use_state_eq(String::new);
    let add = {
        let (path, taken) = (props.path.clone(), props.taken.clone());
        let empty =
            if props.empty_object { FieldType::TextMap.empty() } else { FieldType::Text.empty() };
        let (dispatch, typed) = (dispatch.clone(), typed.setter());
        Callback::from(move |name: String| {
            if name.is_empty() || taken.contains(&name) {
                return;
            }
            typed.set(String::new());
            dispatch.emit(Msg::Pause);
            dispatch.emit(Msg::Setting(SettingCommand::SetPath {
                path: [path.clone(), vec![name]].concat(),
                value: Some(empty.clone()),
            }));
        })
    };
    let onclick = {
        let typed = typed.clone();
        add.reform(move |_: MouseEvent| (*typed).clone())
    };
    let label = format!("New key in {}", masked(&props.path.join(" › ")));
    html! {
        <>
            <div class="input add-row">
                <LineInput value={(*typed).clone()} on_input={setter(&typed)} {label} placeholder={key_hint(&props.path)} on_enter={add} />
                {button("button", onclick, "Add")}
            </div>
            if props.taken.contains(&typed) {
                <p class="help" role="status">{"It is already there, above."}</p>
            }
        </>
    }
}
