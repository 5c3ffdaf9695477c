//! Tab *Explain*: one topic at a time.

mod bugs;
mod commands;
mod encoding;
mod lessons;
mod microscope;
mod risks;
mod said;
mod source;
mod steps;
mod table;
mod tls;
mod which;
mod wire;

use yew::prelude::*;

use super::dispatch::Dispatch;
use crate::app::{LessonSet, Msg, OpenFile, Topic};
use crate::text::TextRange;
use crate::ui::widget::choice;
use encoding::Encoding;
use lessons::Lessons;
use microscope::Microscope;
use risks::Risks;
use tls::Tls;
use which::Which;
use wire::Wire;

pub(super) use lessons::lesson_banner;

/// Topics and their names, in the order of a newcomer's questions.
const TOPICS: &[(Topic, &str)] = &[
    (Topic::Which, "Which credential?"),
    (Topic::Auth, "Microscope"),
    (Topic::Encoding, "Not encryption"),
    (Topic::Risks, "Risks"),
    (Topic::Wire, "On the wire"),
    (Topic::Tls, "TLS"),
    (Topic::Said, "Said and measured"),
    (Topic::Lessons, "Lessons"),
];

/// Returns the topics to choose from, and the chosen one.
pub(super) fn explain(
    desk: &OpenFile,
    topic: Topic,
    lessons_done: LessonSet,
    on_mark: &Callback<Option<TextRange>>,
    dispatch: &Dispatch,
) -> Html {
    let (document, entry, address) = (desk.document.clone(), desk.entry(), desk.address());
    let topics = choice(TOPICS.iter().copied(), Some(topic), &dispatch.reform(Msg::Explain));
    html! {
        <div class="explain">
            <nav class="choice topics" aria-label="Topics">{topics}</nav>
            {match topic {
                Topic::Auth => html! { <Microscope {document} {entry} /> },
                Topic::Encoding => html! { <Encoding {document} {entry} /> },
                Topic::Risks => html! { <Risks {document} {entry} /> },
                Topic::Wire => html! { <Wire {document} {entry} {address} /> },
                Topic::Tls => html! { <Tls {document} {entry} /> },
                Topic::Said => said::view(),
                Topic::Lessons => html! { <Lessons done={lessons_done} /> },
                Topic::Which => html! { <Which {document} {entry} {address} on_mark={on_mark.clone()} /> },
            }}
        </div>
    }
}
