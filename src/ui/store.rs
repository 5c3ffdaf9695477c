//! Model between events and renders.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::browser::{bottom_row, focus, press, rescue, typing};
use super::dispatch::Dispatch;
use super::on_disk::OnDisk;
use crate::app::{Model, Msg, OpenFile};

/// State of the page.
pub(super) struct Store {
    /// Model that is drawn.
    pub(super) model: Rc<Model>,
    /// Current model: on a busy machine it is ahead of the drawn one, and everything that leaves
    /// the page comes from it.
    pub(super) latest: Latest,
    /// The file on disk that saving in place writes to.
    pub(super) on_disk: OnDisk,
    /// Changes it.
    pub(super) dispatch: Dispatch,
}

/// Current model, for work that starts later than the render.
#[derive(Clone)]
pub(super) struct Latest(Rc<RefCell<Rc<Model>>>);

impl Latest {
    /// Returns the open file. Presented fake data is not handed out.
    pub(super) fn desk(&self) -> Option<OpenFile> {
        let model = self.0.borrow();
        model.file.clone().filter(|_| !model.is_presenting)
    }
}

/// Returns the state of the page, initially `start`.
#[hook]
pub(super) fn use_store(start: &Model) -> Store {
    let latest = Latest(use_mut_ref(|| Rc::new(start.clone())));
    let on_disk = use_state(OnDisk::default);
    let on_disk = (*on_disk).clone();
    let drawn = use_state(|| Rc::clone(&latest.0.borrow()));
    use_effect_with((), |()| {
        let watch = (press::watch(), typing::watch(), focus::watch(), bottom_row::watch());
        move || drop(watch)
    });
    let dispatch = {
        let (latest, drawn, on_disk) = (latest.clone(), drawn.setter(), on_disk.clone());
        use_callback((), move |msg, ()| {
            let takes_away = Msg::takes_away(&msg);
            let before = Rc::clone(&latest.0.borrow());
            let next = Rc::new(before.update(msg));
            on_disk.follow(&before, &next);
            if takes_away {
                press::acted();
            }
            rescue::keep(real_bytes(&next));
            latest.0.replace(Rc::clone(&next));
            drawn.set(next);
        })
    };
    Store { model: Rc::clone(&drawn), latest, on_disk, dispatch }
}

/// Returns the bytes of the user's own file, which may be set aside.
fn real_bytes(model: &Model) -> Rc<Vec<u8>> {
    let file = model.own_desk().file.as_ref();
    file.map(|file| Rc::clone(file.document.shared_bytes())).unwrap_or_default()
}
