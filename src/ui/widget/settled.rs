//! Work that is too much for every keystroke in a large file.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Files from this size on are looked at when the typing pauses.
const LARGE: usize = 100_000;
/// How long a pause is.
const PAUSE_MS: u32 = 150;

/// The result of `compute` for `input`: at once for a small file of `bytes`, after a pause for a
/// large one; until then the one before. The very first is computed `at_once`, or empty until the
/// pause. The second value says that a newer one is on its way.
#[hook]
pub(in crate::ui) fn use_settled<D, T>(
    input: D,
    bytes: usize,
    at_once: bool,
    compute: fn(&D) -> T,
) -> (Rc<T>, bool)
where
    D: Clone + PartialEq + 'static,
    T: Default + 'static,
{
    let is_small = bytes <= LARGE;
    let settled = use_state(|| {
        let first = (at_once && !is_small).then(|| (input.clone(), compute(&input)));
        let (input, result) =
            first.map_or_else(Default::default, |(input, result)| (Some(input), result));
        Rc::new((input, Rc::new(result)))
    });
    let now = use_memo((input.clone(), is_small), |(input, is_small)| {
        is_small.then(|| Rc::new(compute(input)))
    });
    let is_late = !is_small && settled.0.as_ref() != Some(&input);
    {
        let setter = settled.setter();
        use_effect_with((input, is_late), move |(input, is_late)| {
            let input = input.clone();
            let timer = is_late.then(|| {
                Timeout::new(PAUSE_MS, move || {
                    let result = Rc::new(compute(&input));
                    setter.set(Rc::new((Some(input), result)));
                })
            });
            move || drop(timer)
        });
    }
    match now.as_ref() {
        Some(result) => (Rc::clone(result), false),
        None => (Rc::clone(&settled.1), is_late),
    }
}
