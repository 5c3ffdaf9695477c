//! Known registries: one click enters their key.

use yew::prelude::*;

use crate::app::Msg;
use crate::registries::REGISTRIES;
use crate::ui::browser::focus;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, labelled, toggle, LineInput};

/// Properties of [`Presets`].
#[derive(Properties, PartialEq)]
pub(super) struct PresetsProps {
    /// True for a new registry, which shows them at once; others show them on demand.
    pub(super) is_new: bool,
}

/// Buttons for known registries; some ask for an account or region first.
#[component]
pub(super) fn Presets(props: &PresetsProps) -> Html {
    let dispatch = use_dispatch();
    let asking = use_state_eq(|| None::<usize>);
    let take = {
        let (dispatch, asking) = (dispatch.clone(), asking.setter());
        Callback::from(move |key: String| {
            asking.set(None);
            dispatch.emit(Msg::TakeAddress(key));
            focus::soon(&["#user", "#password", "#address"]);
        })
    };
    let chips = REGISTRIES.iter().enumerate().map(|(index, facts)| {
        let (take, asking) = (take.clone(), asking.clone());
        let pressed = *asking == Some(index);
        let onclick = move |_: MouseEvent| {
            if facts.placeholders.is_empty() {
                take.emit(facts.key.to_owned());
            } else {
                asking.set(Some(index));
            }
        };
        toggle("button small", onclick, pressed, facts.short).title(facts.name)
    });
    let asked = (*asking).and_then(|index| REGISTRIES.get(index));
    let questions = asked.map(|facts| {
        html! { <Questions key={facts.id} id={facts.id} on_done={take.clone()} /> }
    });
    let content = html! { <><div class="choice">{for chips}</div>{questions}</> };
    if props.is_new {
        html! { <div class="field presets"><span class="label">{"Known registries"}</span>{content}</div> }
    } else {
        html! { <details class="presets"><summary>{"Known registries"}</summary>{content}</details> }
    }
}

/// Properties of [`Questions`].
#[derive(Properties, PartialEq)]
struct QuestionsProps {
    /// Id of the registry.
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
    let key = facts.complete_key(&answers);
    let finish = {
        let (done, key) = (props.on_done.clone(), key.clone());
        Callback::from(move |()| {
            if let Some(key) = &key {
                done.emit(key.clone());
            }
        })
    };
    let on_enter = finish.reform(|_: String| ());
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
                {labelled(id.clone(), placeholder.label, html! { <LineInput {id} placeholder={placeholder.example} {on_input} on_enter={on_enter.clone()} /> })}
            </div>
        }
    });
    let finish = finish.reform(|_: MouseEvent| ());
    html! {
        <div class="questions">
            {for boxes}
            <p class="mono preview">{key.clone().unwrap_or_else(|| facts.key.to_owned())}</p>
            {button("button small", finish, "Use this address").disabled(key.is_none())}
        </div>
    }
}
