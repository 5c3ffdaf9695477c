//! The lens *Explain*: one topic at a time.

mod bugs;
mod commands;
mod encoding;
mod lessons;
mod microscope;
mod risks;
mod said;
mod same;
mod steps;
mod table;
mod tls;
mod which;
mod wire;
mod words;

use yew::prelude::*;

use super::Dispatch;
use crate::app::{LessonSet, Msg, OpenFile, Place, Topic};
use crate::text::TextRange;
use crate::ui::widget::prose;
use encoding::Encoding;
use lessons::Lessons;
use microscope::Microscope;
use risks::Risks;
use tls::Tls;
use which::Which;
use wire::Wire;

pub(super) use lessons::lesson_banner;
pub(super) use words::{docker_answer, verb_phrase, SecretKeys};

/// The topics and their names, in the order of a newcomer's questions.
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

/// The topics to choose from, and the chosen one.
pub(super) fn explain(
    desk: &OpenFile,
    topic: Topic,
    lessons_done: LessonSet,
    on_mark: &Callback<Option<TextRange>>,
    dispatch: &Dispatch,
) -> Html {
    let entry = match desk.place {
        Place::Registry(id) => Some(id),
        _ => None,
    };
    let document = desk.document.clone();
    let buttons = TOPICS.iter().map(|(of, name)| {
        let of = *of;
        let onclick = dispatch.reform(move |_: MouseEvent| Msg::Explain(of));
        html! { <button type="button" class="button small" {onclick} aria-pressed={(of == topic).to_string()}>{*name}</button> }
    });
    html! {
        <div class="explain">
            <nav class="choice topics" aria-label="Topics">{for buttons}</nav>
            {match topic {
                Topic::Auth => html! { <Microscope {document} {entry} /> },
                Topic::Encoding => html! { <Encoding {document} {entry} /> },
                Topic::Risks => html! { <Risks {document} {entry} /> },
                Topic::Wire => html! { <Wire {document} {entry} /> },
                Topic::Tls => html! { <Tls {document} {entry} /> },
                Topic::Said => said::view(),
                Topic::Lessons => html! { <Lessons done={lessons_done} /> },
                Topic::Which => html! { <Which {document} {entry} on_mark={on_mark.clone()} /> },
            }}
        </div>
    }
}

/// Where a statement comes from, and whether it was seen or only read.
fn source(measured: bool, text: &str) -> Html {
    let how = if measured { "Measured" } else { "Read" };
    html! { <p class="source"><span class={classes!("how", measured.then_some("seen"))}>{how}</span>{prose(text)}</p> }
}
