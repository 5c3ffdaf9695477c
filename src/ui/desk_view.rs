//! The open file: rail, lens, text, Check.

use yew::prelude::*;

use super::check::Check;
use super::entry::entry_pane;
use super::explain::{tabs, Explain};
use super::file::FileView;
use super::rail::Rail;
use super::settings::settings_pane;
use super::use_dispatch;
use crate::app::{Desk, Lens, Place};

/// What a [`DeskView`] needs.
#[derive(Properties)]
pub(super) struct DeskViewProps {
    /// The open file.
    pub(super) desk: Desk,
}

impl PartialEq for DeskViewProps {
    /// The desk changes with nearly every message, and comparing it would cost more than it saves.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The three columns.
#[component]
pub(super) fn DeskView(props: &DeskViewProps) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    // The place that an explanation speaks of.
    let marked = use_state_eq(|| None);
    let on_mark = {
        let marked = marked.setter();
        use_callback((), move |range, ()| marked.set(range))
    };
    let broken = desk.is_broken();
    let entry = match desk.place {
        Place::Registry(id) => Some(id),
        _ => None,
    };
    let selected = match desk.lens {
        Lens::Edit => entry
            .and_then(|id| desk.config().entry(id))
            .map(|entry| entry.range()),
        Lens::Explain => *marked,
    };
    let pane = match (desk.lens, &desk.place) {
        (Lens::Explain, _) => {
            html! { <Explain document={desk.document.clone()} {entry} {on_mark} /> }
        }
        (Lens::Edit, Place::Settings) => settings_pane(desk, &dispatch),
        (Lens::Edit, _) => entry_pane(desk, &dispatch),
    };
    let stale = broken && desk.lens == Lens::Edit;
    html! {
        <main class="desk">
            <Rail document={desk.shown().clone()} place={desk.place.clone()} {broken} />
            <section class="main" aria-label="Lens">
                {tabs(desk.lens, &dispatch)}
                <div class={classes!("split", (desk.lens == Lens::Explain).then_some("wide-pane"))}
                    id="lens" role="tabpanel" aria-labelledby={if desk.lens == Lens::Edit { "tab-edit" } else { "tab-explain" }}>
                    <div class={classes!("pane", stale.then_some("stale"))} role="group" aria-label="Form"
                        tabindex={stale.then_some("0")}>
                        if stale {
                            <p class="note e">{"The text is broken now. This is the last state that could be read; fix the text to go on here."}</p>
                        }
                        {pane}
                    </div>
                    <FileView document={desk.document.clone()} origin={desk.origin.clone()}
                        selected={selected.filter(|_| !stale)} changed={desk.is_changed()} />
                </div>
            </section>
            <Check document={desk.document.clone()} {entry} />
        </main>
    }
}
