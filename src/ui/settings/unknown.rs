//! Keys that the current Docker does not know. They are kept.

use yew::prelude::*;

use crate::app::SettingCommand;
use crate::config::fields;
use crate::config::secrets::masked;
use crate::config::ConfigFile;
use crate::ui::dispatch::{send_setting, Dispatch};
use crate::ui::widget::button;

/// Returns the list, with known facts about each key.
pub(super) fn unknown_keys(config: ConfigFile<'_>, dispatch: &Dispatch) -> Html {
    let unknown = fields::unknown_keys(config);
    if unknown.is_empty() {
        return Html::default();
    }
    let rows = unknown.into_iter().map(|unknown| {
        let path = vec![unknown.key.clone()];
        let shown = masked(&unknown.key).into_owned();
        let change =
            |command: SettingCommand| send_setting(dispatch, move |_: MouseEvent| command.clone());
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
        </section>
    }
}
