//! The key of an entry: which registry it is for.

use yew::prelude::*;

use super::presets::Presets;
use super::{send, EntryView};
use crate::app::{EntryCommand, Msg};
use crate::docker::DOCKER_HUB_KEY;
use crate::registries::facts_for;
use crate::secret::Secret;
use crate::ui::widget::{button, ByteField};
use crate::ui::Dispatch;

/// The text box *Registry*, with the known registries below it.
pub(super) fn address(view: &EntryView, dispatch: &Dispatch) -> Html {
    let is_new = view.id.is_none();
    let on_input = {
        let dispatch = dispatch.clone();
        Callback::from(move |value: Secret| {
            let text = String::from_utf8_lossy(value.expose()).into_owned();
            send(&dispatch, EntryCommand::SetAddress(text));
        })
    };
    let on_leave = dispatch.reform(|()| Msg::Pause);
    let facts = facts_for(&view.key);
    let hub_alias = facts.is_some_and(|facts| facts.id == "docker-hub")
        && view.key != DOCKER_HUB_KEY
        && !view.key.starts_with("https://index.docker.io/v1/");
    let use_hub_key = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            send(
                &dispatch,
                EntryCommand::SetAddress(DOCKER_HUB_KEY.to_owned()),
            );
        }
    };
    let help = html! {
        <>
            if hub_alias {
                <p class="error">
                    {"Docker finds Docker Hub only under "}<code>{DOCKER_HUB_KEY}</code>{". "}
                    {button("button small", use_hub_key, "Use that key")}
                </p>
            } else if let Some(facts) = facts {
                <p>{facts.name}{"."}</p>
            } else if view.key.is_empty() && !is_new {
                <p class="error">{"Without an address no client finds this entry."}</p>
            } else if is_new {
                <p>{"Host and port as in the image’s name. The entry is in the file as soon as it has an address."}</p>
            }
        </>
    };
    let field = ByteField {
        id: "address".into(),
        label: "Registry".into(),
        value: Secret::new(view.key.as_bytes()),
        placeholder: "ghcr.io, registry.example.com:5000, …".into(),
        help,
        on_input,
        on_leave,
        ..ByteField::default()
    };
    html! { <>{field.view()}<Presets {is_new} /></> }
}
