//! The model between events and renders.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::browser::rescue;
use super::dispatch::Dispatch;
use crate::app::{Model, OpenFile};

/// The state of the page.
pub(super) struct Store {
    /// As it is drawn.
    pub(super) model: Rc<Model>,
    /// As it is now: on a busy machine it is ahead of what is drawn, and what leaves the page is this.
    pub(super) latest: Latest,
    /// Changes it.
    pub(super) dispatch: Dispatch,
}

/// The model as it is now, for work that starts later than the render.
#[derive(Clone)]
pub(super) struct Latest(Rc<RefCell<Rc<Model>>>);

impl Latest {
    /// The open file. Fake data that is presented is not handed out.
    pub(super) fn desk(&self) -> Option<OpenFile> {
        let model = self.0.borrow();
        model.file.clone().filter(|_| model.suspended.is_none())
    }
}

/// The state of the page, from `start` on.
#[hook]
pub(super) fn use_store(start: &Model) -> Store {
    let latest = Latest(use_mut_ref(|| Rc::new(start.clone())));
    let drawn = use_state(|| Rc::clone(&latest.0.borrow()));
    let dispatch = {
        let (latest, drawn) = (latest.clone(), drawn.setter());
        use_callback((), move |msg, ()| {
            let next = Rc::new(latest.0.borrow().update(msg));
            rescue::keep(real_bytes(&next));
            latest.0.replace(Rc::clone(&next));
            drawn.set(next);
        })
    };
    Store {
        model: Rc::clone(&drawn),
        latest,
        dispatch,
    }
}

/// The bytes of the open file; while fake data is presented, of the one that waits.
fn real_bytes(model: &Model) -> Rc<Vec<u8>> {
    let desk = model.suspended.as_deref().unwrap_or(model).file.as_ref();
    desk.map(|desk| Rc::clone(desk.document.shared_bytes()))
        .unwrap_or_default()
}
