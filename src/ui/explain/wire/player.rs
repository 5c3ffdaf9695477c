//! Chosen step of a story, by hand or during play.

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::ui::browser::dom;

/// Time of one step during play.
const PACE_MS: u32 = 1500;

/// Chosen step, and the callbacks that change it.
pub(super) struct Player {
    /// Number of the step, from 0.
    pub(super) at: usize,
    pub(super) is_playing: bool,
    /// True while all steps are shown in full.
    pub(super) all: UseStateHandle<bool>,
    /// The list of the steps.
    pub(super) list: NodeRef,
    /// Goes to a step and stops playing.
    pub(super) go: Callback<usize>,
    /// Starts or stops playing.
    pub(super) play: Callback<MouseEvent>,
}

/// Plays a story of `count` steps. The chosen step stays visible.
#[hook]
pub(super) fn use_player(count: usize) -> Player {
    let step = use_state_eq(|| 0usize);
    let playing = use_state_eq(|| false);
    let all = use_state_eq(|| false);
    let list = use_node_ref();
    let last = count.saturating_sub(1);
    let at = (*step).min(last);
    let go = {
        let (step, playing) = (step.setter(), playing.setter());
        Callback::from(move |to: usize| {
            playing.set(false);
            step.set(to);
        })
    };
    let play = {
        let (step, playing) = (step.setter(), playing.clone());
        Callback::from(move |_| {
            if at >= last && !*playing {
                step.set(0);
            }
            playing.set(!*playing);
        })
    };
    let is_playing = *playing;
    {
        let (list, step, playing) = (list.clone(), step.setter(), playing.setter());
        use_effect_with((at, is_playing, last), move |(at, is_playing, last)| {
            let (at, last) = (*at, *last);
            if let Some(list) = list.cast::<Element>() {
                dom::show_in(&list, &step_id(at));
            }
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
    Player { at, is_playing, all, list, go, play }
}

/// Returns the id of the row of a step.
pub(super) fn step_id(index: usize) -> String {
    format!("step-{index}")
}
