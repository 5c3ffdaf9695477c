//! *Spot the bug*: the rules themselves decide which answer is right.

use yew::prelude::*;

use super::microscope::Glass;
use crate::config::ConfigFile;
use crate::json::Document;
use crate::lint::{rule, Activity, Rule};
use crate::teach::{Bug, BUGS};
use crate::ui::browser::clock::now;
use crate::ui::widget::{choice, page_title, paragraphs, prose};

/// Choices for one file, in order.
type Tries = Vec<usize>;

/// The broken files, and how many were found.
#[component]
pub(super) fn Bugs() -> Html {
    let tried = use_state_eq(|| vec![Tries::new(); BUGS.len()]);
    let on_choose = {
        let tried = tried.clone();
        Callback::from(move |(bug, choice): (usize, usize)| {
            let mut all = (*tried).clone();
            all[bug].push(choice);
            tried.set(all);
        })
    };
    let cards = BUGS.iter().enumerate().map(|(number, bug)| {
        let chosen = tried[number].last().copied();
        let titles = bug.choices.iter().map(|id| rule(id).map_or(*id, |rule| rule.title));
        let on_choose = on_choose.reform(move |choice| (number, choice));
        let choices = choice(titles.enumerate(), chosen, &on_choose);
        html! {
            <article class="bug" aria-label={format!("Broken file {}", number + 1)}>
                <h3>{format!("{}. ", number + 1)}{prose(bug.story)}</h3>
                <pre class="example">{bug.file}</pre>
                {inside(bug)}
                <div class="choice" role="group" aria-label="What is wrong?">{choices}</div>
                <div role="status">{verdict(bug, chosen)}</div>
            </article>
        }
    });
    html! {
        <section class="bugs">
            {page_title("Spot the bug")}
            <p class="lede">{"Eight files as people really had them. The rules of Check decide."}</p>
            {for cards}
            <p class="lede" role="status">{score(&tried)}</p>
        </section>
    }
}

/// Returns the file's `auth` down to the bit, on request; the login is fake.
fn inside(bug: &Bug) -> Html {
    let document = Document::parse(bug.file);
    let auth =
        ConfigFile::new(&document).entries().next().map(|entry| entry.string("auth").to_string());
    auth.filter(|auth| !auth.is_empty()).map_or_else(Html::default, |auth| {
        html! { <details><summary>{"Look inside its auth"}</summary><Glass value={auth} /></details> }
    })
}

/// Returns whether this choice is what is wrong.
fn found_by(bug: &Bug, choice: usize) -> Option<(&'static Rule, Option<String>)> {
    let rule = rule(bug.choices.get(choice)?)?;
    let found = rule.find(&Document::parse(bug.file), now(), Activity::Editing);
    Some((rule, found.into_iter().next().map(|finding| finding.message().to_owned())))
}

/// Returns what the chosen rule says of the file, or what it would look like.
fn verdict(bug: &Bug, chosen: Option<usize>) -> Html {
    match chosen.and_then(|choice| found_by(bug, choice)) {
        None => Html::default(),
        Some((rule, Some(message))) => {
            html! { <div class="note ok"><p><b>{"Yes. "}</b>{prose(&message)}</p>{paragraphs(rule.why)}</div> }
        }
        Some((rule, None)) => html! {
            <div class="note">
                <p><b>{"Not this one. "}</b>{prose(rule.title)}{" would look like this:"}</p>
                {for rule.bad.first().map(|example| html! { <pre class="example"><bdi>{String::from_utf8_lossy(&example.contents()).into_owned()}</bdi></pre> })}
                <p>{prose(rule.why.split("\n\n").next().unwrap_or_default())}</p>
            </div>
        },
    }
}

/// Returns how many were found, and how many of them at the first try.
fn score(tried: &[Tries]) -> String {
    let is_right = |(bug, choice): (&Bug, usize)| {
        found_by(bug, choice).is_some_and(|(_, message)| message.is_some())
    };
    let found = BUGS
        .iter()
        .zip(tried)
        .filter(|(bug, tries)| tries.iter().any(|choice| is_right((bug, *choice))))
        .count();
    let at_once = BUGS.iter().zip(tried).filter_map(|(bug, tries)| Some((bug, *tries.first()?)));
    let at_once = at_once.filter(|one| is_right(*one)).count();
    match found {
        0 => String::new(),
        found => format!("{found} of {} found, {at_once} of them at the first try.", BUGS.len()),
    }
}
