//! Open file: rail, tab, text, Check.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::{dom, focus};
use super::check::{use_finding_keys, Check, Checked, Found, Opened};
use super::dispatch::{use_dispatch, Dispatch};
use super::entry::entry_pane;
use super::explain::{explain, Topics};
use super::export::{ask, chosen_target, Export, Kept, Targets, NO_TARGET};
use super::file::FileView;
use super::lesson::lesson_text;
use super::overlay::Overlay;
use super::rail::Rail;
use super::settings::SettingsPane;
use super::splitter::Splitter;
use super::tabs::tab_id;
use crate::app::{Failure, LessonSet, OpenFile, Place, Tab, Topic};
use crate::config::EntryId;
use crate::json::Document;
use crate::lint::{Audiences, Finding};
use crate::text::TextRange;
use crate::ui::widget::{button, setter, use_top, use_top_from_elsewhere};

/// Properties of [`DeskView`].
#[derive(Properties)]
pub(super) struct DeskViewProps {
    pub(super) desk: OpenFile,
    pub(super) audiences: Audiences,
    /// Topic of *Explain*.
    pub(super) topic: Topic,
    /// Error message that is explained.
    pub(super) failure: Option<Failure>,
    /// Chosen target of *Export*.
    pub(super) target: Option<&'static str>,
    /// Findings in the file, or in the one before.
    pub(super) found: Rc<Found>,
    /// True when newer findings are on their way.
    pub(super) late: bool,
    /// Lessons that are done.
    pub(super) lessons_done: LessonSet,
    /// Opens a dialog on top of the page.
    pub(super) show: Callback<Option<Overlay>>,
}

