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
mod source;
mod steps;
mod tls;
mod which;
mod wire;

use yew::prelude::*;

use super::browser::along::move_focus;
use super::dispatch::Dispatch;
use super::fails::Fails;
use crate::app::{Failure, LessonSet, Msg, OpenFile, Topic, TOPICS};
use crate::text::TextRange;
use asked::Asked;
use encoding::Encoding;
use lessons::Lessons;
use microscope::Microscope;
use risks::Risks;
use tls::Tls;
use which::Which;
use wire::Wire;

pub(super) use lessons::lesson_banner;

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
    failure: Option<&Failure>,
    lessons_done: LessonSet,
    on_mark: &Callback<Option<TextRange>>,
) -> Html {
    let (document, entry, address) = (desk.document.clone(), desk.entry(), desk.address());
    let asked = Asked::of(failure);
    html! {
        <div class="explain">
            {match topic {
                Topic::Auth => html! { <Microscope {document} {entry} /> },
                Topic::Encoding => html! { <Encoding {document} {entry} /> },
                Topic::Risks => html! { <Risks {document} {entry} /> },
                Topic::Wire => html! { <Wire {document} {entry} {address} {asked} /> },
                Topic::Tls => html! { <Tls {document} {entry} {asked} /> },
                Topic::Said => said::view(),
                Topic::Fails => html! { <Fails failure={failure.cloned()} {document} on_mark={on_mark.clone()} /> },
                Topic::Lessons => html! { <Lessons done={lessons_done} /> },
                Topic::Which => html! { <>{as_it_came::view(desk)}<Which {document} {entry} {address} {asked} on_mark={on_mark.clone()} /></> },
            }}
        </div>
    }
}
