//! What goes over the wire: a command told step by step, as a diagram and as text.

mod detail;
mod diagram;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::words::SecretKeys;
use crate::config::{ConfigFile, EntryId};
use crate::docker::reference::{strip_command, Reference};
use crate::json::Document;
use crate::registries::example_image;
use crate::ui::browser::dom;
use crate::ui::widget::{button, prose, toggle, LineInput};
use crate::wire::{story, Ask, Command, Kind, Registry, Story};

/// How long a step stands while the story plays.
const PACE_MS: u32 = 1500;

/// What [`Wire`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct WireProps {
    /// The file.
    pub(super) document: Document,
    /// The chosen entry, for an image to start with.
    pub(super) entry: Option<EntryId>,
}

/// What was chosen; the rest follows from the file.
#[derive(Clone, PartialEq)]
struct Chosen {
    image: Option<String>,
    command: Command,
    kind: Option<Kind>,
    right: bool,
}

/// The question, the diagram, the chosen step.
#[component]
pub(super) fn Wire(props: &WireProps) -> Html {
    let chosen = use_state_eq(|| Chosen {
        image: None,
        command: Command::DockerPull,
        kind: None,
        right: true,
    });
    let step = use_state_eq(|| 0usize);
    let playing = use_state_eq(|| false);
    let all = use_state_eq(|| false);
    // The file and entry for which secrets are shown: another one starts masked.
    let revealed = use_state_eq(|| None::<(Document, Option<EntryId>)>);
    let is_revealed = *revealed == Some((props.document.clone(), props.entry));

    let config = ConfigFile::new(&props.document);
    let keys = SecretKeys::of(config);
    let entry = props.entry.and_then(|id| config.entry(id));
    let suggested = entry.map_or_else(|| "alpine".to_owned(), |entry| example_image(&entry.key()));
    let image = chosen.image.clone().unwrap_or(suggested);
    let asked = (props.document.clone(), image.clone(), (*chosen).clone());
    let told = use_memo(asked, |(document, image, chosen)| {
        tell(document, image, chosen)
    });
    let count = told.story.as_ref().map_or(0, |story| story.exchanges.len());
    let at = (*step).min(count.saturating_sub(1));

    let change = {
        let (chosen, step, playing) = (chosen.clone(), step.setter(), playing.setter());
        Callback::from(move |next: Chosen| {
            step.set(0);
            playing.set(false);
            chosen.set(next);
        })
    };
    let go = {
        let (step, playing) = (step.setter(), playing.setter());
        Callback::from(move |to: usize| {
            playing.set(false);
            step.set(to);
        })
    };
    let list = use_node_ref();
    {
        // The chosen step stays in sight, and while the story plays the next one follows.
        let (list, step, playing) = (list.clone(), step.setter(), playing.clone());
        use_effect_with((at, *playing, count), move |(at, is_playing, count)| {
            if let Some(list) = list.cast::<Element>() {
                dom::show_in(&list, &diagram::step_id(*at));
            }
            let (at, last) = (*at, count.saturating_sub(1));
            let timer = is_playing.then(|| {
                Timeout::new(PACE_MS, move || {
                    if at < last {
                        step.set(at + 1);
                    } else {
                        playing.set(false);
                    }
                })
            });
            move || drop(timer)
        });
    }
    let play = {
        let (step, playing) = (step.setter(), playing.clone());
        let is_at_end = at + 1 >= count;
        move |_: MouseEvent| {
            if is_at_end && !*playing {
                step.set(0);
            }
            playing.set(!*playing);
        }
    };
    let reveal = {
        let (revealed, own) = (revealed.setter(), (props.document.clone(), props.entry));
        move |_: MouseEvent| revealed.set((!is_revealed).then(|| own.clone()))
    };
    let show_all = {
        let all = all.clone();
        move |_: MouseEvent| all.set(!*all)
    };
    html! {
        <section class="wire" aria-label="On the wire">
            <h2 class="question">{"What goes over the wire?"}</h2>
            {controls(&image, told.kind, &chosen, &change)}
            {match &told.story {
                Err(error) => html! { <p class="note e" role="status">{error.clone()}</p> },
                Ok(story) => html! {
                    <>
                        <p class="lede">{outcome(story, &chosen)}</p>
                        <div class="group stepper">
                            {step_button(&go, at.checked_sub(1), "‹ Back")}
                            {step_button(&go, (at + 1 < count).then_some(at + 1), "Next ›")}
                            {button("button small", play, if *playing { "Stop" } else { "Play" })}
                            {toggle("button small push", reveal, is_revealed, "Show secrets")}
                        </div>
                        <div class="told">
                            {diagram::view(story, chosen.command, at, &list, &go, &keys)}
                            <div class="told-step">
                                <p class="spoken" role="status">{diagram::spoken(&story.exchanges, at, &keys)}</p>
                                if let Some(exchange) = story.exchanges.get(at) {
                                    {detail::view(exchange, is_revealed, &keys)}
                                }
                            </div>
                        </div>
                        <p>{toggle("button small", show_all, *all, "All steps in full")}</p>
                        if *all {
                            <ol class="all-steps">{for story.exchanges.iter().map(|exchange| html! {
                                <li><h3>{diagram::heading(exchange, &keys)}</h3>{detail::view(exchange, is_revealed, &keys)}</li>
                            })}</ol>
                        }
                        <p class="help">{prose("What the registry is like cannot be known here. Docker Hub and GHCR have a token service, Azure’s gives identity tokens, a registry of your own with an `htpasswd` file takes the password itself.")}</p>
                        if let Some(note) = story.note { <p class="help">{note}</p> }
                    </>
                },
            }}
        </section>
    }
}

