//! Fields of an entry that the form shows.

use super::{EntryView, Method, METHODS};
use crate::config::EntryId;

/// Sign-in method, and the methods whose fields are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShownFields {
    /// Method that was chosen, or that the entry has.
    pub method: Method,
    /// One for each of the [`METHODS`].
    fields: [bool; METHODS.len()],
}

impl ShownFields {
    /// Returns the fields that have a value, and those of `method`.
    fn of(view: &EntryView, method: Method) -> Self {
        Self { method, fields: METHODS.map(|(other, _)| other == method || other.is_in(view)) }
    }

    /// Returns true when the fields of `method` are shown.
    pub fn has(self, method: Method) -> bool {
        self.fields[method as usize]
    }
}

/// Choices of the user in the form of one entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormChoice {
    id: Option<EntryId>,
    count: usize,
    /// Sign-in method that was chosen.
    chosen: Option<Method>,
    /// Fields that were shown during typing: they stay, even when empty.
    typed: Option<ShownFields>,
}

impl FormChoice {
    /// Returns the choice of a form in which nothing was chosen.
    pub fn new(view: &EntryView) -> Self {
        Self { id: view.id, count: view.count, chosen: None, typed: None }
    }

    /// Returns the choice for the form of `view`, if it was made there, or in the form of the new
    /// registry that just became this entry.
    pub fn kept_for(self, view: &EntryView) -> Option<Self> {
        let (id, count) = (view.id, view.count);
        let was_added = self.id.is_none()
            && self.count + 1 == count
            && id.is_some_and(|id| id.index + 1 == count);
        let is_own = (self.id, self.count) == (id, count) || was_added;
        is_own.then_some(Self { id, count, ..self })
    }

    /// Returns the choice after `method` was chosen.
    #[must_use]
    pub fn choosing(self, method: Method) -> Self {
        Self { chosen: Some(method), typed: None, ..self }
    }

    /// Returns the choice after typing while `shown` was visible.
    #[must_use]
    pub fn typing(self, shown: ShownFields) -> Self {
        Self { typed: Some(shown), ..self }
    }

    /// Returns the fields that the form shows of `view`.
    pub fn shown(&self, view: &EntryView) -> ShownFields {
        let own = Method::of(view);
        let method = match (self.chosen, self.typed) {
            (Some(method), _) => method,
            (None, Some(typed)) if !own.is_in(view) => typed.method,
            _ => own,
        };
        let mut shown = ShownFields::of(view, method);
        if let Some(typed) = self.typed {
            for (field, was_there) in shown.fields.iter_mut().zip(typed.fields) {
                *field |= was_there;
            }
        }
        shown
    }
}
