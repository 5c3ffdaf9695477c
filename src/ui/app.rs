//! The root: the model, what is open beside it, and the listeners of the whole page.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::rescue;
use super::check::Check;
use super::dialogs::{Changes, TrustInfo, WhereItGoes};
use super::entry::EntryPane;
use super::file::FileView;
use super::footer::Footer;
use super::intake::{use_drop, Intake};
use super::rail::Rail;
use super::save::{use_saver, SaveQuestion};
use super::settings::SettingsPane;
use super::shortcuts::use_shortcuts;
use super::start::Start;
use super::top_bar::{TopBar, WipeQuestion};
use super::Dispatch;
use crate::app::{Desk, Model, Msg, Place, Tone};

/// What is shown on top of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Overlay {
    /// What differs from the opened file.
    Changes,
    /// Where the file goes.
    WhereItGoes,
    /// How to check that the page is private.
    Trust,
    /// Whether to wipe unsaved changes.
    Wipe,
}

/// The page.
#[component]
pub fn App() -> Html {
    let model = use_reducer(Model::default);
    let dispatch: Dispatch = {
        let dispatcher = model.dispatcher();
        use_callback((), move |msg, ()| dispatcher.dispatch(msg))
    };
    let overlay = use_state_eq(|| None::<Overlay>);
    let show = {
        let overlay = overlay.setter();
        use_callback((), move |wanted: Option<Overlay>, ()| overlay.set(wanted))
    };
    let saver = use_saver(&model, &dispatch);
    let dropping = use_drop(&dispatch, &saver.handle);
    use_shortcuts(&dispatch, &saver.save, model.is_unsaved());
    {
        let bytes = model
            .desk
            .as_ref()
            .map(|desk| Rc::clone(desk.document.shared_bytes()))
            .unwrap_or_default();
        let pointer = Rc::as_ptr(&bytes);
        use_effect_with(pointer, move |_| rescue::keep(bytes));
    }

    let close = show.reform(|()| None);
    let desk = model.desk.as_ref();
    html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
            <TopBar undo={model.history.undo_label().map(str::to_owned)}
                redo={model.history.redo_label().map(str::to_owned)}
                open={desk.is_some()} unsaved={model.is_unsaved()} show={show.clone()} />
            <Intake open={desk.is_some()} handle={saver.handle.clone()} />
            {status(&model, &dispatch)}
            if let Some(desk) = desk {
                {desk_view(desk)}
                <Footer name={desk.origin.name.clone()} unsaved={desk.is_unsaved()}
                    changed={desk.is_changed()} in_place={saver.target.clone()}
                    save={saver.save.clone()} save_to={saver.save_to.clone()}
                    copy={saver.copy.clone()} show={show.clone()} />
            } else {
                <Start show={show.clone()} />
            }
            if let (Some(Overlay::Changes), Some(desk)) = (*overlay, desk) {
                <Changes before={Rc::clone(&desk.origin.bytes)} after={desk.document.clone()} on_close={close.clone()} />
            }
            if *overlay == Some(Overlay::WhereItGoes) { <WhereItGoes on_close={close.clone()} /> }
            if *overlay == Some(Overlay::Trust) { <TrustInfo on_close={close.clone()} /> }
            if *overlay == Some(Overlay::Wipe) { <WipeQuestion on_close={close.clone()} forget={saver.forget.clone()} /> }
            <SaveQuestion question={saver.question.clone()} answer={saver.answer.clone()} />
            if dropping { <div class="dropping" aria-hidden="true"><p>{"Drop the file to open it"}</p></div> }
        </ContextProvider<Dispatch>>
    }
}

/// Rail, main pane, file and Check.
fn desk_view(desk: &Desk) -> Html {
    let config = desk.config();
    let selected = match desk.place {
        Place::Registry(id) => config.entry(id).map(|entry| entry.range()),
        _ => None,
    };
    html! {
        <main class="desk">
            <Rail document={desk.shown().clone()} place={desk.place.clone()} broken={desk.is_broken()} />
            <section class="main" aria-label="Edit">
                <div class="split">
                    <div class={classes!("pane", desk.is_broken().then_some("stale"))}>
                        if desk.place == Place::Settings {
                            <SettingsPane document={desk.shown().clone()} broken={desk.is_broken()} />
                        } else {
                            <EntryPane document={desk.shown().clone()} place={desk.place.clone()} broken={desk.is_broken()} />
                        }
                    </div>
                    <FileView document={desk.document.clone()} name={desk.origin.name.clone()}
                        selected={selected.filter(|_| !desk.is_broken())} changed={desk.is_changed()} />
                </div>
            </section>
            <Check document={desk.document.clone()} />
        </main>
    }
}

/// The status line: always in the page, so that screen readers hear it change.
fn status(model: &Model, dispatch: &Dispatch) -> Html {
    let failed = model
        .notice
        .as_ref()
        .is_some_and(|notice| notice.tone == Tone::Failed);
    let onclick = dispatch.reform(|_: MouseEvent| Msg::Dismiss);
    html! {
        <div class={classes!("status", failed.then_some("failed"), model.notice.is_none().then_some("empty"))} role="status">
            if let Some(notice) = &model.notice {
                <p>{&notice.text}</p>
                <button type="button" class="button quiet small" {onclick}>{"Dismiss"}</button>
            }
        </div>
    }
}
