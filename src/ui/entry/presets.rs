//! Known registries: their key at a click.

use yew::prelude::*;

use super::send;
use crate::app::{EntryCommand, Msg};
use crate::registries::{fill, RegistryFacts, REGISTRIES};
use crate::ui::use_dispatch;
use crate::ui::widget::LineInput;

/// What [`Presets`] need.
#[derive(Properties, PartialEq)]
pub(super) struct PresetsProps {
    /// A new registry shows them at once, another one on demand.
    pub(super) is_new: bool,
}

/// Buttons for known registries; some ask for an account or region first.
#[component]
pub(super) fn Presets(props: &PresetsProps) -> Html {
    let dispatch = use_dispatch();
    let asking = use_state_eq(|| None::<usize>);
    let chips = REGISTRIES.iter().enumerate().map(|(index, facts)| {
        let onclick = {
            let (dispatch, asking) = (dispatch.clone(), asking.clone());
            move |_: MouseEvent| {
                if facts.placeholders.is_empty() {
                    asking.set(None);
                    dispatch.emit(Msg::Pause);
                    send(&dispatch, EntryCommand::SetAddress(facts.key.to_owned()));
                } else {
                    asking.set(Some(index));
                }
            }
        };
        let pressed = *asking == Some(index);
        html! { <button type="button" class="button small" {onclick} aria-pressed={pressed.to_string()} title={facts.name}>{facts.short}</button> }
    });
    let questions = (*asking)
        .and_then(|index| REGISTRIES.get(index))
        .map(|facts| {
            let on_done = {
                let (dispatch, asking) = (dispatch.clone(), asking.setter());
                Callback::from(move |key: String| {
                    asking.set(None);
                    dispatch.emit(Msg::Pause);
                    send(&dispatch, EntryCommand::SetAddress(key));
                })
            };
            html! { <Questions key={facts.id} id={facts.id} {on_done} /> }
        });
    let content = html! { <><div class="choice">{for chips}</div>{questions}</> };
    if props.is_new {
        html! { <div class="field presets"><span class="label">{"Known registries"}</span>{content}</div> }
    } else {
        html! { <details class="presets"><summary>{"Known registries"}</summary>{content}</details> }
    }
}

/// What [`Questions`] need.
#[derive(Properties, PartialEq)]
struct QuestionsProps {
    /// Which registry.
    id: &'static str,
    /// Called with the finished key.
    on_done: Callback<String>,
}

/// Asks for the parts of a key.
#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let answers = use_state(Vec::<(&'static str, String)>::new);
    let Some(facts) = REGISTRIES.iter().find(|facts| facts.id == props.id) else {
        return Html::default();
    };
    let key = finished(facts, &answers);
    let finish = {
        let (done, key) = (props.on_done.clone(), key.clone());
        move || {
            if let Some(key) = &key {
                done.emit(key.clone());
            }
        }
    };
    let on_enter = {
        let finish = finish.clone();
        Callback::from(move |_: String| finish())
    };
    let boxes = facts.placeholders.iter().map(|placeholder| {
        let id = format!("preset-{}", placeholder.name);
        let name = placeholder.name;
        let on_input = {
            let answers = answers.clone();
            Callback::from(move |answer: String| {
                let mut next: Vec<_> = (*answers).clone();
                next.retain(|(other, _)| *other != name);
                next.push((name, answer));
                answers.set(next);
            })
        };
        html! {
            <div class="small-field" key={name}>
                <label for={id.clone()}>{placeholder.label}</label>
                <div class="input"><LineInput {id} placeholder={placeholder.example} {on_input} on_enter={on_enter.clone()} /></div>
            </div>
        }
    });
    let onclick = move |_: MouseEvent| finish();
    html! {
        <div class="questions">
            {for boxes}
            <p class="mono preview">{key.clone().unwrap_or_else(|| facts.key.to_owned())}</p>
            <button type="button" class="button small" {onclick} disabled={key.is_none()}>{"Use this address"}</button>
        </div>
    }
}

/// The key, once every part is there.
fn finished(facts: &RegistryFacts, answers: &[(&'static str, String)]) -> Option<String> {
    let values: Vec<(&str, &str)> = answers
        .iter()
        .filter(|(_, answer)| !answer.is_empty())
        .map(|(name, answer)| (*name, answer.as_str()))
        .collect();
    (values.len() == facts.placeholders.len()).then(|| fill(facts.key, &values))
}
