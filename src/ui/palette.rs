//! *Find anything*: a box, and what it finds.

use web_sys::Element;
use yew::prelude::*;

use super::browser::{clock, dom, focus, scroll};
use super::dispatch::Dispatch;
use super::overlay::Overlay;
use super::save::Saver;
use super::settings::go_to_setting;
use super::widget::{setter, Dialog, LineInput};
use crate::app::{find, Act, Hit, Lead, Msg, OpenFile};
use crate::export::targets;

/// Id of the box.
const BOX: &str = "find";
/// Id of the list of hits.
const HITS: &str = "hits";

/// Returns a callback that goes where a hit leads.
#[hook]
pub(super) fn use_lead(
    dispatch: &Dispatch,
    saver: &Saver,
    show: &Callback<Option<Overlay>>,
) -> Callback<Lead> {
    let (dispatch, show) = (dispatch.clone(), show.clone());
    let kept = (saver.save.clone(), saver.copy.clone(), saver.copy_as_it_came.clone());
    use_callback(kept, move |lead, (save, copy, as_it_came)| {
        let overlay = match lead {
            Lead::Msg(msg) => {
                // The keys go on where it leads, not in the list beside it.
                match msg {
                    Msg::Export(_) | Msg::Explain(_) => focus::soon(&[".pane .question"]),
                    Msg::EditEntry(_) | Msg::SelectHelper(_) => focus::soon(&[".pane .input *"]),
                    Msg::ShowSettings => focus::soon(&["#add-setting"]),
                    _ => {}
                }
                return dispatch.emit(msg);
            }
            Lead::Act(Act::Save) => return save.emit(()),
            Lead::Act(Act::Copy) => return copy.emit(()),
            Lead::Act(Act::CopyAsItCame) => return as_it_came.emit(()),
            Lead::Act(Act::Changes) => Overlay::Changes,
            Lead::Act(Act::WhereItGoes) => Overlay::WhereItGoes,
            Lead::Act(Act::Setting(key)) => return go_to_setting(key, &dispatch),
            Lead::Act(Act::Rules) => Overlay::Rules(None),
            Lead::Act(Act::Rule(id)) => Overlay::Rules(Some(id)),
            Lead::Act(Act::Keys) => Overlay::Keys,
            Lead::Act(Act::Trust) => Overlay::Trust,
            Lead::Act(Act::AsOf) => Overlay::AsOf,
        };
        show.emit(Some(overlay));
    })
}

/// Properties of [`Palette`].
#[derive(Properties)]
pub(super) struct PaletteProps {
    pub(super) file: Option<OpenFile>,
    pub(super) on_choose: Callback<Lead>,
    pub(super) on_close: Callback<()>,
}

impl PartialEq for PaletteProps {
    /// Returns false always: it is drawn again only when something happens on the page.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
pub(super) fn Palette(props: &PaletteProps) -> Html {
    let query = use_state_eq(String::new);
    let at = use_state_eq(|| 0usize);
    let targets = targets().map(|target| (target.id, target.name, target.summary, target.terms()));
    let hits = find(props.file.as_ref(), targets, &query, clock::now());
    let current = (*at).min(hits.len().saturating_sub(1));
    let on_input = {
        let (query, at) = (query.setter(), at.setter());
        Callback::from(move |typed: String| {
            query.set(typed);
            at.set(0);
        })
    };
    let choose = {
        let (on_choose, on_close) = (props.on_choose.clone(), props.on_close.clone());
        Callback::from(move |lead: Lead| {
            on_close.emit(());
            on_choose.emit(lead);
        })
    };
    let on_enter = {
        let (choose, lead) = (choose.clone(), hits.get(current).map(|hit| hit.lead.clone()));
        Callback::from(move |_: String| lead.iter().for_each(|lead| choose.emit(lead.clone())))
    };
    let onkeydown = {
        let (set, last) = (setter(&at), hits.len().saturating_sub(1));
        move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowDown" if current < last => current + 1,
                "ArrowDown" => 0,
                "ArrowUp" if current > 0 => current - 1,
                "ArrowUp" => last,
                _ => return,
            };
            event.prevent_default();
            set.emit(to);
        }
    };
    use_effect_with((), |()| dom::focus_id_when_idle(BOX));
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with(current, move |current| {
            if let Some(list) = list.cast::<Element>() {
                scroll::show_in(&list, &id_of(*current));
            }
        });
    }
    let active = (!hits.is_empty()).then(|| AttrValue::from(id_of(current)));
    html! {
        <Dialog title="Find anything" class="palette" on_close={props.on_close.clone()}>
            <div class="palette-box" {onkeydown}>
                <div class="input search">
                    <LineInput id={BOX} label="Find anything" placeholder="A registry, setting, topic, target, lesson, rule or action"
                        list={HITS} {active} {on_input} {on_enter} />
                </div>
                <p class="sr" role="status">{found(hits.len())}</p>
                <ul ref={list} class="choices" id={HITS} role="listbox" aria-label="Found">{rows(&hits, current, &choose)}</ul>
                if hits.is_empty() { <p class="none">{"Nothing has these words in its name."}</p> }
            </div>
        </Dialog>
    }
}

fn rows(hits: &[Hit], current: usize, choose: &Callback<Lead>) -> Html {
    let mut group = "";
    let rows = hits.iter().enumerate().map(|(index, hit)| {
        let is_first = std::mem::replace(&mut group, hit.group) != hit.group;
        let (lead, is_current) = (hit.lead.clone(), index == current);
        let onclick = choose.reform(move |_: MouseEvent| lead.clone());
        html! {
            <>
                if is_first { <li class="group-title" role="presentation">{hit.group}</li> }
                <li class="hit" id={id_of(index)} role="option" aria-selected={is_current.to_string()} {onclick}>
                    <bdi>{&hit.label}</bdi><bdi class="detail">{&hit.detail}</bdi>
                </li>
            </>
        }
    });
    rows.collect()
}

fn id_of(index: usize) -> String {
    format!("hit-{index}")
}

fn found(count: usize) -> String {
    match count {
        1 => "1 found".to_owned(),
        count => format!("{count} found"),
    }
}
