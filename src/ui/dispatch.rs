//! Messages from components.

use yew::prelude::*;

use crate::app::{EntryCommand, Msg, SettingCommand};

/// Callback that sends messages; it is stable, so it never causes a render.
pub(super) type Dispatch = Callback<Msg>;

/// Returns the callback that sends messages, in any component below [`App`](super::App).
#[hook]
pub(super) fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().unwrap_or_default()
}

/// Returns a callback that sends a change of the chosen entry.
pub(super) fn send_entry<T: 'static>(
    dispatch: &Dispatch,
    change: impl Fn(T) -> EntryCommand + 'static,
) -> Callback<T> {
    dispatch.reform(move |value| Msg::Entry(change(value)))
}

/// Returns a callback that sends a change of a setting.
pub(super) fn send_setting<T: 'static>(
    dispatch: &Dispatch,
    change: impl Fn(T) -> SettingCommand + 'static,
) -> Callback<T> {
    dispatch.reform(move |value| Msg::Setting(change(value)))
}
