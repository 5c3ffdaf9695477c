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
mod topics;
mod trial;
mod which;
mod wire;

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::fails::Fails;
use super::links::copy_link;
use crate::app::{Failure, LessonSet, Link, OpenFile, Topic};
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
pub(super) use topics::Topics;
use which::Which;
use wire::Wire;

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
                Topic::Tls => html! { <Tls {document} {address} {asked} /> },
                Topic::Said => said::view(dispatch),
                Topic::Fails => html! { <Fails failure={failure.cloned()} {document} on_mark={on_mark.clone()} /> },
                Topic::Bugs => html! { <Bugs /> },
                Topic::Lessons => html! { <Lessons done={lessons_done} current={desk.lesson} /> },
                Topic::Which => html! { <>{as_it_came::view(desk)}<Which {document} {entry} {address} {asked} {audiences} on_mark={on_mark.clone()} /></> },
            }}
        </div>
    }
}
