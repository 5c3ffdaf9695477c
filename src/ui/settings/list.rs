//! A list of strings: `pruneFilters`, `cliPluginsExtraDirs`.

use yew::prelude::*;

use super::set;
use crate::app::{Msg, SettingCommand};
use crate::json::Json;
use crate::secret::Secret;
use crate::ui::widget::{button, TextBox};
use crate::ui::Dispatch;

/// One row for each element of the list under the key `name`.
pub(super) fn list_field(name: &'static str, values: &[String], dispatch: &Dispatch) -> Html {
    let change = {
        let dispatch = dispatch.clone();
        move |index: usize, value: Option<Json>| {
            let key = name.to_owned();
            set(&dispatch, SettingCommand::SetElement { key, index, value });
        }
    };
    let rows = values.iter().enumerate().map(|(index, value)| {
        let on_input = {
            let change = change.clone();
            Callback::from(move |value: Secret| {
                let text = String::from_utf8_lossy(value.expose()).into_owned();
                change(index, Some(Json::String(text)));
            })
        };
        let remove = {
            let change = change.clone();
            move |_: MouseEvent| change(index, None)
        };
        let label = format!("{} {}", name, index + 1);
        html! {
            <li key={index}>
                <div class="input">
                    <TextBox id={format!("setting-{}-{index}", name)} label={label.clone()} value={Secret::new(value.as_bytes())}
                        {on_input} on_leave={dispatch.reform(|()| Msg::Pause)} />
                    <button type="button" class="button" onclick={remove} aria-label={format!("Remove {label}")}>{"Remove"}</button>
                </div>
            </li>
        }
    });
    let add = {
        let count = values.len();
        let (dispatch, change) = (dispatch.clone(), change.clone());
        move |_: MouseEvent| {
            dispatch.emit(Msg::Pause);
            change(count, Some(Json::string("")));
        }
    };
    html! {
        <>
            <ul class="map">{for rows}</ul>
            {button("button small", add, "Add a line")}
        </>
    }
}
