//! The other keys of the file, as forms by type.

mod add;
mod lead;
mod list;
mod map;
mod nested;
mod schema;
mod text;
mod unknown;

use yew::prelude::*;

use super::dispatch::{send_setting, Dispatch};
use crate::app::{Msg, OpenFile, SettingCommand};
use crate::config::fields::{text_members, Field, FieldType, Group, TOP_LEVEL};
use crate::config::secrets::masked;
use crate::config::ConfigFile;
use crate::go::fold;
use crate::json::{Json, Member};
use crate::secret::Secret;
use crate::ui::widget::button;
use add::add_setting;
pub(super) use lead::go_to_setting;
use list::ListField;
use map::MapField;
use nested::{NestedField, NestedGroup};
use schema::schema;
use text::TextField;
use unknown::UnknownKeys;

/// Returns the known keys that the file has, a way to add one, and the keys that Docker does not
/// know.
pub(super) fn settings_pane(desk: &OpenFile, dispatch: &Dispatch) -> Html {
    let document = desk.shown();
    let config = ConfigFile::new(document);
    let present = |field: &&'static Field| {
        field.field_type != FieldType::Entries && config.field(field.key).is_some()
    };
    let groups = Group::ALL.iter().map(|group| {
        let fields: Vec<_> =
            TOP_LEVEL.iter().filter(|field| field.group == *group).filter(present).collect();
        if fields.is_empty() {
            return Html::default();
        }
        html! {
            <section class="settings-group">
                <h3>{group.title()}</h3>
                {for fields.into_iter().map(|field| setting(config, field, dispatch))}
            </section>
        }
    });
    html! {
        <fieldset class="form" disabled={desk.is_broken()}>
            <legend><h2>{"Other settings"}</h2></legend>
            {add_setting(config, dispatch)}
            {for groups}
            <UnknownKeys document={document.clone()} />
            {schema(dispatch)}
        </fieldset>
    }
}

fn setting(config: ConfigFile<'_>, field: &'static Field, dispatch: &Dispatch) -> Html {
    let Some(member) = config.field(field.key) else {
        return Html::default();
    };
    let spelled = member.key.text();
    let remove = send_setting(dispatch, |_: MouseEvent| SettingCommand::Set {
        key: field.key.to_owned(),
        value: None,
    });
    let same = config.members().filter(|other| fold::matches_key(other.key, field.key)).count();
    html! {
        <div class="setting" id={lead::id_of(field.key)} key={field.key}>
            <div class="setting-head">
                <b>{field.title}</b><code>{masked(&spelled).into_owned()}</code>
                {button("button small quiet push", remove, "Remove").named(format!("Remove {}", field.key))}
            </div>
            <div class="help"><p>{field.meaning}
                if !field.since.is_empty() { {" Since Docker "}{field.since}{"."} }
                if !field.read_by.is_empty() { {" Read by "}{field.read_by.trim_end_matches('.')}{"."} }
            </p></div>
            if same > 1 {
                <p class="note e">{"This key is in the file more than once. Of strings and lists Docker uses the last; objects it merges."}</p>
            } else if spelled != field.key {
                <p class="note">{"Docker reads this spelling as "}<code>{field.key}</code>{"; other programs may not."}</p>
            }
            {value_form(field, &member, dispatch)}
            if !field.caution.is_empty() { <p class="help caution">{field.caution}</p> }
        </div>
    }
}

/// Returns the form for a value, or the reason why there is none.
fn value_form(field: &'static Field, member: &Member<'_>, dispatch: &Dispatch) -> Html {
    let value = member.value;
    if !field.field_type.fits(value) {
        return html! {
            <p class="note e">
                {format!("Docker expects {} here. With another type it reports an error and decodes no auth of the whole file. Edit it as text.", field.field_type.description())}
            </p>
        };
    }
    match field.field_type {
        FieldType::Text => {
            let on_input = send_setting(dispatch, |typed: Secret| SettingCommand::Set {
                key: field.key.to_owned(),
                value: Some(Json::String(typed.expose_lossy())),
            });
            html! { <TextField name={field.key} value={Secret::new(value.text().as_bytes())} {on_input} on_leave={dispatch.reform(|()| Msg::Pause)} /> }
        }
        FieldType::TextList => {
            let values: Vec<String> = value.elements().map(|e| e.text().into_owned()).collect();
            html! { <ListField name={field.key} {values} /> }
        }
        FieldType::TextMap | FieldType::Entries => {
            html! { <MapField path={vec![field.key.to_owned()]} members={text_members(value)} /> }
        }
        FieldType::Proxies | FieldType::PluginOptions => {
            let groups: Vec<NestedGroup> = value
                .members()
                .map(|inner| (inner.key.text().into_owned(), text_members(inner.value)))
                .collect();
            html! { <NestedField name={field.key} {groups} /> }
        }
    }
}
