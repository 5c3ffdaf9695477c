//! Adding one of Docker's known keys.

use yew::prelude::*;

use crate::app::{Msg, SettingCommand};
use crate::config::fields::{FieldType, TOP_LEVEL};
use crate::config::ConfigFile;
use crate::ui::browser::{dom, press};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, labelled};

/// Returns a choice of the keys that the file does not yet have.
pub(super) fn add_setting(config: ConfigFile<'_>, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let absent = TOP_LEVEL.iter().filter(|field| {
        field.field_type != FieldType::Entries && config.field(field.key).is_none()
    });
    let options = absent.map(|field| {
        html! { <option value={field.key}>{format!("{} ({})", field.title, field.key)}</option> }
    });
    let onclick = move |_: MouseEvent| {
        let chosen = dom::chosen("add-setting");
        let field = TOP_LEVEL.iter().find(|field| Some(field.key) == chosen.as_deref());
        if let Some(field) = field {
            dispatch.emit(Msg::Pause);
            dispatch.emit(Msg::Setting(SettingCommand::Set {
                key: field.key.to_owned(),
                value: Some(field.field_type.empty()),
            }));
            // The list goes on to the next key, which a second press would add.
            press::acted();
        }
    };
    html! {
        <div class="field">
            {labelled("add-setting", "Add a setting", html! {
                <>
                    <select id="add-setting" autocomplete="off">{for options}</select>
                    {button("button", onclick, "Add")}
                </>
            })}
        </div>
    }
}
