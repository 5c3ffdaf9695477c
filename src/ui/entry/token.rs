//! Fields `identitytoken` and `registrytoken`.

use yew::prelude::*;

use crate::app::{EntryCommand, Msg};
use crate::config::fields;
use crate::secret::Secret;
use crate::ui::dispatch::{send_entry, Dispatch};
use crate::ui::widget::{copy_value, ByteField};

/// Returns a token with its meaning; `secret` is true when it is shown, with a callback that shows
/// or masks it.
pub(super) fn token_field(
    dispatch: &Dispatch,
    field: &'static str,
    label: &'static str,
    value: &Secret,
    registry: &str,
    secret: (bool, Callback<()>),
) -> ByteField {
    let on_input = send_entry(dispatch, move |typed: Secret| {
        let value = (!typed.is_empty()).then_some(typed);
        EntryCommand::SetString { field, value }
    });
    let help = fields::entry(field).map(|facts| html! { <p>{facts.meaning}</p> });
    let secret_name = format!("the {} of {registry}", label.to_lowercase());
    ByteField {
        id: field.into(),
        label: label.into(),
        value: value.clone(),
        secret: Some(secret),
        buttons: copy_value(dispatch, value, &secret_name, true),
        secret_name: secret_name.into(),
        help: help.unwrap_or_default(),
        on_input,
        on_leave: dispatch.reform(|()| Msg::Pause),
        ..ByteField::default()
    }
}
