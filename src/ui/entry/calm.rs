//! Findings that wait for a pause in typing: half an address is no mistake yet. They do not come when
//! the box is left either, because a press on a button leaves it, and the button would move away.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::config::EntryId;
use crate::lint::{Finding, FindingKey};
use crate::ui::widget::setter;

/// Length of a pause after which the form says what is wrong with what was typed.
const PAUSE_MS: u32 = 700;

/// What the form may say, and what tells it of typing.
pub(super) struct Calm {
    is_typing: bool,
    /// Entry, and the rules that spoke of it before the typing.
    known: Rc<RefCell<(Option<EntryId>, Vec<&'static str>)>>,
    /// Called after each change of a text box.
    pub(super) typed: Callback<()>,
}

/// Watches the typing in a form.
#[hook]
pub(super) fn use_calm() -> Calm {
    let is_typing = use_state_eq(|| false);
    let pause = use_mut_ref(|| None::<Timeout>);
    let typed = {
        let (set, pause) = (setter(&is_typing), pause.clone());
        Callback::from(move |()| {
            let end = set.clone();
            set.emit(true);
            pause.replace(Some(Timeout::new(PAUSE_MS, move || end.emit(false))));
        })
    };
    Calm { is_typing: *is_typing, known: use_mut_ref(Default::default), typed }
}

impl Calm {
    /// Leaves out what has come since the typing in this entry began.
    pub(super) fn filter(&self, id: Option<EntryId>, troubles: &mut Vec<(FindingKey, &Finding)>) {
        let mut known = self.known.borrow_mut();
        // The new registry is in the file with the first character of its address.
        let is_same = known.0 == id || known.0.is_none();
        if self.is_typing && is_same {
            troubles.retain(|(_, finding)| known.1.contains(&finding.rule.id));
        } else {
            *known = (id, troubles.iter().map(|(_, finding)| finding.rule.id).collect());
        }
    }
}
