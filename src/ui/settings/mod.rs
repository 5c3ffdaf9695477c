//! The other keys of the file, as forms by type.

mod add;
mod list;
mod map;
mod unknown;

use yew::prelude::*;

use super::Dispatch;
use crate::app::{Msg, OpenFile, SettingCommand};
use crate::config::fields::{Field, FieldType, Group, TOP_LEVEL};
use crate::config::ConfigFile;
use crate::go::fold;
use crate::json::{Json, Kind, Member};
use crate::secret::Secret;
use crate::ui::widget::ByteField;
use add::add_setting;
use list::list_field;
use map::MapField;
use unknown::unknown_keys;

const GROUPS: [Group; 6] = [
    Group::Credentials,
    Group::Network,
    Group::DaemonAndContext,
    Group::Plugins,
    Group::OutputFormats,
    Group::Other,
];

/// Known keys that the file has, a way to add one, and the keys that Docker does not know.
pub(super) fn settings_pane(desk: &OpenFile, dispatch: &Dispatch) -> Html {
    let document = desk.shown();
    let config = ConfigFile::new(document);
    let present = |field: &&'static Field| {
        field.field_type != FieldType::Entries && config.field(field.key).is_some()
    };
    let groups = GROUPS.iter().map(|group| {
        let fields: Vec<_> = TOP_LEVEL
            .iter()
            .filter(|field| field.group == *group)
            .filter(present)
            .collect();
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
            {unknown_keys(config, dispatch)}
        </fieldset>
    }
}

/// One known key.
fn setting(config: ConfigFile<'_>, field: &'static Field, dispatch: &Dispatch) -> Html {
    let Some(member) = config.field(field.key) else {
        return Html::default();
    };
    let spelled = member.key.text();
    let remove = {
        let (dispatch, key) = (dispatch.clone(), field.key.to_owned());
        move |_: MouseEvent| {
            let key = key.clone();
            set(&dispatch, SettingCommand::Set { key, value: None });
        }
    };
    let same = config
        .members()
        .filter(|other| fold::matches_key(other.key, field.key))
        .count();
    html! {
        <div class="setting" key={field.key}>
            <div class="setting-head">
                <b>{field.title}</b><code>{spelled.clone().into_owned()}</code>
                <button type="button" class="button small quiet push" onclick={remove}
                    aria-label={format!("Remove {}", field.key)}>{"Remove"}</button>
            </div>
            <div class="help"><p>{field.meaning}
                if !field.since.is_empty() { {" Since Docker "}{field.since}{"."} }
                if !field.read_by.is_empty() { {" Read by "}{field.read_by.trim_end_matches('.')}{"."} }
            </p></div>
            if same > 1 {
                <p class="note e">{"This key stands in the file more than once. Of texts and lists Docker uses the last; objects it merges."}</p>
            } else if spelled != field.key {
                <p class="note">{"Docker reads this spelling as "}<code>{field.key}</code>{"; other programs may not."}</p>
            }
            {value_form(field, &member, dispatch)}
            if !field.caution.is_empty() { <p class="help caution">{field.caution}</p> }
        </div>
    }
}

/// The form for a value, or why there is none.
fn value_form(field: &'static Field, member: &Member<'_>, dispatch: &Dispatch) -> Html {
    let value = member.value;
    let fits = match field.field_type {
        FieldType::Text => value.kind() == Kind::String,
        FieldType::TextList => {
            value.kind() == Kind::Array && value.elements().all(|e| e.kind() == Kind::String)
        }
        FieldType::TextMap | FieldType::Entries => is_text_map(value),
        FieldType::Proxies | FieldType::PluginOptions => {
            value.is_object() && value.members().all(|m| is_text_map(m.value))
        }
    };
    if !fits {
        return html! {
            <p class="note e">
                {format!("Docker expects {} here. With another type it reports an error and decodes no auth of the whole file. Edit it as text.", field.field_type.description())}
            </p>
        };
    }
    let path = vec![field.key.to_owned()];
    match field.field_type {
        FieldType::Text => {
            let (dispatch, key) = (dispatch.clone(), field.key.to_owned());
            let on_leave = dispatch.reform(|()| Msg::Pause);
            let on_input = Callback::from(move |value: Secret| {
                let text = String::from_utf8_lossy(value.expose()).into_owned();
                let (key, value) = (key.clone(), Some(Json::String(text)));
                set(&dispatch, SettingCommand::Set { key, value });
            });
            ByteField {
                id: format!("setting-{}", field.key).into(),
                label: field.key.into(),
                value: Secret::new(value.text().as_bytes()),
                on_input,
                on_leave,
                ..ByteField::default()
            }
            .view()
        }
        FieldType::TextList => {
            let values: Vec<String> = value.elements().map(|e| e.text().into_owned()).collect();
            list_field(field.key, &values, dispatch)
        }
        FieldType::TextMap | FieldType::Entries => {
            html! { <MapField {path} members={text_members(value)} /> }
        }
        FieldType::Proxies | FieldType::PluginOptions => html! {
            <>
                {for value.members().map(|inner| {
                    let name = inner.key.text().into_owned();
                    let path = vec![field.key.to_owned(), name.clone()];
                    html! {
                        <div class="nested"><bdi class="mono">{name}</bdi>
                            <MapField {path} members={text_members(inner.value)} /></div>
                    }
                })}
                <map::AddMember {path} empty_object={true}
                    taken={value.members().map(|inner| inner.key.text().into_owned()).collect::<Vec<_>>()} />
            </>
        },
    }
}

fn is_text_map(value: crate::json::NodeRef<'_>) -> bool {
    value.is_object()
        && value
            .members()
            .all(|member| matches!(member.value.kind(), Kind::String | Kind::Null))
}

fn text_members(value: crate::json::NodeRef<'_>) -> Vec<(String, Secret)> {
    value
        .members()
        .map(|member| {
            let secret = Secret::new(member.value.text().as_bytes());
            (member.key.text().into_owned(), secret)
        })
        .collect()
}

/// Sends a change of a setting.
fn set(dispatch: &Dispatch, command: SettingCommand) {
    dispatch.emit(Msg::Setting(command));
}
