//! Known registries: all for a new entry, and those that the beginning of an address may mean.

use yew::prelude::*;

use crate::app::Msg;
use crate::registries::{suggested, RegistryFacts, REGISTRIES};
use crate::ui::browser::{dom, find, focus};
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, labelled, toggle, LineInput};

/// Id of the first registry that is offered; the others follow it.
const FIRST: &str = "offered";
/// Id of the box for the address.
const ADDRESS: &str = "address";

/// Properties of [`Presets`].
#[derive(Properties, PartialEq)]
pub(super) struct PresetsProps {
    /// True for a new registry, which shows them all until something is typed.
    pub(super) is_new: bool,
    /// The address so far.
    pub(super) typed: AttrValue,
    /// The text box for the address.
    pub(super) field: Html,
}

/// The address with what it may become below it; some registries ask for an account or region
/// first. The arrow keys move from the box into the list and back, Escape closes it, and it is
/// there only while one of both has the focus.
#[component]
pub(super) fn Presets(props: &PresetsProps) -> Html {
    let dispatch = use_dispatch();
    let asking = use_state_eq(|| None::<&'static str>);
    let closed_at = use_state_eq(|| None::<AttrValue>);
    let take = {
        let (dispatch, asking) = (dispatch.clone(), asking.setter());
        Callback::from(move |key: String| {
            asking.set(None);
            dispatch.emit(Msg::TakeAddress(key));
            focus::soon(&["#user", "#password", "#address"]);
        })
    };
    let choose = {
        let (take, asking) = (take.clone(), asking.setter());
        Callback::from(move |facts: &'static RegistryFacts| {
            if facts.placeholders.is_empty() {
                take.emit(facts.key.to_owned());
            } else {
                asking.set(Some(facts.id));
                focus::soon(&[".questions input"]);
            }
        })
    };
    let shows_all = props.is_new && props.typed.is_empty();
    let is_closed = asking.is_some() || *closed_at == Some(props.typed.clone());
    let offered = if is_closed { Vec::new() } else { suggested(&props.typed) };
    let onkeydown = {
        let (closed, typed) = (closed_at.setter(), props.typed.clone());
        let is_open = shows_all || !offered.is_empty();
        move |event: KeyboardEvent| {
            let is_letter = event.key().chars().count() == 1
                && !(event.ctrl_key() || event.meta_key() || event.alt_key())
                && event.key() != " ";
            if is_open && move_focus(&event) {
                event.prevent_default();
            } else if !is_open && event.key() == "ArrowDown" {
                closed.set(None);
            } else if is_letter && offered_has_focus() {
                // The letter goes where the focus is when the browser types it.
                dom::focus_id(ADDRESS);
            } else if event.key() == "Escape" && !event.is_composing() {
                closed.set(Some(typed.clone()));
                dom::focus_id(ADDRESS);
            }
        }
    };
    let content = if shows_all {
        chips(&choose, *asking)
    } else if offered.is_empty() {
        Html::default()
    } else {
        suggestions(&offered, &choose)
    };
    let questions = asking.map(|id| html! { <Questions key={id} {id} on_done={take} /> });
    html! {
        <div class="address" {onkeydown}>
            {props.field.clone()}
            {content}
            {for questions}
        </div>
    }
}

/// Returns whether one of those that are offered has the focus.
fn offered_has_focus() -> bool {
    find::focused_in(".suggestions, .presets .choice")
}

/// Moves the focus between the box for the address and what is offered. Returns false when the key
/// means something else where the focus is.
fn move_focus(event: &KeyboardEvent) -> bool {
    let is_in_box = find::focused_id().as_deref() == Some(ADDRESS);
    let is_first = find::focused_id().as_deref() == Some(FIRST);
    match event.key().as_str() {
        "ArrowDown" if is_in_box => dom::focus_id(FIRST),
        "ArrowUp" if is_first => dom::focus_id(ADDRESS),
        "ArrowDown" | "ArrowRight" if !is_in_box => dom::focus_sibling(event.target(), false),
        "ArrowUp" | "ArrowLeft" if !is_in_box => dom::focus_sibling(event.target(), true),
        _ => return false,
    }
    true
}

/// Returns all of them, one stop for Tab.
fn chips(choose: &Callback<&'static RegistryFacts>, asking: Option<&'static str>) -> Html {
    let chips = REGISTRIES.iter().enumerate().map(|(index, facts)| {
        let onclick = choose.reform(move |_: MouseEvent| facts);
        toggle("button small", onclick, asking == Some(facts.id), facts.short)
            .title(facts.name)
            .stop(if index == 0 { Some(FIRST) } else { None })
    });
    html! { <div class="field presets"><span class="label">{"Known registries"}</span><div class="choice">{for chips}</div></div> }
}

/// Returns those that fit, each with its key and what it takes. A press keeps the focus in the box,
/// because not every browser gives it to a button.
fn suggestions(
    offered: &[&'static RegistryFacts],
    choose: &Callback<&'static RegistryFacts>,
) -> Html {
    let rows = offered.iter().enumerate().map(|(index, facts)| {
        let facts = *facts;
        let onclick = choose.reform(move |_: MouseEvent| facts);
        html! {
            <button type="button" class="suggestion" tabindex="-1" id={(index == 0).then_some(FIRST)} {onclick}>
                <b>{facts.name}</b><span class="mono">{address_of(facts)}</span><span>{facts.secret.label()}</span>
            </button>
        }
    });
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! { <div class="suggestions" role="group" aria-label="Known registries" {onmousedown}>{for rows}</div> }
}

/// Returns the key of a registry, or that it is asked for.
fn address_of(facts: &RegistryFacts) -> &'static str {
    if facts.key == "{host}" {
        "asks for its host"
    } else {
        facts.key
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
        <div class="questions" role="group" aria-label="Parts of the address">
            {for boxes}
            <p class="mono preview">{key.clone().unwrap_or_else(|| facts.key.to_owned())}</p>
            {button("button small", finish, "Use this address").disabled(key.is_none())}
        </div>
    }
}
