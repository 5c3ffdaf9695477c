//! Save, copy, changes.

use yew::prelude::*;

use super::browser::dom;
use super::dispatch::Dispatch;
use super::overlay::Overlay;
use super::save::Saver;
use super::theme::{theme_button, Theme};
use crate::app::{Msg, OpenFile};
use crate::import::Reading;
use crate::ui::widget::{button, icon, Icon};

/// Id of what a phone shows only on request.
const MORE: &str = "more-acts";

/// Returns the bar at the bottom.
pub(super) fn footer(
    desk: &OpenFile,
    saver: &Saver,
    show: &Callback<Option<Overlay>>,
    theme: &Theme,
    dispatch: &Dispatch,
) -> Html {
    let save = saver.save.reform(|_: MouseEvent| ());
    let copy = saver.copy.reform(|_: MouseEvent| ());
    let changes = show.reform(|_: MouseEvent| Some(Overlay::Changes));
    let place = show.reform(|_: MouseEvent| Some(Overlay::WhereItGoes));
    let find = show.reform(|_: MouseEvent| Some(Overlay::Palette));
    let trust = show.reform(|_: MouseEvent| Some(Overlay::Trust));
    let (verb, name) = match &saver.target {
        Some(name) => ("Overwrite", name.as_str()),
        None => ("Save", "config.json"),
    };
    let title = match &saver.target {
        Some(name) => format!("Writes {name} in place, over the file on disk (Ctrl+S)"),
        None => "Downloads config.json (Ctrl+S)".to_owned(),
    };
    html! {
        <footer class="foot">
            <button type="button" class="button primary" onclick={save} {title} aria-label={format!("{verb} {name}")}>
                {verb}<span class="wide">{format!(" {name}")}</span>
            </button>
            <button type="button" class="button quiet icon only-narrow" popovertarget={MORE} title="More">
                {icon(Icon::More)}<span class="sr">{"More"}</span>
            </button>
            <div id={MORE} class="more-acts" popover="auto" onclick={|_: MouseEvent| dom::hide_popover(MORE)}>
                if saver.target.is_some() {
                    {button("button quiet", saver.download.reform(|_: MouseEvent| ()), "Download")
                        .title("Downloads config.json; the file on disk does not change")}
                }
                if let Some(save_to) = &saver.save_to {
                    {button("button quiet", save_to.reform(|_: MouseEvent| ()), "Save in place…")
                        .title("Choose the file on disk; Save writes it in place from then on")}
                }
                {button("button quiet", copy, "Copy config.json")}
                if let Some(came) = &desk.origin.came {
                    {button("button quiet", saver.copy_as_it_came.reform(|_: MouseEvent| ()), "Copy as it came")
                        .title(came_in(came))}
                }
                {button("button quiet", changes, "Changes")}
                {button("button quiet", place, "Where it goes")}
                <button type="button" class="trust" onclick={trust}>{"This page cannot make requests"}</button>
                {button("button quiet only-narrow", find, "Find anything")}
                <span class="only-narrow">{theme_button(theme)}</span>
                {button("button quiet only-narrow", dispatch.reform(|_: MouseEvent| Msg::Wipe), "Wipe")}
            </div>
            <span class="build">
                if desk.is_unsaved() { {"Unsaved changes"} } else if desk.is_changed() { {"Saved"} } else { {"As opened"} }
                {" · Credenza "}{env!("CARGO_PKG_VERSION")}
            </span>
        </footer>
    }
}

/// Returns what *Copy as it came* copies.
fn came_in(reading: &Reading) -> String {
    let name = reading.outer_name();
    format!("Copies the text that was opened ({name}) with this file in it; the rest is unchanged")
}
