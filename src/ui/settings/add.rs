//! Adding one of Docker's known keys.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::set;
use crate::app::{Msg, SettingCommand};
use crate::config::fields::{FieldType, TOP_LEVEL};
use crate::config::ConfigFile;
use crate::json::{Document, Json};
use crate::ui::use_dispatch;

/// What an [`AddSetting`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct AddSettingProps {
    pub(super) document: Document,
}

/// A choice of the keys that the file does not have yet.
#[component]
pub(super) fn AddSetting(props: &AddSettingProps) -> Html {
    let dispatch = use_dispatch();
    let select = use_node_ref();
    let config = ConfigFile::new(&props.document);
    let absent = TOP_LEVEL.iter().filter(|field| {
        field.field_type != FieldType::Entries && config.field(field.key).is_none()
    });
    let options = absent.map(|field| {
        html! { <option value={field.key}>{format!("{} ({})", field.title, field.key)}</option> }
    });
    let onclick = {
        let select = select.clone();
        move |_: MouseEvent| {
            let chosen = select.cast::<HtmlSelectElement>().map(|s| s.value());
            let field = TOP_LEVEL
                .iter()
                .find(|field| Some(field.key) == chosen.as_deref());
            if let Some(field) = field {
                let value = match field.field_type {
                    FieldType::Text => Json::string(""),
                    FieldType::TextList => Json::Array(Vec::new()),
                    _ => Json::Object(Vec::new()),
                };
                dispatch.emit(Msg::Pause);
                let (key, value) = (field.key.to_owned(), Some(value));
                set(&dispatch, SettingCommand::Set { key, value });
            }
        }
    };
    html! {
        <div class="field">
            <label for="add-setting">{"Add a setting"}</label>
            <div class="input">
                <select ref={select} id="add-setting" autocomplete="off">{for options}</select>
                <button type="button" class="button" {onclick}>{"Add"}</button>
            </div>
        </div>
    }
}
