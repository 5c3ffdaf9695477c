//! List of strings: `pruneFilters`, `cliPluginsExtraDirs`.

use yew::prelude::*;

use crate::app::{Msg, SettingCommand};
use crate::config::secrets::has_secret;
use crate::json::Json;
use crate::secret::Secret;
use crate::ui::dispatch::{send_setting, use_dispatch};
use crate::ui::widget::{button, setter, toggle, use_more, TextBox, ROWS};

/// Properties of [`ListField`].
#[derive(Properties, PartialEq)]
pub(super) struct ListFieldProps {
    /// Key in the file.
    pub(super) name: &'static str,
    pub(super) values: Vec<String>,
}

/// One row for each element of the list; one that is a secret is masked.
#[component]
pub(super) fn ListField(props: &ListFieldProps) -> Html {
    let ListFieldProps { name, values } = props;
    let (name, dispatch) = (*name, use_dispatch());
    let revealed = use_state_eq(|| None::<usize>);
    let change = move |index: usize, value: Option<Json>| SettingCommand::SetElement {
        key: name.to_owned(),
        index,
        value,
    };
    let (drawn, more) = use_more(values.len(), ROWS);
    let rows = drawn.of_rows(values).map(|(index, value)| {
        let on_input = send_setting(&dispatch, move |typed: Secret| {
            change(index, Some(Json::String(typed.expose_lossy())))
        });
        let remove = send_setting(&dispatch, move |_: MouseEvent| change(index, None));
        let label = format!("{} {}", name, index + 1);
        let remove = button("button", remove, "Remove").named(format!("Remove {label}"));
        let (is_secret, is_shown) = (has_secret(value), *revealed == Some(index));
        let reveal = setter(&revealed).reform(move |_: MouseEvent| (!is_shown).then_some(index));
        let secret = is_secret.then(|| AttrValue::from(format!("the value of {label}")));
        html! {
            <li key={index}>
                <div class="input">
                    <TextBox id={format!("setting-{}-{index}", name)} {label} value={Secret::new(value.as_bytes())} {secret} masked={is_secret && !is_shown}
                        {on_input} on_leave={dispatch.reform(|()| Msg::Pause)} />
                    if is_secret {
                        {toggle("button", reveal, is_shown, if is_shown { "Hide" } else { "Reveal" })}
                    }
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
            {more}
            {button("button small", add, "Add a line")}
        </>
    }
}
