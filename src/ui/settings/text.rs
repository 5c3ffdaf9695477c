//! One text: a format, a helper, a context.

use yew::prelude::*;

use crate::config::secrets::has_secret;
use crate::secret::Secret;
use crate::ui::widget::{flip, ByteField};

/// Properties of [`TextField`].
#[derive(Properties, PartialEq)]
pub(super) struct TextFieldProps {
    /// Key in the file.
    pub(super) name: &'static str,
    pub(super) value: Secret,
    pub(super) on_input: Callback<Secret>,
    pub(super) on_leave: Callback<()>,
}

/// Text box, masked while its content is a secret.
#[component]
pub(super) fn TextField(props: &TextFieldProps) -> Html {
    let revealed = use_state_eq(|| false);
    let is_secret = has_secret(&props.value.expose_lossy());
    ByteField {
        id: format!("setting-{}", props.name).into(),
        label: props.name.into(),
        value: props.value.clone(),
        secret: is_secret.then(|| (*revealed, flip(&revealed))),
        secret_name: format!("the value of {}", props.name).into(),
        on_input: props.on_input.clone(),
        on_leave: props.on_leave.clone(),
        ..ByteField::default()
    }
    .into()
}
