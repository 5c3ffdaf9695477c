//! Keys that today's Docker does not know. They are kept.

use yew::prelude::*;

use super::set;
use crate::app::SettingCommand;
use crate::config::fields::{legacy, suggest, TOP_LEVEL};
use crate::config::ConfigFile;
use crate::go::fold;
use crate::ui::Dispatch;

/// The list, with what is known about each.
pub(super) fn unknown_keys(config: ConfigFile<'_>, dispatch: &Dispatch) -> Html {
    let unknown: Vec<String> = config
        .members()
        .map(|member| member.key.text().into_owned())
        .filter(|key| !TOP_LEVEL.iter().any(|field| fold::matches(key, field.key)))
        .collect();
    if unknown.is_empty() {
        return Html::default();
    }
    let rows = unknown.iter().map(|key| {
        let path = vec![key.clone()];
        let change = {
            let dispatch = dispatch.clone();
            move |command: SettingCommand| {
                let dispatch = dispatch.clone();
                move |_: MouseEvent| set(&dispatch, command.clone())
            }
        };
        let meant = suggest(key);
        let text = match (legacy(key), meant) {
            (Some(old), _) => old.meaning.to_owned(),
            (None, Some(meant)) => format!("Docker does not know this key. {meant} is one letter or two away."),
            (None, None) => "Docker does not know this key, ignores it, and drops it at its next save. Credenza keeps it.".to_owned(),
        };
        let rename = meant.map(|to| {
            let to = to.to_owned();
            let label = format!("Rename to {to}");
            let onclick = change(SettingCommand::Rename { path: path.clone(), to });
            html! { <button type="button" class="button small" {onclick}>{label}</button> }
        });
        let remove = change(SettingCommand::SetPath { path, value: None });
        html! {
            <li><bdi><code>{key}</code></bdi>{" "}{text}{" "}{rename}{" "}
                <button type="button" class="button small quiet" onclick={remove} aria-label={format!("Remove {key}")}>{"Remove"}</button>
            </li>
        }
    });
    html! {
        <section class="settings-group">
            <h3>{"Not known to Docker"}</h3>
            <ul class="facts">{for rows}</ul>
        </section>
    }
}
