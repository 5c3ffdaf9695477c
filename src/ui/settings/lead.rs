//! The way to one setting.

use crate::app::Msg;
use crate::ui::browser::{dom, focus};
use crate::ui::dispatch::Dispatch;

/// Returns the id of the part of the form that shows the setting.
pub(super) fn id_of(key: &str) -> String {
    format!("setting-of-{key}")
}

/// Shows the settings, with the focus in that of `key`, or on the choice of it among those that can be
/// added.
pub(in crate::ui) fn go_to_setting(key: &'static str, dispatch: &Dispatch) {
    dispatch.emit(Msg::ShowSettings);
    let id = id_of(key);
    focus::soon_at([
        format!("#{id} :is(input, textarea, select)"),
        format!("#{id} button"),
        "#add-setting".to_owned(),
    ]);
    dom::after_drawing(async move { dom::choose("add-setting", key) });
}
