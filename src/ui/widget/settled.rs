//! Work that is too much for every keystroke in a large file.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::pieces::{Begun, Job, Work};
use crate::ui::browser::typing::is_typing;

/// Minimum size of a file for which the work waits for a pause in typing.
const LARGE: usize = 100_000;
/// Length of a pause.
const PAUSE_MS: u32 = 150;
/// Time to draw a change that was not typed.
const DRAWN_MS: u32 = 20;

/// Returns the result of the work for `input`: at once when the work is short; for a large file of
/// `bytes`, and for one whose work was long before, it is done in pieces after a pause, and until then
/// the previous result stays. The second value is true when a newer one is on its way.
#[hook]
pub(in crate::ui) fn use_settled<D, T>(
    input: D,
    bytes: usize,
    start: fn(&D) -> Work<T>,
) -> (Rc<T>, bool)
where
    D: Clone + PartialEq + 'static,
    T: Default + 'static,
{
    let latest = use_state(Rc::<(Option<D>, Rc<T>)>::default);
    let shown = use_mut_ref(|| Rc::new(T::default()));
    // The pause before work: with it goes the document of outdated work.
    let pause = use_mut_ref(|| None::<Timeout>);
    // Counts started work, so that outdated work stops.
    let turn = use_memo((), |()| Cell::new(0u32));
    let was_long = use_memo((), |()| Cell::new(false));
    let begun = {
        let was_long = Rc::clone(&was_long);
        use_memo(input.clone(), move |input| {
            if bytes > LARGE || was_long.get() {
                return Begun::default();
            }
            let begun = Begun::at_once(start(input));
            was_long.set(begun.is_long());
            begun
        })
    };
    let is_done = latest.0.as_ref() == Some(&input);
    if let Some(result) = begun.result.as_ref().or(is_done.then_some(&latest.1)) {
        shown.replace(Rc::clone(result));
    }
    let is_late = begun.result.is_none() && !is_done;
    // A large file must not stay here when it is closed.
    let is_outdated = begun.result.is_some() && latest.0.is_some();
    {
        let setter = latest.setter();
        let begun = Rc::clone(&begun);
        use_effect_with((input, is_late, is_outdated), move |(input, is_late, is_outdated)| {
            let own = turn.get();
            if *is_outdated {
                setter.set(Rc::default());
            } else if *is_late {
                let done = {
                    let input = input.clone();
                    move |result, is_long| {
                        was_long.set(is_long);
                        setter.set(Rc::new((Some(input), Rc::new(result))));
                    }
                };
                let work = begun.rest().unwrap_or_else(|| start(input));
                let is_wanted = {
                    let turn = Rc::clone(&turn);
                    move || turn.get() == own
                };
                let job = Job::new(work, begun.spent, is_wanted, done);
                let wait = if is_typing() { PAUSE_MS } else { DRAWN_MS };
                pause.replace(Some(Timeout::new(wait, move || job.go_on())));
            }
            move || {
                turn.set(own.wrapping_add(1));
                pause.take();
            }
        });
    }
    let result = Rc::clone(&shown.borrow());
    (result, is_late)
}
