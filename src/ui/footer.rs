//! Save, copy, changes.

use yew::prelude::*;

use super::overlay::Overlay;
use super::save::Saver;
use crate::app::OpenFile;
use crate::ui::widget::button;

/// Returns the bar at the bottom.
pub(super) fn footer(desk: &OpenFile, saver: &Saver, show: &Callback<Option<Overlay>>) -> Html {
    let save = saver.save.reform(|_: MouseEvent| ());
    let copy = saver.copy.reform(|_: MouseEvent| ());
    let changes = show.reform(|_: MouseEvent| Some(Overlay::Changes));
    let place = show.reform(|_: MouseEvent| Some(Overlay::WhereItGoes));
    let save = match &saver.target {
        Some(name) => button("button primary", save, format!("Overwrite {name}"))
            .title(format!("Writes {name} in place, over the file on disk (Ctrl+S)")),
        None => button("button primary", save, "Save config.json")
            .title("Downloads config.json (Ctrl+S)"),
    };
    html! {
        <footer class="foot">
            {save}
            if saver.target.is_some() {
                {button("button", saver.download.reform(|_: MouseEvent| ()), "Download")
                    .title("Downloads config.json; the file on disk stays as it is")}
            }
            if let Some(save_to) = &saver.save_to {
                {button("button wide", save_to.reform(|_: MouseEvent| ()), "Save in place…")
                    .title("Choose the file on disk; Save writes it in place from then on")}
            }
            {button("button", copy, "Copy config.json")}
            {button("button quiet", changes, "Changes")}
            {button("button quiet", place, "Where it goes")}
            <span class="build">
                if desk.is_unsaved() { {"Unsaved changes"} } else if desk.is_changed() { {"Saved"} } else { {"As opened"} }
                {" · Credenza "}{env!("CARGO_PKG_VERSION")}{" · MIT or Apache-2.0"}
            </span>
        </footer>
    }
}
