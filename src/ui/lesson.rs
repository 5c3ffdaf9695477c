//! Lesson that is going on: its task, always in sight, and its text.

use yew::prelude::*;

use super::browser::dom;
use super::dispatch::use_dispatch;
use super::widget::{button, flip, paragraphs, prose, setter, toggle, LineInput};
use crate::app::{Msg, OpenFile, Topic};
use crate::config::ConfigFile;
use crate::json::Document;
use crate::teach::{Lesson, Task, Verdict, LESSONS};

/// Properties of [`LessonBar`].
#[derive(Properties, PartialEq)]
pub(super) struct LessonBarProps {
    /// Lesson, from 0.
    pub(super) index: usize,
    /// Its file as it is now.
    pub(super) document: Document,
}

/// Task, answer, what is said of it, and the way on.
#[component]
pub(super) fn LessonBar(props: &LessonBarProps) -> Html {
    let dispatch = use_dispatch();
    let answer = use_state_eq(String::new);
    // What was checked, and what is said of it.
    let checked = use_state_eq(|| None::<(Document, String, Verdict)>);
    let hint = use_state_eq(|| false);
    let (index, document) = (props.index, props.document.clone());
    let verdict = checked.as_ref().and_then(|(file, text, verdict)| {
        let is_current = verdict.is_ok() || (file, text) == (&document, &*answer);
        is_current.then_some(*verdict)
    });
    let is_right = verdict == Some(Ok(()));
    use_effect_with(is_right, |is_right| {
        dom::focus_id(if *is_right { NEXT } else { TASK });
    });
    let Some(lesson) = LESSONS.get(index) else { return Html::default() };
    let check = {
        let (checked, dispatch) = (checked.setter(), dispatch.clone());
        Callback::from(move |text: String| {
            let verdict = lesson.task.judge(ConfigFile::new(&document), &text);
            if verdict.is_ok() {
                dispatch.emit(Msg::Answered(index));
            }
            checked.set(Some((document.clone(), text, verdict)));
        })
    };
    let check_it = {
        let answer = (*answer).clone();
        check.reform(move |_: MouseEvent| answer.clone())
    };
    let all = dispatch.reform(|_: MouseEvent| Msg::Explain(Topic::Lessons));
    let next = LESSONS.get(index + 1).map(|next| {
        let onclick = dispatch.reform(move |_: MouseEvent| Msg::Lesson(index + 1));
        button("button small primary", onclick, format!("Next: {}", next.title)).stop(Some(NEXT))
    });
    html! {
        <section class={classes!("lesson-bar", is_right.then_some("ok"))} aria-label="Lesson">
            <p class="wanted" id={TASK} tabindex="-1"><b>{format!("Lesson {} of {}, {}. ", index + 1, LESSONS.len(), lesson.title)}</b>
                if !is_right { {prose(lesson.task.wanted())} }</p>
            <p class="reply" role="status">{match verdict {
                Some(Ok(())) => html! { <><b class="right">{"Right. "}</b>{prose(lesson.seen)}</> },
                Some(Err(reason)) => html! { <><b>{"Not yet. "}</b>{prose(reason)}</> },
                None => Html::default(),
            }}</p>
            if *hint && !is_right { <p class="reply" role="status"><b>{"Hint: "}</b>{prose(lesson.hint)}</p> }
            <div class="group">
                if is_right {
                    {next}
                } else {
                    {answer_box(lesson, &answer, check)}
                    {button("button small primary", check_it, "Check my answer")}
                    {toggle("button small", flip(&hint), *hint, "Hint")}
                }
                {button("button small", all, "All lessons")}
            </div>
        </section>
    }
}

/// Id of the task, which takes the focus at the start, and of the way on, which has it at the end.
const TASK: &str = "lesson-task";
const NEXT: &str = "lesson-next";

/// Returns the box or the list for the answer; the file is its own answer.
fn answer_box(lesson: &Lesson, answer: &UseStateHandle<String>, check: Callback<String>) -> Html {
    match lesson.task {
        Task::File { .. } => Html::default(),
        Task::Question { .. } => html! {
            <span class="input"><LineInput label="Answer" value={(**answer).clone()} on_input={setter(answer)} on_enter={check} /></span>
        },
        Task::Choice { options, .. } => {
            let onchange =
                setter(answer).reform(|_: Event| dom::chosen(CHOICE).unwrap_or_default());
            let options = options.iter().map(|(option, _)| {
                html! { <option value={*option} selected={**answer == *option}>{*option}</option> }
            });
            html! {
                <select id={CHOICE} aria-label="Answer" autocomplete="off" {onchange}>
                    <option value="" selected={answer.is_empty()}>{"Choose an answer"}</option>{for options}
                </select>
            }
        }
    }
}

const CHOICE: &str = "lesson-answer";

/// Returns the text of the lesson that the file belongs to, above the work.
pub(super) fn lesson_text(desk: &OpenFile, topic: Topic) -> Html {
    let lesson = desk.lesson_beside(topic).and_then(|index| LESSONS.get(index));
    lesson.map_or_else(Html::default, |lesson| {
        html! { <details class="lesson-text" open={true}><summary>{lesson.title}</summary><div class="prose">{paragraphs(lesson.text)}</div></details> }
    })
}
