//! Chosen step of a story, by hand or during play.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::ui::browser::{dom, scroll};

/// Time of one step during play.
const PACE_MS: u32 = 1500;

/// Chosen step, and the callbacks that change it.
pub(super) struct Player {
    /// Number of the step, from 0.
    pub(super) at: usize,
    pub(super) is_playing: bool,
    /// True while all steps are shown in full.
    pub(super) all: UseStateHandle<bool>,
    /// Goes to a step and stops playing.
    pub(super) go: Callback<usize>,
    /// The same by keys: the step takes the focus, once its act is unfolded.
    pub(super) by_keys: Callback<usize>,
    /// Starts or stops playing.
    pub(super) play: Callback<MouseEvent>,
}

/// Plays a story of `count` steps. The chosen step stays visible.
#[hook]
pub(super) fn use_player(count: usize) -> Player {
    let step = use_state_eq(|| 0usize);
    let playing = use_state_eq(|| false);
    let all = use_state_eq(|| false);
    let with_focus = use_mut_ref(|| false);
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
        let (step, playing, with_focus) = (step.setter(), playing.setter(), with_focus.clone());
        let is_first = use_mut_ref(|| true);
        use_effect_with((at, is_playing, last), move |(at, is_playing, last)| {
            let (at, last) = (*at, *last);
            if with_focus.replace(false) {
                dom::focus_id(&step_id(at));
            }
            if !is_first.replace(false) {
                scroll::show_nearest(&step_id(at));
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
    let by_keys = {
        let go = go.clone();
        Callback::from(move |to: usize| {
            with_focus.replace(true);
            go.emit(to);
        })
    };
    Player { at, is_playing, all, go, by_keys, play }
}

/// Returns the id of the row of a step.
pub(super) fn step_id(index: usize) -> String {
    format!("step-{index}")
}
