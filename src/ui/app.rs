//! Root: the model, the open dialog, and the listeners of the whole page.

use yew::prelude::*;

use super::browser::{dom, focus};
use super::check::{use_found, Catalogue, FixAll};
use super::desk_view::DeskView;
use super::dialogs::{
    as_of, changes, keys, trust_info, unsaved_question, MergeQuestion, WhereItGoes,
};
use super::dispatch::Dispatch;
use super::drop::use_drop;
use super::fails::fails_page;
use super::footer::footer;
use super::lesson::LessonBar;
use super::links::use_links;
use super::masked_selection::use_masked_selection;
use super::overlay::Overlay;
use super::palette::{use_lead, Palette};
use super::presenter::{presenter_bar, use_presenter_keys};
use super::recognised::recognised;
use super::save::{save_question, use_saver};
use super::shortcuts::use_shortcuts;
use super::skip::skip_links;
use super::start::start;
use super::store::{use_store, Store};
use super::theme::use_theme;
use super::toast::use_toast;
use super::top_bar::top_bar;
use crate::app::{Model, Topic};
use crate::json::Document;

/// Properties of [`App`].
#[derive(Properties, Default)]
pub struct AppProps {
    /// Initial state; tests start with an open file.
    #[prop_or_default]
    pub start_with: Model,
}

impl PartialEq for AppProps {
    /// Returns true always: the state is read once, so a later one makes no difference.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let Store { model, latest, on_disk, dispatch } = use_store(&props.start_with);
    let overlay = use_state_eq(|| None::<Overlay>);
    let show = {
        let overlay = overlay.setter();
        use_callback((), move |wanted: Option<Overlay>, ()| overlay.set(wanted))
    };
    let saver = use_saver(&latest, &on_disk, &dispatch);
    let dropping = use_drop(&dispatch, &on_disk);
    use_masked_selection(&dispatch);
    use_shortcuts(&dispatch, &saver.save, &show, model.is_unsaved());
    use_links(&dispatch, &show);
    let on_choose = use_lead(&dispatch, &saver, &show);
    let theme = use_theme();
    let toast = use_toast(&model, &dispatch);
    let presenting = model.is_presenting;
    use_presenter_keys(presenting.then_some(model.topic), &dispatch);
    let was_presenting = use_mut_ref(|| false);
    use_effect_with(presenting, move |presenting| {
        dom::set_presenting(*presenting);
        // Otherwise the focus goes where its button was, and what has it is scrolled to.
        if was_presenting.replace(*presenting) != *presenting {
            focus::soon(&[".pane .question"]);
        }
    });
    let close = show.reform(|()| None);
    let desk = model.file.as_ref();
    let (found, late) =
        use_found(&desk.map_or_else(|| Document::parse(""), |desk| desk.document.clone()));
    html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
            if desk.is_some() { {skip_links()} }
            {top_bar(&model, &found, &theme, &dispatch, &show)}
            {toast}
            {for lesson_bar(&model)}
            if let Some(found) = &model.recognised { {recognised(found, desk.is_some(), &dispatch)} }
            if let Some(desk) = desk {
                <DeskView desk={desk.clone()} audiences={model.audiences} topic={model.topic} failure={model.failure.clone()} target={model.target} {found} {late} lessons_done={model.lessons_done} show={show.clone()} />
                if presenting { {presenter_bar(model.topic, &dispatch)} } else { {footer(desk, &saver, &show, &theme, &dispatch)} }
            } else if model.topic == Topic::Fails {
                {fails_page(model.failure.as_ref(), &dispatch)}
            } else {
                {start(&dispatch, &show)}
            }
            {match (*overlay, desk) {
                (Some(Overlay::Changes), Some(desk)) => changes(&desk.origin.bytes, &desk.document, &model.history.labels(), close),
                (Some(Overlay::WhereItGoes), Some(desk)) => html! { <WhereItGoes document={desk.document.clone()} on_close={close} /> },
                (Some(Overlay::Rules(first)), _) => html! { <Catalogue key={first.unwrap_or_default()} {first} on_close={close} /> },
                (Some(Overlay::FixAll), Some(desk)) => html! { <FixAll document={desk.document.clone()} dispatch={dispatch.clone()} on_close={close} /> },
                (Some(Overlay::Palette), _) => html! { <Palette file={desk.cloned()} {on_choose} on_close={close} /> },
                (Some(Overlay::Keys), _) => keys(close),
                (Some(Overlay::Trust), _) => trust_info(&show.reform(|()| Some(Overlay::AsOf)), close),
                (Some(Overlay::AsOf), _) => as_of(close),
                _ => Html::default(),
            }}
            {save_question(&saver)}
            if let Some(question) = &model.question { {unsaved_question(question, &dispatch)} }
            if let (Some(merging), Some(desk)) = (&model.merging, desk) {
                <MergeQuestion base={desk.document.clone()} merging={merging.clone()} dispatch={dispatch.clone()} />
            }
            if dropping { <div class="dropping" aria-hidden="true"><p>{"Drop the file to open it"}</p></div> }
        </ContextProvider<Dispatch>>
    }
}

/// Returns the task of the lesson that goes on, where no other tasks are shown.
fn lesson_bar(model: &Model) -> Option<Html> {
    let desk = model.file.as_ref()?;
    let index = desk.lesson_beside(model.topic)?;
    Some(html! { <LessonBar key={index} {index} document={desk.document.clone()} /> })
}
