//! Tries to send something, while the user watches.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::{report, summary, Outcome, WAYS};
use crate::ui::browser::probe;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, copy_as, prose};

/// Button, and a table that fills while one way out after the other is tried. All of its rows are there
/// from the first moment, so that nothing moves.
#[component]
pub(super) fn Probes() -> Html {
    let dispatch = use_dispatch();
    let tried = use_state(|| None::<Vec<Outcome>>);
    let done = tried.as_ref().filter(|outcomes| outcomes.len() == WAYS.len());
    let is_running = tried.is_some() && done.is_none();
    let set = tried.setter();
    let onclick = move |_: MouseEvent| {
        if !is_running {
            let set = set.clone();
            spawn_local(async move {
                let mut outcomes = Vec::new();
                for way in &WAYS {
                    set.set(Some(outcomes.clone()));
                    outcomes.push(probe::attempt(way).await);
                }
                set.set(Some(outcomes));
            });
        }
    };
    html! {
        <section aria-label="Try to send something" class="probes">
            <h3>{"Try to send something"}</h3>
            <p>{prose(&format!("The button tries {} ways out, one after the other, to `https://credenza.invalid/`, \
                an address that never exists. Nothing of your file is in it. What counts is that the page or the \
                browser reports a refusal within a second.", WAYS.len()))}</p>
            <p class="group">{button("button small", onclick, "Try to send something")}
                if let Some(outcomes) = done { {copy_as(&dispatch, &report(outcomes), "Copy result")} }</p>
            <p role="status">{match (done, is_running) {
                (Some(outcomes), _) => html! { <b>{summary(outcomes)}</b> },
                (None, true) => "Trying…".into(),
                (None, false) => Html::default(),
            }}</p>
            if let Some(outcomes) = &*tried { {table(outcomes)} }
            if let Some(outcomes) = done { {advice(outcomes)} }
        </section>
    }
}

/// Returns the ways with what stopped each of those that were tried.
fn table(outcomes: &[Outcome]) -> Html {
    let rows = WAYS.iter().enumerate().map(|(at, way)| {
        let outcome = outcomes.get(at);
        let class = match outcome {
            Some(Outcome::Out) => "verdict no",
            Some(Outcome::Untried | Outcome::Absent) | None => "verdict",
            Some(_) => "verdict yes",
        };
        let words = outcome.map_or_else(|| "…".to_owned(), Outcome::words);
        html! { <tr><th scope="row">{prose(way.name)}</th><td {class}>{prose(&words)}</td></tr> }
    });
    html! {
        <table class="clients"><thead><tr><th scope="col">{"Way out"}</th><th scope="col">{"What stopped it"}</th></tr></thead>
            <tbody>{for rows}</tbody></table>
    }
}

/// Returns what a result means that is no refusal.
fn advice(outcomes: &[Outcome]) -> Html {
    html! {
        <>
            if outcomes.contains(&Outcome::Out) {
                <p class="note e">{"NOT REFUSED: no refusal was reported within a second, so a script in this page could send \
                    something this way. Enter no secret here. Compare the file with its release, try another browser, and \
                    report it."}</p>
            }
            if outcomes.contains(&Outcome::Untried) {
                <p class="note">{"Not tried: this browser has no Navigation API, so the page cannot stop a script that goes \
                    to another address, and a try would leave the page."}</p>
            }
        </>
    }
}
