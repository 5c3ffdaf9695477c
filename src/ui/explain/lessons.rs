//! Lessons: what there is to learn, and how far one is.

use yew::prelude::*;

use super::sheet::Sheet;
use crate::app::{LessonSet, Link, Msg};
use crate::teach::{Lesson, LESSONS};
use crate::ui::dispatch::{use_dispatch, Dispatch};
use crate::ui::links::copy_link;
use crate::ui::widget::{button, page_title, paragraphs, prose, setter};

/// Properties of [`Lessons`].
#[derive(Properties, PartialEq)]
pub(super) struct LessonsProps {
    /// Lessons that are done.
    pub(super) done: LessonSet,
    /// Lesson that is going on.
    pub(super) current: Option<usize>,
}

/// All lessons.
#[component]
pub(super) fn Lessons(props: &LessonsProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| None::<usize>);
    let sheet = use_state_eq(|| false);
    // The lesson that was opened, otherwise the one that goes on, otherwise the first that is not done.
    let shown = (*open).or(props.current).or_else(|| props.done.first_missing());
    let rows = LESSONS.iter().enumerate().map(|(index, lesson)| {
        let is_open = shown == Some(index);
        let open = open.setter();
        let onclick = move |_: MouseEvent| open.set(Some(index));
        let mark = if props.done.contains(index) { "✓" } else { "" };
        html! {
            <li>
                <button type="button" class="lesson-title" {onclick} aria-expanded={is_open.to_string()}>
                    <span class="no">{index + 1}</span><span>{lesson.title}<small>{lesson.goal}</small></span>
                    <span class="done" aria-label={(!mark.is_empty()).then_some("done")}>{mark}</span></button>
                if is_open { {opened(lesson, index, props.done.contains(index), &dispatch)} }
            </li>
        }
    });
    let show_sheet = setter(&sheet).reform(|_: MouseEvent| true);
    let close_sheet = setter(&sheet).reform(|()| false);
    let present = dispatch.reform(|_: MouseEvent| Msg::Present);
    html! {
        <>
            {page_title("Fifteen short lessons")}
            <p class="lede">{format!("{} of {} done. Each ends in something you do, with a fake file. Your own is set aside and comes back.", props.done.count(), LESSONS.len())}</p>
            <div class="group">
                {button("button small", present, "Presenter mode").title("Large type and fake data only; your own file is set aside")}
                {button("button small", show_sheet, "Sheet to print")}
            </div>
            <ol class="lessons" role="list">{for rows}</ol>
            if *sheet { <Sheet on_close={close_sheet} /> }
        </>
    }
}

/// Returns a lesson with the way into it.
fn opened(lesson: &Lesson, index: usize, is_done: bool, dispatch: &Dispatch) -> Html {
    let start = dispatch.reform(move |_: MouseEvent| Msg::Lesson(index));
    html! {
        <div class="lesson">
            {paragraphs(lesson.text)}
            <div class="task"><p>{prose(lesson.task.wanted())}</p>
                <div class="group">{button("button small primary", start, if is_done { "Do it again" } else { "Start" })}{copy_link(dispatch, Link::Lesson(index))}</div></div>
        </div>
    }
}
