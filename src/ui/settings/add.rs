//! Adding one of Docker's known keys.

use yew::prelude::*;

use crate::app::{Msg, SettingCommand};
use crate::config::fields::{Field, FieldType, Group, PresentField, TOP_LEVEL};
use crate::ui::browser::{dom, press};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, labelled};

/// Returns a choice of the keys that the file does not yet have.
pub(super) fn add_setting(present: &[PresentField<'_>], dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let is_absent = |field: &&Field| {
        field.field_type != FieldType::Entries
            && !present.iter().any(|one| one.field.key == field.key)
    };
    let option = |field: &Field| {
        html! { <option value={field.key}>{format!("{} ({})", field.title, field.key)}</option> }
    };
    let groups = Group::ALL.iter().map(|group| {
        let all = TOP_LEVEL.iter().filter(|field| field.group == *group);
        let options: Vec<Html> = all.filter(is_absent).map(option).collect();
        if options.is_empty() {
            return Html::default();
        }
        html! { <optgroup label={group.title()}>{for options}</optgroup> }
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
                    <select id="add-setting" autocomplete="off">{for groups}</select>
                    {button("button", onclick, "Add")}
                </>
            })}
        </div>
    }
}
