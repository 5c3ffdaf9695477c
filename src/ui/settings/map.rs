//! An object with string values: `credHelpers`, `HttpHeaders`, one group of `proxies`, …

use yew::prelude::*;

use super::set;
use crate::app::{Msg, SettingCommand};
use crate::config::mask::is_secret;
use crate::json::Json;
use crate::secret::Secret;
use crate::ui::use_dispatch;
use crate::ui::widget::{button, toggle, LineInput, TextBox};

/// What a [`MapField`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct MapFieldProps {
    /// Where the object is.
    pub(super) path: Vec<String>,
    /// Its members.
    pub(super) members: Vec<(String, Secret)>,
}

/// One row for each member, and one to add a member.
#[component]
pub(super) fn MapField(props: &MapFieldProps) -> Html {
    let dispatch = use_dispatch();
    let revealed = use_state_eq(|| None::<String>);
    let names: Vec<String> = props.members.iter().map(|(name, _)| name.clone()).collect();
    let rows = props.members.iter().map(|(name, value)| {
        let path: Vec<String> = [props.path.clone(), vec![name.clone()]].concat();
        let id = format!("setting-{}", path.join("-"));
        let change = {
            let (dispatch, path) = (dispatch.clone(), path.clone());
            move |value: Option<Json>| {
                let path = path.clone();
                set(&dispatch, SettingCommand::SetPath { path, value });
            }
        };
        let on_input = {
            let change = change.clone();
            Callback::from(move |value: Secret| {
                let text = String::from_utf8_lossy(value.expose()).into_owned();
                change(Some(Json::String(text)));
            })
        };
        let on_leave = dispatch.reform(|()| Msg::Pause);
        let remove = move |_: MouseEvent| change(None);
        let text = String::from_utf8_lossy(value.expose());
        let secret = is_secret(name, &text, false);
        let is_revealed = revealed.as_deref() == Some(name);
        let reveal = {
            let (revealed, name) = (revealed.clone(), name.clone());
            move |_: MouseEvent| revealed.set((!is_revealed).then(|| name.clone()))
        };
        html! {
            <li key={name.clone()}>
                <label for={id.clone()}><bdi class="mono">{name.clone()}</bdi></label>
                <div class="input">
                    <TextBox {id} value={value.clone()} masked={secret && !is_revealed} {on_input} {on_leave} />
                    if secret {
                        {toggle("button", reveal, is_revealed, if is_revealed { "Hide" } else { "Reveal" })}
                    }
                    <button type="button" class="button" onclick={remove} aria-label={format!("Remove {name}")}>{"Remove"}</button>
                </div>
            </li>
        }
    });
    html! {
        <>
            <ul class="map">{for rows}</ul>
            <AddMember path={props.path.clone()} taken={names} />
        </>
    }
}

/// What an [`AddMember`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct AddMemberProps {
    /// Where the object is.
    pub(super) path: Vec<String>,
    /// The names that are there already: adding one of them would empty it.
    pub(super) taken: Vec<String>,
    /// Whether the new member is an object instead of a text.
    #[prop_or_default]
    pub(super) empty_object: bool,
}

/// A name for a new member and the button that adds it.
#[component]
pub(super) fn AddMember(props: &AddMemberProps) -> Html {
    let dispatch = use_dispatch();
    let typed = use_state_eq(String::new);
    let add = {
        let (path, taken, empty_object) =
            (props.path.clone(), props.taken.clone(), props.empty_object);
        let (dispatch, typed) = (dispatch.clone(), typed.setter());
        move |name: String| {
            if name.is_empty() || taken.contains(&name) {
                return;
            }
            let path = [path.clone(), vec![name]].concat();
            typed.set(String::new());
            let value = if empty_object {
                Json::Object(Vec::new())
            } else {
                Json::string("")
            };
            dispatch.emit(Msg::Pause);
            let value = Some(value);
            set(&dispatch, SettingCommand::SetPath { path, value });
        }
    };
    let on_input = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set(text))
    };
    let onclick = {
        let (add, typed) = (add.clone(), typed.clone());
        move |_: MouseEvent| add((*typed).clone())
    };
    let on_enter = Callback::from(add);
    let label = format!("New key in {}", props.path.join(" › "));
    html! {
        <>
            <div class="input add-row">
                <LineInput value={(*typed).clone()} {on_input} {label} placeholder={placeholder(&props.path)} {on_enter} />
                {button("button", onclick, "Add")}
            </div>
            if props.taken.contains(&typed) {
                <p class="help" role="status">{"It is there already, above."}</p>
            }
        </>
    }
}

/// What a key looks like there.
fn placeholder(path: &[String]) -> &'static str {
    match (path.first().map(String::as_str), path.len()) {
        (Some("credHelpers"), _) => "registry address",
        (Some("HttpHeaders"), _) => "header name",
        (Some("proxies"), 1) => "default, or a daemon’s address",
        (Some("proxies"), _) => "httpProxy, httpsProxy, noProxy, ftpProxy or allProxy",
        (Some("plugins"), 1) => "plugin name",
        (Some("aliases"), _) => "builder",
        _ => "key",
    }
}
