//! Common claims beside measurements, each with a way to check it.

use yew::prelude::*;

use super::source::dot;
use super::trial::FileTrial;
use crate::app::{Msg, Topic};
use crate::teach::{Ground, Saying, Trial, SAYINGS};
use crate::ui::browser::focus;
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, page_title, paragraphs, prose};

pub(super) fn view(dispatch: &Dispatch) -> Html {
    let rows = SAYINGS.iter().enumerate().map(|(number, saying)| {
        html! {
            <article class="saying">
                <h3>{"“"}{prose(saying.said)}{"”"}</h3>
                <p>{prose(saying.happens)}{dot(true, prose(saying.how))}</p>
                <details><summary>{"Check it"}<span class="sr">{format!(", claim {}", number + 1)}</span></summary><div class="trial">{trial(saying, number, dispatch)}{paragraphs(saying.more)}</div></details>
            </article>
        }
    });
    html! {
        <>
            {page_title("Said and measured")}
            <p class="lede">{"What people say of the file, and what the real programs did. You need not believe either."}</p>
            {for rows}
        </>
    }
}

/// Returns what to do to check a saying.
fn trial(saying: &Saying, number: usize, dispatch: &Dispatch) -> Html {
    match saying.trial {
        Trial::File { file, image, wanted } => {
            html! { <FileTrial {number} {file} {image} {wanted} /> }
        }
        Trial::Go(ground, wanted) => {
            let topic = match ground {
                Ground::Auth => Topic::Auth,
                Ground::Wire => Topic::Wire,
                Ground::Commands => Topic::Which,
            };
            let go = dispatch.reform(move |_: MouseEvent| {
                focus::soon(&[".pane .question"]);
                Msg::Explain(topic)
            });
            html! { <p>{prose(wanted)}{" "}{button("link", go, topic.name())}</p> }
        }
    }
}
