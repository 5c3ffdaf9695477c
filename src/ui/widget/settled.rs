//! Work that is too much for every keystroke in a large file.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::ui::browser::clock::now_ms;
use crate::ui::browser::typing::is_typing;

/// Minimum size of a file for which the work waits for a pause in typing.
const LARGE: usize = 100_000;
/// Length of a pause.
const PAUSE_MS: u32 = 150;
/// Time to draw a change that was not typed.
const DRAWN_MS: u32 = 20;
/// Time of a piece of work before the page gets its turn; well below a frame.
const PIECE_MS: f64 = 9.0;
/// Pieces that are planned together: browsers let a timer that a timer started wait for 4 ms, from the
/// fifth in a row on.
const TOGETHER: usize = 16;

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
    // The pause before work: with it goes the document of outdated work.
    let pause = use_mut_ref(|| None::<Timeout>);
    // Counts started work, so that outdated work stops.
    let turn = use_memo((), |()| Cell::new(0u32));
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
            let wait = if is_typing() { PAUSE_MS } else { DRAWN_MS };
            pause.take();
            turn.set(turn.get().wrapping_add(1));
            if *is_late {
                let own = turn.get();
                let done = {
                    let input = input.clone();
                    Box::new(move |result| setter.set(Rc::new((Some(input), Rc::new(result)))))
                };
                let job = Job {
                    work: start(input),
                    is_wanted: Box::new(move || turn.get() == own),
                    done,
                };
                let job = Rc::new(RefCell::new(Some(job)));
                pause.replace(Some(Timeout::new(wait, move || go_on(&job))));
            }
        });
    }
    match at_once.as_ref() {
        Some(result) => (Rc::clone(result), false),
        None => (Rc::clone(&latest.1), is_late),
    }
}

/// Work on its way to a result.
struct Job<T> {
    work: Work<T>,
    is_wanted: Box<dyn Fn() -> bool>,
    done: Box<dyn FnOnce(T)>,
}

/// Does a job in pieces of a few milliseconds, the first one now; between them the browser has its turn.
fn go_on<T: 'static>(job: &Rc<RefCell<Option<Job<T>>>>) {
    do_piece(job);
    if job.borrow().is_none() {
        return;
    }
    for piece in 1..=TOGETHER {
        let job = Rc::clone(job);
        Timeout::new(0, move || {
            if piece < TOGETHER {
                do_piece(&job);
            } else {
                go_on(&job);
            }
        })
        .forget();
    }
}

/// Does a piece of a job, and takes it away when it is done or not wanted.
fn do_piece<T>(shared: &RefCell<Option<Job<T>>>) {
    let Some(mut job) = shared.take() else { return };
    let until = now_ms() + PIECE_MS;
    while (job.is_wanted)() {
        if let Some(result) = (job.work)() {
            return (job.done)(result);
        }
        if now_ms() >= until {
            shared.replace(Some(job));
            return;
        }
    }
}
