//! Key of an entry: its registry.

use yew::prelude::*;

use super::presets::Presets;
use crate::app::{EntryCommand, EntryView, Msg};
use crate::docker::DOCKER_HUB_KEY;
use crate::registries::facts_for;
use crate::secret::Secret;
use crate::ui::dispatch::{send_entry, Dispatch};
use crate::ui::widget::{button, copy_value, ByteField};

/// Returns the text box *Registry*, with the known registries below it; `secret` for a key with a
/// secret in it, `checked` for what Check says of it.
pub(super) fn address(
    view: &EntryView,
    dispatch: &Dispatch,
    secret: Option<(bool, Callback<()>)>,
    checked: Option<Html>,
) -> Html {
    let is_new = view.id.is_none();
    let take_hub_key = dispatch.reform(|_: MouseEvent| Msg::TakeAddress(DOCKER_HUB_KEY.to_owned()));
    let help = html! {
        <>
            if view.is_hub_alias() {
                <p class="error">
                    {"Docker finds Docker Hub only under "}<code>{DOCKER_HUB_KEY}</code>{". "}
                    if view.has_hub_key {
                        {"The file has that key, too: Docker uses the other entry and not this one."}
                    } else {
                        {button("button small", take_hub_key, "Use that key")}
                    }
                </p>
            } else if let Some(facts) = facts_for(&view.key) {
                <p>{facts.name}{"."}</p>
            } else if view.key.is_empty() && !is_new {
                <p class="error">{"Without an address no client finds this entry."}</p>
            } else if is_new {
                <p>{"Host and port as in the image’s name. The entry is in the file as soon as it has an address."}</p>
            }
        </>
    };
    let (name, has_secret) = ("the address of the registry", secret.is_some());
    let field = ByteField {
        id: "address".into(),
        label: "Registry".into(),
        value: Secret::new(view.key.as_bytes()),
        secret,
        secret_name: name.into(),
        placeholder: "ghcr.io, registry.example.com:5000, …".into(),
        checked,
        help,
        on_input: send_entry(dispatch, |typed: Secret| {
            EntryCommand::SetAddress(typed.expose_lossy())
        }),
        on_trim: Some(dispatch.reform(|trimmed: Secret| Msg::TakeAddress(trimmed.expose_lossy()))),
        trims_paste: true,
        on_leave: dispatch.reform(|()| Msg::Pause),
        buttons: copy_value(dispatch, &Secret::new(view.key.as_bytes()), name, has_secret),
        ..ByteField::default()
    };
    let typed = AttrValue::from(view.key.clone());
    html! { <Presets {is_new} {typed} field={Html::from(field)} /> }
}
