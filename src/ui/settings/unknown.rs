//! Keys that the current Docker does not know. They are kept.

use yew::prelude::*;

use crate::app::SettingCommand;
use crate::config::fields::{unknown_key, unknown_members};
use crate::config::secrets::masked;
use crate::config::ConfigFile;
use crate::json::Document;
use crate::ui::dispatch::{send_setting, use_dispatch};
use crate::ui::widget::{button, use_more, ROWS};

/// Properties of [`UnknownKeys`].
#[derive(Properties, PartialEq)]
pub(super) struct UnknownKeysProps {
    pub(super) document: Document,
}

/// The list, with known facts about each key.
#[component]
pub(super) fn UnknownKeys(props: &UnknownKeysProps) -> Html {
    let dispatch = use_dispatch();
    let config = ConfigFile::new(&props.document);
    let unknown = unknown_members(config);
    let count = unknown.clone().count();
    let (drawn, more) = use_more(count, ROWS);
    if count == 0 {
        return Html::default();
    }
    let rows = drawn.of_rows(unknown).map(|(_, member)| {
        let unknown = unknown_key(config, &member);
        let path = vec![unknown.key.clone()];
        let shown = masked(&unknown.key).into_owned();
        let change =
            |command: SettingCommand| send_setting(&dispatch, move |_: MouseEvent| command.clone());
        let rename = unknown.meant.map(|to| {
            let command = SettingCommand::Rename { path: path.clone(), to: to.to_owned() };
            button("button small", change(command), format!("Rename to {to}"))
        });
        let remove = change(SettingCommand::SetPath { path, value: None });
        let remove = button("button small quiet", remove, "Remove").named(format!("Remove {shown}"));
        html! { <li><bdi><code>{shown}</code></bdi>{" "}{unknown.text}{" "}{rename}{" "}{remove}</li> }
    });
    html! {
        <section class="settings-group">
            <h3>{"Not known to Docker"}</h3>
            <ul class="facts">{for rows}</ul>
            {more}
        </section>
    }
}
