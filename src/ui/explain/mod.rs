//! Tab *Explain*: one topic at a time.

mod as_it_came;
mod asked;
mod bugs;
mod commands;
mod encoding;
mod groups;
mod lessons;
mod machine;
mod microscope;
mod near;
mod risks;
mod said;
mod sheet;
mod source;
mod steps;
mod tls;
mod which;
mod wire;

use yew::prelude::*;

use super::browser::along::move_focus;
use super::dispatch::Dispatch;
use super::fails::Fails;
use super::links::copy_link;
use crate::app::{Failure, LessonSet, Link, Msg, OpenFile, Topic, TOPICS};
use crate::lint::Audiences;
use crate::teach::{Tool, LESSONS};
use crate::text::TextRange;
use crate::wire::Command;
use asked::Asked;
use bugs::Bugs;
use encoding::Encoding;
use lessons::Lessons;
use microscope::Microscope;
use risks::Risks;
use tls::Tls;
use which::Which;
use wire::Wire;

/// Returns the list of topics.
pub(super) fn topics(chosen: Topic, dispatch: &Dispatch) -> Html {
    let groups = TOPICS.iter().map(|(group, topics)| {
        let rows = topics.iter().map(|(topic, name)| {
            let (topic, is_chosen) = (*topic, *topic == chosen);
            let onclick = dispatch.reform(move |_: MouseEvent| Msg::Explain(topic));
            html! { <li><button type="button" class="one" {onclick} aria-current={is_chosen.then_some("true")}
                tabindex={if is_chosen { "0" } else { "-1" }}>{*name}</button></li> }
        });
        html! { <>if !group.is_empty() { <h2>{*group}</h2> }<ul>{for rows}</ul></> }
    });
    html! { <nav class="choices topics" aria-label="Topics" onkeydown={|event: KeyboardEvent| move_focus(&event, "one")}>{for groups}</nav> }
}

/// Returns the chosen topic.
pub(super) fn explain(
    desk: &OpenFile,
    topic: Topic,
    audiences: Audiences,
    failure: Option<&Failure>,
    lessons_done: LessonSet,
    on_mark: &Callback<Option<TextRange>>,
    dispatch: &Dispatch,
) -> Html {
    let (document, entry, address) = (desk.document.clone(), desk.entry(), desk.address());
    let tool = desk.lesson.and_then(|index| Some(LESSONS.get(index)?.tool));
    let mut asked = Asked::of(failure);
    if tool == Some(Tool::Push) {
        asked.command = Some(Command::DockerPush);
    }
    let value = tool.and_then(|tool| if let Tool::Auth(value) = tool { value } else { None });
    // Another lesson starts from its own values.
    let key = desk.lesson.map_or(0, |index| index + 1);
    html! {
        <div class="explain" {key}>
            if topic != Topic::Fails { {copy_link(dispatch, Link::Topic(topic))} }
            {match topic {
                Topic::Auth => html! { <Microscope {document} {entry} {value} is_fake={desk.is_fake()} /> },
                Topic::Encoding => html! { <Encoding {document} {entry} /> },
                Topic::Risks => html! { <Risks {document} {entry} /> },
                Topic::Wire => html! { <Wire {document} {entry} {address} {asked} /> },
                Topic::Tls => html! { <Tls {document} {entry} {asked} /> },
                Topic::Said => said::view(),
                Topic::Fails => html! { <Fails failure={failure.cloned()} {document} on_mark={on_mark.clone()} /> },
                Topic::Bugs => html! { <Bugs /> },
                Topic::Lessons => html! { <Lessons done={lessons_done} current={desk.lesson} /> },
                Topic::Which => html! { <>{as_it_came::view(desk)}<Which {document} {entry} {address} {asked} {audiences} on_mark={on_mark.clone()} /></> },
            }}
        </div>
    }
}
