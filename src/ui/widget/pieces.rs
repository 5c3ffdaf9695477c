//! Work in pieces, between which the browser has its turn.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

use crate::ui::browser::clock::now_ms;

/// Time of work that is done at once: with the drawing it stays below what one notices.
const AT_ONCE_MS: f64 = 25.0;
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

/// Work that was begun: its result, or what is left of it.
pub(super) struct Begun<T> {
    pub(super) result: Option<Rc<T>>,
    rest: RefCell<Option<Work<T>>>,
    /// Time that it took, in milliseconds.
    pub(super) spent: f64,
}

/// Work that was not begun.
impl<T> Default for Begun<T> {
    fn default() -> Self {
        Self { result: None, rest: RefCell::new(None), spent: 0.0 }
    }
}

impl<T> Begun<T> {
    /// Does as much of the work as can be done at once.
    pub(super) fn at_once(mut work: Work<T>) -> Self {
        let start = now_ms();
        loop {
            let result = work().map(Rc::new);
            let spent = now_ms() - start;
            if result.is_some() {
                return Self { result, spent, ..Self::default() };
            }
            if spent > AT_ONCE_MS {
                return Self { rest: RefCell::new(Some(work)), spent, ..Self::default() };
            }
        }
    }

    /// Returns whether it was too much to be done at once.
    pub(super) fn is_long(&self) -> bool {
        self.spent > AT_ONCE_MS
    }

    /// Takes what is left of the work.
    pub(super) fn rest(&self) -> Option<Work<T>> {
        self.rest.take()
    }
}

/// Work on its way to a result.
pub(super) struct Job<T>(RefCell<Option<Pieces<T>>>);

struct Pieces<T> {
    work: Work<T>,
    /// Time that was spent on it, in milliseconds.
    spent: f64,
    is_wanted: Box<dyn Fn() -> bool>,
    /// Takes the result, and whether the work was too much to be done at once.
    done: Box<dyn FnOnce(T, bool)>,
}

impl<T: 'static> Job<T> {
    /// Returns a job on which `spent` milliseconds were spent. It ends when it is no longer wanted.
    pub(super) fn new(
        work: Work<T>,
        spent: f64,
        is_wanted: impl Fn() -> bool + 'static,
        done: impl FnOnce(T, bool) + 'static,
    ) -> Rc<Self> {
        let (is_wanted, done) = (Box::new(is_wanted), Box::new(done));
        Rc::new(Self(RefCell::new(Some(Pieces { work, spent, is_wanted, done }))))
    }

    /// Does the work in pieces of a few milliseconds, the first one now.
    pub(super) fn go_on(self: Rc<Self>) {
        self.do_piece();
        if self.0.borrow().is_none() {
            return;
        }
        for piece in 1..=TOGETHER {
            let job = Rc::clone(&self);
            Timeout::new(0, move || {
                if piece < TOGETHER {
                    job.do_piece();
                } else {
                    job.go_on();
                }
            })
            .forget();
        }
    }

    /// Does a piece, and takes the work away when it is done or not wanted.
    fn do_piece(&self) {
        let Some(mut pieces) = self.0.take() else { return };
        let start = now_ms();
        while (pieces.is_wanted)() {
            let result = (pieces.work)();
            let spent = now_ms() - start;
            if let Some(result) = result {
                return (pieces.done)(result, pieces.spent + spent > AT_ONCE_MS);
            }
            if spent >= PIECE_MS {
                pieces.spent += spent;
                self.0.replace(Some(pieces));
                return;
            }
        }
    }
}