impl PartialEq for DeskViewProps {
    /// Returns false always: the desk changes with nearly every message, and comparing it would
    /// cost more than it saves.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The columns: list, work, the file, Check.
#[component]
pub(super) fn DeskView(props: &DeskViewProps) -> Html {
    let dispatch = use_dispatch();
    let desk = &props.desk;
    // Place in the file that an explanation refers to.
    let marked = use_state_eq(|| None);
    let on_mark = {
        let marked = marked.setter();
        use_callback((), move |range, ()| marked.set(range))
    };
    let top = use_top((desk.tab, props.topic, props.target, Rc::clone(&desk.origin.bytes)));
    use_top_from_elsewhere(&top, (desk.place.clone(), props.failure.clone()));
    let (found, late) = (&props.found, props.late);
    let nothing = use_memo((), |()| Found::default());
    let (target, on_go) = use_target(desk, &dispatch);
    let checked = Checked {
        // In a lesson the form and the text do not give the answer away; Check does, when it is unfolded.
        found: Rc::clone(if desk.lesson.is_some() { &nothing } else { found }),
        audiences: props.audiences,
        opened: use_state_eq(Opened::default),
        in_panel: use_state_eq(Opened::default),
        unfolded: use_state_eq(|| false),
        on_go: on_go.clone(),
    };
    let (opened, unfolded) = (checked.in_panel.clone(), checked.unfolded.clone());
    use_finding_keys(&checked, desk.entry(), &desk.document);
    let kept = use_kept(&desk.origin.bytes);
    let export_target = chosen_target(props.target, props.audiences).id;
    let (broken, entry) = (desk.is_broken(), desk.entry());
    let (selected, pane) = match desk.tab {
        Tab::Explain => (
            *marked,
            explain(
                desk,
                props.topic,
                props.audiences,
                props.failure.as_ref(),
                props.lessons_done,
                &on_mark,
                &dispatch,
            ),
        ),
        Tab::Export if props.target == Some(NO_TARGET) => (None, ask(&dispatch)),
        Tab::Export => (
            None,
            html! { <Export document={desk.document.clone()} {entry} target={export_target} kept={kept} is_fake={desk.is_fake()} /> },
        ),
        Tab::Edit => (
            target.or_else(|| desk.entry_range()),
            match desk.place {
                Place::Settings => {
                    html! { <SettingsPane document={desk.shown().clone()} is_broken={desk.is_broken()} /> }
                }
                _ => entry_pane(desk, &checked, &dispatch),
            },
        ),
    };
    // The other topics show their parts of the file themselves, and take all the room.
    let has_text = desk.tab == Tab::Edit
        || desk.tab == Tab::Explain
            && matches!(props.topic, Topic::Fails | Topic::Which | Topic::Auth);
    let width = use_state_eq(|| None::<i32>);
    let stale = broken && desk.tab == Tab::Edit;
    // Text without a control is scrolled by keys only when it takes the focus.
    let is_text = desk.tab == Tab::Explain && props.topic == Topic::Said;
    html! {
        <main class={classes!("desk", (desk.tab == Tab::Edit).then_some("editing"), desk.lesson.map(|_| "in-lesson"))}>
            <div class="list">
                if desk.tab == Tab::Explain { <Topics chosen={props.topic} /> }
                if desk.tab == Tab::Export {
                    <Targets chosen={if props.target == Some(NO_TARGET) { NO_TARGET } else { export_target }} />
                } else {
                    <Rail document={desk.shown().clone()} place={desk.place.clone()} {broken} unread={desk.was_never_read()}
                        found={found.clone()} audiences={props.audiences} />
                }
            </div>
            <div class={classes!("split", (desk.tab == Tab::Explain).then_some("wide-pane"), (!has_text).then_some("alone"))}
                data-split={width.filter(|_| has_text).map(|width| width.to_string())} id="lens" role="tabpanel" aria-labelledby={tab_id(desk.tab)}>
                <div ref={top} class={classes!("pane", stale.then_some("stale"))} role="group" aria-label="Form"
                    tabindex={(stale || is_text).then_some("0")}>
                    if stale { {stale_note(desk, &unfolded)} }
                    {lesson_text(desk, props.topic)}
                    {pane}
                </div>
                if has_text { <Splitter at={*width} on_move={setter(&width)} /> <FileView document={desk.document.clone()} origin={desk.origin.clone()}
                    selected={selected.filter(|_| !stale)} inside={entry_beside(desk, props.topic, selected)} changed={desk.is_unsaved()}
                    checked={(desk.tab == Tab::Edit).then_some(checked)} /> }
            </div>
            <Check document={desk.document.clone()} found={found.clone()} {late} audiences={props.audiences}
                {opened} {unfolded} {on_go} show={props.show.clone()} />
        </main>
    }
}

/// Returns the entry into whose `auth` the text leads: in *Explain* the marked one.
fn entry_beside(desk: &OpenFile, topic: Topic, marked: Option<TextRange>) -> Option<EntryId> {
    match desk.tab {
        _ if desk.is_broken() => None,
        Tab::Edit => desk.entry(),
        _ if topic == Topic::Auth => None,
        _ => desk.config().entry_in(marked?),
    }
}

/// Bytes of an opened file; the same bytes opened again are another file.
#[derive(Clone)]
struct OpenedBytes(Rc<Vec<u8>>);

impl PartialEq for OpenedBytes {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Returns what the user has chosen for export, until another file is opened.
#[hook]
fn use_kept(opened: &Rc<Vec<u8>>) -> UseStateHandle<Kept> {
    let kept = use_state_eq(Kept::default);
    let setter = kept.setter();
    use_effect_with(OpenedBytes(Rc::clone(opened)), move |_| setter.set(Kept::default()));
    kept
}

/// Returns the note above the form of a broken file.
fn stale_note(desk: &OpenFile, unfolded: &UseStateHandle<bool>) -> Html {
    let text = if desk.was_never_read() {
        "This text cannot be read yet, so there is nothing to edit here. Check names the fault and how to fix it."
    } else {
        "The text is broken now. This is the last state that could be read; fix the text to continue here."
    };
    let show = setter(unfolded).reform(|_: MouseEvent| {
        focus::soon(&[".check .acts button", ".check .panel button"]);
        true
    });
    html! {
        <div class="note e"><p>{text}</p>{button("button small", show, "Show the fault")}</div>
    }
}

/// Place of a finding that was clicked; it is valid until the file or the pane changes.
#[derive(Clone, PartialEq)]
struct Target {
    document: Document,
    place: Place,
    range: TextRange,
    /// Ids of the elements that show it, the best first.
    boxes: Vec<String>,
    /// Number of the click, which distinguishes it from the one before.
    click: u32,
}

/// Returns the place of the clicked finding while it is valid, and a callback for the next click.
#[hook]
fn use_target(desk: &OpenFile, dispatch: &Dispatch) -> (Option<TextRange>, Callback<Finding>) {
    let target = use_state_eq(|| None::<Target>);
    let on_go = {
        let (dispatch, target, desk) = (dispatch.clone(), target.clone(), desk.clone());
        Callback::from(move |finding: Finding| {
            let (msg, place) = desk.way_to(&finding);
            dispatch.emit(msg);
            let click = target.as_ref().map_or(0, |target| target.click + 1);
            target.set(Some(Target {
                document: desk.document.clone(),
                place,
                range: finding.range,
                boxes: desk.boxes_of(&finding),
                click,
            }));
        })
    };
    use_effect_with((*target).clone(), |target| {
        if let Some(target) = target {
            dom::focus_first(&target.boxes);
        }
    });
    let current = (*target)
        .as_ref()
        .filter(|target| target.document == desk.document && target.place == desk.place);
    (current.map(|target| target.range), on_go)
}
