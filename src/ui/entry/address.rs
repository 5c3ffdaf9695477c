//! Key of an entry: its registry.

use yew::prelude::*;

use super::presets::Presets;
use crate::app::{EntryCommand, EntryView, Msg};
use crate::registries::facts_for;
use crate::secret::Secret;
use crate::ui::dispatch::{send_entry, Dispatch};
use crate::ui::widget::{copy_value, ByteField};

/// Returns the text box *Registry*, with the known registries below it; `secret` for a key with a
/// secret in it, `checked` for what Check says of it.
pub(super) fn address(
    view: &EntryView,
    dispatch: &Dispatch,
    secret: Option<(bool, Callback<()>)>,
    checked: Option<Html>,
) -> Html {
    let is_new = view.id.is_none();
    let help = html! {
        <>
            if let Some(facts) = facts_for(&view.key) {
                <p>{facts.name}{"."}</p>
            } else if view.key.is_empty() && !is_new {
                <p class="error">{"Without an address no client finds this entry."}</p>
            } else if is_new {
                <p>{"Host and port as in the image’s name."}</p>
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
