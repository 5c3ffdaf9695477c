//! Requests and answers on the wire: a command step by step, as a diagram and as text.

mod detail;
mod diagram;
mod player;
mod thread;

use yew::prelude::*;

use super::asked::Asked;
use crate::config::secrets::shown_image;
use crate::config::secrets::Secrets;
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::ui::browser::dom;
use crate::ui::dispatch::use_dispatch;
use crate::ui::look_inside::look_inside_at;
use crate::ui::presenter::{BACK, ON};
use crate::ui::widget::{
    button, flip, labelled, page_title, prose, select, setter, toggle, Button, LineInput,
};
use crate::wire::{tell, Command, Kind, Reaction, Story, Told};
use player::{use_player, Player};

/// Properties of [`Wire`].
#[derive(Properties, PartialEq)]
pub(super) struct WireProps {
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
    /// Address of the chosen registry, for an image to start with.
    pub(super) address: Option<String>,
    /// Image and program of the error message from which the topic was opened.
    pub(super) asked: Asked,
}

/// Choices of the user; the rest follows from the file.
#[derive(Clone, PartialEq)]
struct Chosen {
    image: Option<String>,
    command: Command,
    kind: Option<Kind>,
    reaction: Option<Reaction>,
}

/// Question, diagram and chosen step.
#[component]
pub(super) fn Wire(props: &WireProps) -> Html {
    let dispatch = use_dispatch();
    let chosen = use_state_eq(|| Chosen {
        image: None,
        command: props.asked.command.unwrap_or(Command::DockerPull),
        kind: None,
        reaction: None,
    });
    let suggested =
        props.address.as_ref().map_or_else(|| "alpine".to_owned(), |address| shown_image(address));
    let suggested = props.asked.image.clone().unwrap_or(suggested);
    let image = chosen.image.clone().unwrap_or(suggested);
    let asked = (props.document.clone(), image.clone(), (*chosen).clone());
    let told = use_memo(asked, |(document, image, chosen)| {
        tell(document, image, chosen.command, chosen.kind, chosen.reaction)
    });
    let keys = use_memo(props.document.clone(), |of| Secrets::of(ConfigFile::new(of)));
    let count = told.story.as_ref().map_or(0, |story| story.exchanges.len());
    let player = use_player(count);
    // File and entry for which secrets are shown: another one starts masked.
    let revealed = use_state_eq(|| None::<(Document, Option<EntryId>)>);
    let own = (props.document.clone(), props.entry);
    let is_revealed = revealed.as_ref() == Some(&own);
    let reveal = setter(&revealed).reform(move |_: MouseEvent| (!is_revealed).then(|| own.clone()));
    let change = {
        let (chosen, restart) = (chosen.clone(), player.go.clone());
        Callback::from(move |next: Chosen| {
            restart.emit(0);
            chosen.set(next);
        })
    };
    html! {
        <section class="wire" aria-label="On the wire">
            {page_title("What goes over the wire?")}
            {controls(&image, &told, &chosen, &change)}
            {match &told.story {
                Err(error) => html! { <p class="note e" role="status">{error.clone()}</p> },
                Ok(story) => {
                    let inside = look_inside_at(&dispatch, &props.document, told.login);
                    let shown = Shown { keys: &keys, is_revealed, reveal, inside };
                    html! {
                        <>
                            <p class="lede">{outcome(&told, story, &chosen, &keys)}</p>
                            {told_view(story, chosen.command, &player, shown)}
                            <p class="help">{prose("This page can’t ask the registry, so choose how it behaves. Docker Hub and GHCR have a token service, Azure’s gives identity tokens, your own registry with an `htpasswd` file takes the password itself.")}</p>
                            if let Some(note) = story.note { <p class="help">{note}</p> }
                        </>
                    }
                }
            }}
        </section>
    }
}

/// Secrets of the story: the keys that hide one, and whether secrets are shown.
struct Shown<'a> {
    keys: &'a Secrets,
    is_revealed: bool,
    reveal: Callback<MouseEvent>,
    /// The way into the `auth` that is sent.
    inside: Option<Button>,
}

