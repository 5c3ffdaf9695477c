//! List of strings: `pruneFilters`, `cliPluginsExtraDirs`.

use yew::prelude::*;

use crate::app::{Msg, SettingCommand};
use crate::json::Json;
use crate::secret::Secret;
use crate::ui::dispatch::{send_setting, Dispatch};
use crate::ui::widget::{button, TextBox};

/// Returns one row for each element of the list under the key `name`.
pub(super) fn list_field(name: &'static str, values: &[String], dispatch: &Dispatch) -> Html {
    let change = move |index: usize, value: Option<Json>| SettingCommand::SetElement {
        key: name.to_owned(),
        index,
        value,
    };
    let rows = values.iter().enumerate().map(|(index, value)| {
        let on_input = send_setting(dispatch, move |typed: Secret| {
            change(index, Some(Json::String(typed.expose_lossy())))
        });
        let remove = send_setting(dispatch, move |_: MouseEvent| change(index, None));
        let label = format!("{} {}", name, index + 1);
        let remove = button("button", remove, "Remove").named(format!("Remove {label}"));
        html! {
            <li key={index}>
                <div class="input">
                    <TextBox id={format!("setting-{}-{index}", name)} {label} value={Secret::new(value.as_bytes())}
                        {on_input} on_leave={dispatch.reform(|()| Msg::Pause)} />
                    {remove}
                </div>
            </li>
        }
    });
    let add = {
        let (count, dispatch) = (values.len(), dispatch.clone());
        move |_: MouseEvent| {
            dispatch.emit(Msg::Pause);
            dispatch.emit(Msg::Setting(change(count, Some(Json::string("")))));
        }
    };
    html! {
        <>
            <ul class="map">{for rows}</ul>
            {button("button small", add, "Add a line")}
        </>
    }
}
