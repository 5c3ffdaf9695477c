//! Lessons: text, task and progress.

use yew::prelude::*;

use super::bugs;
use crate::app::{LessonSet, Msg, OpenFile, Topic};
use crate::teach::{Lesson, Task, BUGS, LESSONS};
use crate::ui::browser::dom;
use crate::ui::dispatch::{use_dispatch, Dispatch};
use crate::ui::widget::{button, page_title, paragraphs, prose, setter, Dialog, LineInput};

/// Properties of [`Lessons`].
#[derive(Properties, PartialEq)]
pub(super) struct LessonsProps {
    /// Lessons that are done.
    pub(super) done: LessonSet,
}

/// All lessons, and *Spot the bug*.
#[component]
pub(super) fn Lessons(props: &LessonsProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state_eq(|| None::<usize>);
    let answer = use_state_eq(|| (usize::MAX, String::new()));
    let spotted = use_state_eq(|| vec![None; BUGS.len()]);
    let sheet = use_state_eq(|| false);
    let on_spot = {
        let spotted = spotted.clone();
        Callback::from(move |(bug, choice)| {
            let mut all = (*spotted).clone();
            all[bug] = Some(choice);
            spotted.set(all);
        })
    };
    // The lesson that was opened, otherwise the first that is not done.
    let shown = (*open).or_else(|| props.done.first_missing());
    let rows = LESSONS.iter().enumerate().map(|(index, lesson)| {
        let is_open = shown == Some(index);
        let open = open.setter();
        let onclick = move |_: MouseEvent| open.set(Some(index));
        let mark = if props.done.contains(index) { "✓" } else { "" };
        html! {
            <li>
                <button type="button" class="lesson-title" {onclick} aria-expanded={is_open.to_string()}>
                    <span class="no">{index + 1}</span><span>{lesson.title}</span>
                    <span class="done" aria-label={(!mark.is_empty()).then_some("done")}>{mark}</span></button>
                if is_open {
                    <div class="lesson">{paragraphs(lesson.text)}{task(lesson, index, props.done.contains(index), &answer, &dispatch)}</div>
                }
            </li>
        }
    });
    let show_sheet = setter(&sheet).reform(|_: MouseEvent| true);
    let close_sheet = setter(&sheet).reform(|()| false);
    let present = dispatch.reform(|_: MouseEvent| Msg::Present);
    html! {
        <>
            {page_title("Twelve short lessons")}
            <p class="lede">{format!("{} of {} done. Each ends in something to do here.", props.done.count(), LESSONS.len())}</p>
            <div class="group">
                {button("button small", present, "Presenter mode").title("Large type and fake data only; your own file is put aside")}
                {button("button small", show_sheet, "Sheet to print")}
            </div>
            <ol class="lessons" role="list">{for rows}</ol>
            {bugs::view(&spotted, &on_spot)}
            if *sheet { {print_sheet(close_sheet)} }
        </>
    }
}

/// Returns the end of a lesson.
fn task(
    lesson: &Lesson,
    index: usize,
    is_done: bool,
    answer: &UseStateHandle<(usize, String)>,
    dispatch: &Dispatch,
) -> Html {
    match lesson.task {
        Task::File { wanted, .. } => {
            let start = dispatch.reform(move |_: MouseEvent| Msg::Lesson(index));
            html! {
                <div class="task"><p><b>{"Do it: "}</b>{prose(wanted)}</p>
                    <div class="group">{button("button small primary", start, if is_done { "Do it again" } else { "Start" })}
                    <span class="help">{"Opens a small fake file; your own is set aside until you return to it."}</span></div>
                </div>
            }
        }
        Task::Question { asked, is_right, hint } => {
            let typed = if answer.0 == index { answer.1.clone() } else { String::new() };
            let on_input = {
                let (answer, dispatch) = (answer.setter(), dispatch.clone());
                Callback::from(move |text: String| {
                    if is_right(text.trim()) {
                        dispatch.emit(Msg::Answered(index));
                    }
                    answer.set((index, text));
                })
            };
            let is_right = is_right(typed.trim());
            html! {
                <div class="task"><label for="answer"><b>{"Answer: "}</b>{prose(asked)}</label>
                    <div class="input"><LineInput id="answer" value={typed.clone()} {on_input} /></div>
                    <p role="status">{if is_right { html! { <b class="right">{"Right."}</b> } }
                        else if typed.is_empty() { Html::default() }
                        else { html! { <span class="help">{prose(hint)}</span> } }}</p>
                </div>
            }
        }
    }
}

/// Returns the task of the lesson that the open file belongs to, above the form.
pub(in crate::ui) fn lesson_banner(desk: &OpenFile, done: LessonSet, dispatch: &Dispatch) -> Html {
    let lesson = desk.lesson.and_then(|index| Some((index, LESSONS.get(index)?)));
    let Some((index, lesson)) = lesson else {
        return Html::default();
    };
    let Task::File { wanted, .. } = lesson.task else {
        return Html::default();
    };
    let back = dispatch.reform(|_: MouseEvent| Msg::Explain(Topic::Lessons));
    let done = done.contains(index);
    html! {
        <div class={classes!("note", "task", done.then_some("ok"))} role="status">
            <p><b>{format!("Lesson {}: ", index + 1)}</b>{if done { html! {"Done."} } else { prose(wanted) }}</p>
            {button("button small", back, "Back to the lessons")}
        </div>
    }
}

/// Returns all lessons as one text, for paper.
fn print_sheet(on_close: Callback<()>) -> Html {
    let lessons = LESSONS.iter().enumerate().map(|(index, lesson)| {
        let (Task::File { wanted: task, .. } | Task::Question { asked: task, .. }) = lesson.task;
        html! { <section><h3>{format!("{}. {}", index + 1, lesson.title)}</h3>{paragraphs(lesson.text)}<p>{"▢ "}{prose(task)}</p></section> }
    });
    let print = |_: MouseEvent| dom::print();
    html! {
        <Dialog title="Docker’s config.json in twelve lessons" {on_close} class="broad sheet">
            <div class="group only-screen">{button("button primary", print, "Print")}</div>
            {for lessons}
        </Dialog>
    }
}
