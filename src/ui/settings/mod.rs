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

use super::dispatch::{send_setting, use_dispatch, Dispatch};
use crate::app::{Msg, SettingCommand};
use crate::config::fields::{present_fields, text_members, Field, FieldType, Group, PresentField};
use crate::config::secrets::masked;
use crate::config::ConfigFile;
use crate::json::{Document, Json, Member};
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

/// Properties of [`SettingsPane`].
#[derive(Properties, PartialEq)]
pub(super) struct SettingsPaneProps {
    /// The file, or its last good state.
    pub(super) document: Document,
    pub(super) is_broken: bool,
}

/// The known keys that the file has, a way to add one, and the keys that Docker does not know.
#[component]
pub(super) fn SettingsPane(props: &SettingsPaneProps) -> Html {
    let dispatch = &use_dispatch();
    let present = present_fields(ConfigFile::new(&props.document));
    let present: Vec<_> =
        present.into_iter().filter(|one| one.field.field_type != FieldType::Entries).collect();
    let groups = Group::ALL.iter().map(|group| {
        let mut fields = present.iter().filter(|one| one.field.group == *group).peekable();
        if fields.peek().is_none() {
            return Html::default();
        }
        html! {
            <section class="settings-group">
                <h3>{group.title()}</h3>
                {for fields.map(|one| setting(one, dispatch))}
            </section>
        }
    });
    html! {
        <fieldset class="form" disabled={props.is_broken}>
            <legend><h2>{"Other settings"}</h2></legend>
            {add_setting(&present, dispatch)}
            {for groups}
            <UnknownKeys document={props.document.clone()} />
            {schema(dispatch)}
        </fieldset>
    }
}

fn setting(present: &PresentField<'_>, dispatch: &Dispatch) -> Html {
    let PresentField { field, member, count } = *present;
    let spelled = member.key.text();
    let remove = send_setting(dispatch, |_: MouseEvent| SettingCommand::Set {
        key: field.key.to_owned(),
        value: None,
    });
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
            if count > 1 {
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