/// Returns the story step by step, and all steps in full.
fn told_view(story: &Story, command: Command, player: &Player, shown: Shown<'_>) -> Html {
    let Shown { keys, is_revealed, reveal, inside } = shown;
    let (at, count) = (player.at, story.exchanges.len());
    let step = |to: Option<usize>, class: &'static str, label: &'static str| {
        let onclick = to.map(|to| player.go.reform(move |_: MouseEvent| to));
        button(class, onclick, label).disabled(to.is_none())
    };
    let spoken = story.exchanges.get(at).map(|exchange| {
        let heading = diagram::heading(exchange, keys);
        format!("Step {} of {count}. {heading}", at + 1)
    });
    let detail = story.exchanges.get(at).map(|exchange| detail::view(exchange, is_revealed, keys));
    // On a phone the message is under its step, elsewhere beside the diagram.
    let is_narrow = dom::is_narrow();
    let (below, beside) = if is_narrow { (detail, None) } else { (None, detail) };
    let acts = story.acts(command).len();
    html! {
        <>
            <p class="password-way">{story.way_of_the_password()}<small>{format!("{} acts, {count} steps", capital(acts))}</small></p>
            <div class="told">
                {diagram::view(story, command, player, keys, &html! { {for below} })}
                <div class="told-step">
                    <p class="spoken" role="status">{spoken.unwrap_or_default()}</p>
                    {for beside}
                </div>
                <div class="group stepper">
                    {step(at.checked_sub(1), BACK, "‹ Back")}
                    {step((at + 1 < count).then_some(at + 1), ON, "Next ›")}
                    {button("button small", player.play.clone(), if player.is_playing { "Pause" } else { "Play" })}
                    {toggle("button small push", reveal, is_revealed, "Show secrets")}
                </div>
            </div>
            <p class="group">{toggle("button small", flip(&player.all), *player.all, "All steps in full")}{inside}</p>
            if *player.all {
                <ol class="all-steps">{for story.exchanges.iter().map(|exchange| html! {
                    <li><h3>{diagram::heading(exchange, keys)}</h3>{detail::view(exchange, is_revealed, keys)}</li>
                })}</ol>
            }
        </>
    }
}

/// Returns a small number as the first word of a sentence.
fn capital(number: usize) -> &'static str {
    ["No", "One", "Two", "Three", "Four", "Five", "Six"][number.min(6)]
}

/// Returns how it ends, on which condition, and what the file tells of it.
fn outcome(told: &Told, story: &Story, chosen: &Chosen, keys: &Secrets) -> Html {
    html! {
        <>
            {keys.hide(&told.ending(story, chosen.command))}
            if let Some(because) = told.because { {" "}{because} }
            if story.is_anonymous && !story.ends_at_file() {
                {" The file has no login for it: nothing is sent."}
            }
            if story.example_login {
                {" The login is an example: the file has none for this, or a helper keeps it."}
            }
        </>
    }
}

/// Returns the controls: image, command, kind of registry, what it does.
fn controls(image: &str, told: &Told, chosen: &Chosen, change: &Callback<Chosen>) -> Html {
    fn with<T: 'static>(
        chosen: &Chosen,
        change: &Callback<Chosen>,
        set: fn(&mut Chosen, T),
    ) -> Callback<T> {
        let chosen = chosen.clone();
        change.reform(move |value| {
            let mut next = chosen.clone();
            set(&mut next, value);
            next
        })
    }
    let on_image =
        with(chosen, change, |next, image| (next.image, next.reaction) = (Some(image), None));
    let on_command = with(chosen, change, |next, at: usize| {
        next.command = Command::ALL[at % Command::ALL.len()];
        next.reaction = None;
    });
    let on_kind = with(chosen, change, |next, at: usize| {
        next.kind = Some(Kind::ALL[at % Kind::ALL.len()]);
    });
    let on_reaction = with(chosen, change, |next, reaction| next.reaction = Some(reaction));
    let offered = told.offered;
    let on_reaction =
        on_reaction.reform(move |at: usize| offered.get(at).copied().unwrap_or(Reaction::Accepts));
    let is_anonymous = told.story.as_ref().is_ok_and(|story| story.is_anonymous);
    let reactions = offered.iter().map(|one| (one.label(is_anonymous), *one == told.reaction));
    let commands = Command::ALL.map(|command| (command.label(), command == chosen.command));
    let kinds = Kind::ALL.map(|of| (of.label(), of == told.kind));
    html! {
        <div class="asked">
            <div class="field broad">{labelled("image", "Image", html! {
                <LineInput id="image" value={image.to_owned()} on_input={on_image} placeholder="ghcr.io/team/app:1.4" />
            })}</div>
            {select("command", "Command", commands, &on_command)}
            {select("kind", "The registry…", kinds, &on_kind)}
            {select("reaction", "…and it", reactions, &on_reaction)}
        </div>
    }
}
