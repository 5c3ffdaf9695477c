//! Work that is too much for every keystroke in a large file.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::ui::browser::clock::now_ms;

/// Minimum size of a file for which the work waits for a pause in typing.
const LARGE: usize = 100_000;
/// Length of a pause.
const PAUSE_MS: u32 = 150;
/// After so long without a change there is no typing to wait for: the work begins when the change is drawn.
const IDLE_MS: f64 = 1000.0;
/// Time to draw a change.
const DRAWN_MS: u32 = 20;
/// Time of a piece of work before the page gets its turn; well below a frame.
const PIECE_MS: f64 = 9.0;

/// Work in pieces: each call does one, the last returns the result.
pub(in crate::ui) type Work<T> = Box<dyn FnMut() -> Option<T>>;

/// Returns work of one piece.
pub(in crate::ui) fn in_one_piece<D: Clone + 'static, T>(
    input: &D,
    compute: fn(&D) -> Option<T>,
) -> Work<Option<T>>
where
    T: 'static,
{
    let input = input.clone();
    Box::new(move || Some(compute(&input)))
}

/// Returns the result of the work for `input`: at once for a small file of `bytes`; for a large one
/// the work is done in pieces after a pause, and until then the previous result stays. The second
/// value is true when a newer one is on its way.
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
    let is_small = bytes <= LARGE;
    let latest = use_state(|| Rc::new((None::<D>, Rc::new(T::default()))));
    // Counts started work, so that outdated work stops.
    let turn = use_memo((), |()| Cell::new(0u32));
    let changed_at = use_memo((), |()| Cell::new(f64::NEG_INFINITY));
    let at_once = use_memo((input.clone(), is_small), |(input, is_small)| {
        is_small.then(|| {
            let mut work = start(input);
            loop {
                if let Some(result) = work() {
                    return Rc::new(result);
                }
            }
        })
    });
    let is_late = !is_small && latest.0.as_ref() != Some(&input);
    {
        let setter = latest.setter();
        use_effect_with((input, is_late), move |(input, is_late)| {
            let idle = now_ms() - changed_at.replace(now_ms());
            let pause = if idle < IDLE_MS { PAUSE_MS } else { DRAWN_MS };
            turn.set(turn.get().wrapping_add(1));
            if *is_late {
                let own = turn.get();
                let done = {
                    let input = input.clone();
                    Box::new(move |result| setter.set(Rc::new((Some(input), Rc::new(result)))))
                };
                let first = start(input);
                go_on(first, pause, Box::new(move || turn.get() == own), done);
            }
        });
    }
    match at_once.as_ref() {
        Some(result) => (Rc::clone(result), false),
        None => (Rc::clone(&latest.1), is_late),
    }
}

/// Works for a few milliseconds after `pause`, then returns to the browser and continues later.
fn go_on<T: 'static>(
    mut work: Work<T>,
    pause: u32,
    is_wanted: Box<dyn Fn() -> bool>,
    done: Box<dyn FnOnce(T)>,
) {
    Timeout::new(pause, move || {
        let until = now_ms() + PIECE_MS;
        while is_wanted() {
            if let Some(result) = work() {
                return done(result);
            }
            if now_ms() >= until {
                return go_on(work, 0, is_wanted, done);
            }
        }
    })
    .forget();
}
