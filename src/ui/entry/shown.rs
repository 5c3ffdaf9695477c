//! Which fields of an entry are in the form.

use yew::prelude::*;

use super::method::{Method, METHODS};
use super::EntryView;
use crate::config::EntryId;

/// The way to sign in, and whose fields are there.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Shown {
    /// What is chosen, or what the entry does.
    pub(super) method: Method,
    /// One for each of the [`METHODS`].
    fields: [bool; METHODS.len()],
}

impl Shown {
    /// The fields that have a value, and those of `method`.
    fn of(view: &EntryView, method: Method) -> Self {
        Self {
            method,
            fields: METHODS.map(|(other, _)| other == method || other.is_in(view)),
        }
    }

    /// Whether the fields of `method` are there.
    pub(super) fn has(self, method: Method) -> bool {
        self.fields[method as usize]
    }
}

/// What the user did in the form of one entry.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    id: Option<EntryId>,
    count: usize,
    /// The way to sign in that was chosen.
    chosen: Option<Method>,
    /// What was shown while something was typed: it stays, even empty.
    typed: Option<Shown>,
}

impl Held {
    /// Whether it is about this entry, or about the new one that just became it.
    fn is_of(&self, id: Option<EntryId>, count: usize) -> bool {
        let was_added = self.id.is_none()
            && self.count + 1 == count
            && id.is_some_and(|id| id.index + 1 == count);
        (self.id, self.count) == (id, count) || was_added
    }
}

/// What is shown, how to choose a way to sign in, and what to call when something is typed.
/// `count` is the number of entries beside this one, itself included.
#[hook]
pub(super) fn use_shown(
    view: &EntryView,
    count: usize,
) -> (Shown, Callback<Method>, Callback<InputEvent>) {
    let id = view.id;
    let held = use_state_eq(|| None::<Held>);
    let own = (*held).filter(|held| held.is_of(id, count));
    let (chosen, typed) = own.map_or((None, None), |held| (held.chosen, held.typed));
    let told = Shown::of(view, Method::of(view));
    let method = match (chosen, typed) {
        (Some(method), _) => method,
        (None, Some(typed)) if !told.method.is_in(view) => typed.method,
        _ => told.method,
    };
    let mut shown = Shown::of(view, method);
    if let Some(typed) = typed {
        for (field, was_there) in shown.fields.iter_mut().zip(typed.fields) {
            *field |= was_there;
        }
    }
    let hold = {
        let setter = held.setter();
        move |chosen, typed| {
            setter.set(Some(Held {
                id,
                count,
                chosen,
                typed,
            }));
        }
    };
    {
        let hold = hold.clone();
        use_effect_with((id, count), move |_| {
            if own.is_some() {
                hold(chosen, typed);
            }
        });
    }
    let choose = {
        let hold = hold.clone();
        Callback::from(move |method| hold(Some(method), None))
    };
    let on_type = Callback::from(move |_: InputEvent| hold(chosen, Some(shown)));
    (shown, choose, on_type)
}
