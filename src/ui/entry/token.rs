//! `identitytoken` and `registrytoken`.

use yew::prelude::*;

use super::send;
use crate::app::{EntryCommand, Msg};
use crate::config::fields;
use crate::secret::Secret;
use crate::ui::use_dispatch;
use crate::ui::widget::ByteField;

/// What a [`TokenField`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct TokenFieldProps {
    /// The key in the entry.
    pub(super) field: &'static str,
    /// The label.
    pub(super) label: &'static str,
    /// The token.
    pub(super) value: Secret,
    /// Whether it is shown.
    pub(super) revealed: bool,
    /// Shows or masks it.
    pub(super) on_reveal: Callback<()>,
}

/// A token with what it means.
#[component]
pub(super) fn TokenField(props: &TokenFieldProps) -> Html {
    let dispatch = use_dispatch();
    let field = props.field;
    let on_input = {
        let dispatch = dispatch.clone();
        Callback::from(move |value: Secret| {
            let value = (!value.is_empty()).then_some(value);
            send(&dispatch, EntryCommand::SetString { field, value });
        })
    };
    let on_leave = dispatch.reform(|()| Msg::Pause);
    html! {
        <ByteField id={field} label={props.label} value={props.value.clone()} secret={true}
            revealed={props.revealed} on_reveal={props.on_reveal.clone()} {on_input} {on_leave}>
            if let Some(facts) = fields::entry(field) { <p>{facts.meaning}</p> }
        </ByteField>
    }
}