/// A story, and the kind of registry that it was told for.
#[derive(PartialEq)]
struct Told {
    story: Result<Story, String>,
    kind: Kind,
}

fn tell(document: &Document, image: &str, chosen: &Chosen) -> Told {
    let image = strip_command(image);
    let parsed = Reference::parse(image);
    let domain = parsed.map_or_else(|_| String::new(), |reference| reference.domain);
    let kind = chosen.kind.unwrap_or_else(|| Kind::usual_at(&domain));
    let ask = Ask {
        config: Some(document),
        image,
        command: chosen.command,
        registry: &Registry::usual(kind, &domain),
        right: chosen.right,
    };
    Told {
        story: story(&ask).map_err(|error| error.to_string()),
        kind,
    }
}

/// One sentence on how it ends.
fn outcome(story: &Story, chosen: &Chosen) -> Html {
    let steps = story.exchanges.len();
    let ends = if story.succeeds { "succeeds" } else { "fails" };
    html! {
        <>
            {format!("{} {ends} after {steps} steps.", chosen.command.label())}
            if story.example_login {
                {" The login is an example: the file has none for this, or a helper keeps it."}
            }
        </>
    }
}

fn step_button(go: &Callback<usize>, to: Option<usize>, label: &'static str) -> Html {
    let go = go.clone();
    let onclick = to.map(|to| Callback::from(move |_: MouseEvent| go.emit(to)));
    html! { <button type="button" class="button small" disabled={to.is_none()} {onclick}>{label}</button> }
}

/// Image, command, kind of registry, password.
fn controls(image: &str, kind: Kind, chosen: &Chosen, change: &Callback<Chosen>) -> Html {
    let with = |set: fn(&mut Chosen, usize)| {
        let (chosen, change) = (chosen.clone(), change.clone());
        Callback::from(move |index| {
            let mut next = chosen.clone();
            set(&mut next, index);
            change.emit(next);
        })
    };
    let on_input = {
        let (chosen, change) = (chosen.clone(), change.clone());
        Callback::from(move |text: String| {
            change.emit(Chosen {
                image: Some(text),
                ..chosen.clone()
            });
        })
    };
    let commands = Command::ALL.map(|command| (command.label(), command == chosen.command));
    let kinds = Kind::ALL.map(|of| (of.label(), of == kind));
    let set_right = with(|next, right| next.right = right == 1);
    let side = |right: bool, label| {
        let onclick = set_right.reform(move |_: MouseEvent| usize::from(right));
        toggle("button small", onclick, chosen.right == right, label)
    };
    html! {
        <div class="asked">
            <div class="field broad"><label for="image">{"Image"}</label>
                <div class="input"><LineInput id="image" value={image.to_owned()} {on_input} placeholder="ghcr.io/team/app:1.4" /></div></div>
            {select("command", "Command", &commands, with(|next, index| next.command = Command::ALL[index % Command::ALL.len()]))}
            {select("kind", "The registry…", &kinds, with(|next, index| next.kind = Some(Kind::ALL[index % Kind::ALL.len()])))}
            <div class="field"><span class="label" id="right">{"Password"}</span>
                <div class="choice" role="group" aria-labelledby="right">{side(true, "right")}{side(false, "wrong")}</div></div>
        </div>
    }
}

/// A labelled drop-down; the callback gets the place of what was chosen.
fn select(
    id: &'static str,
    label: &'static str,
    options: &[(&'static str, bool)],
    on_choose: Callback<usize>,
) -> Html {
    let onchange = move |_: Event| {
        let index = dom::chosen(id).and_then(|value| value.parse().ok());
        on_choose.emit(index.unwrap_or_default());
    };
    let options = options
        .iter()
        .enumerate()
        .map(|(index, (label, selected))| {
            html! { <option value={index.to_string()} selected={*selected}>{*label}</option> }
        });
    html! {
        <div class="field"><label for={id}>{label}</label>
            <div class="input"><select {id} autocomplete="off" {onchange}>{for options}</select></div></div>
    }
}
