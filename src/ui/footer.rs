//! Save, copy, changes.

use yew::prelude::*;

use super::app::Overlay;

/// What a [`Footer`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct FooterProps {
    /// The file's name.
    pub(super) name: String,
    /// Whether there are unsaved changes.
    pub(super) unsaved: bool,
    /// Whether it differs from what was opened.
    pub(super) changed: bool,
    /// The file on disk that *Save* writes to.
    pub(super) in_place: Option<AttrValue>,
    /// Saves.
    pub(super) save: Callback<()>,
    /// Saves to a file that the user chooses.
    pub(super) save_to: Option<Callback<()>>,
    /// Copies.
    pub(super) copy: Callback<()>,
    /// Opens a dialog.
    pub(super) show: Callback<Option<Overlay>>,
}

/// The bar at the bottom.
#[component]
pub(super) fn Footer(props: &FooterProps) -> Html {
    let save = props.save.reform(|_: MouseEvent| ());
    let copy = props.copy.reform(|_: MouseEvent| ());
    let changes = props.show.reform(|_: MouseEvent| Some(Overlay::Changes));
    let place = props
        .show
        .reform(|_: MouseEvent| Some(Overlay::WhereItGoes));
    let title = match &props.in_place {
        Some(name) => format!("Writes {name} in place (Ctrl+S)"),
        None => "Downloads config.json (Ctrl+S)".to_owned(),
    };
    html! {
        <footer class="foot">
            <button type="button" class="button primary" onclick={save} {title}>{"Save config.json"}</button>
            if let Some(save_to) = &props.save_to {
                <button type="button" class="button wide" onclick={save_to.reform(|_: MouseEvent| ())}
                    title="Choose the file on disk; Save writes it in place from then on">{"Save in place…"}</button>
            }
            <button type="button" class="button" onclick={copy}>{"Copy config.json"}</button>
            <button type="button" class="button quiet" onclick={changes}>{"Changes"}</button>
            <button type="button" class="button quiet" onclick={place}>{"Where it goes"}</button>
            <span class="build">
                if props.unsaved { {"Unsaved changes"} } else if props.changed { {"Saved"} } else { {"As opened"} }
                {" · Credenza "}{env!("CARGO_PKG_VERSION")}{" · MIT or Apache-2.0"}
            </span>
        </footer>
    }
}
