//! *Spot the bug*: the rules themselves decide which answer is right.

use yew::prelude::*;

use crate::json::Document;
use crate::lint::{rule, Activity};
use crate::teach::{Bug, BUGS};
use crate::ui::browser::clock::now;
use crate::ui::widget::{choice, paragraphs, prose};

/// Returns the broken files; `chosen[n]` is the answer for the n-th.
pub(super) fn view(chosen: &[Option<usize>], on_choose: &Callback<(usize, usize)>) -> Html {
    let cards = BUGS.iter().enumerate().map(|(number, bug)| {
        let chosen = chosen.get(number).copied().flatten();
        let titles = bug.choices.iter().map(|id| rule(id).map_or(*id, |rule| rule.title));
        let on_choose = on_choose.reform(move |choice| (number, choice));
        let choices = choice(titles.enumerate(), chosen, &on_choose);
        html! {
            <article class="bug" aria-label={format!("Broken file {}", number + 1)}>
                <h4>{format!("{}. ", number + 1)}{prose(bug.story)}</h4>
                <pre class="example">{bug.file}</pre>
                <div class="choice" role="group" aria-label="What is wrong?">{choices}</div>
                <div role="status">{verdict(bug, chosen)}</div>
            </article>
        }
    });
    html! { <section class="bugs"><h3>{"Spot the bug"}</h3><p class="help">{"Eight files as people really had them. The rules of Check decide."}</p>{for cards}</section> }
}

/// Runs the chosen rule over the file.
fn verdict(bug: &Bug, chosen: Option<usize>) -> Html {
    let Some(rule) = chosen.and_then(|chosen| rule(bug.choices.get(chosen)?)) else {
        return Html::default();
    };
    let found = rule.find(&Document::parse(bug.file), now(), Activity::Editing);
    match found.first() {
        Some(finding) => {
            html! { <div class="note ok"><p><b>{"Yes. "}</b>{prose(&finding.message)}</p>{paragraphs(rule.why)}</div> }
        }
        None => {
            html! { <p class="note e">{"Not this one: the rule finds nothing in the file."}</p> }
        }
    }
}
