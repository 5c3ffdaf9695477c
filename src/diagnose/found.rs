//! Messages and wrappers in a text, and the message that counts.

use super::message::{Message, Rank};
use super::messages::messages;
use super::scan::{Hit, Scanner};
use super::wrappers::{Wrapper, WRAPPERS};
use crate::text::TextRange;

/// Maximum number of holes that a message keeps of those that overlap it, so that a long run of such
/// messages costs no more for each.
const MAX_HOLES: usize = 16;

/// What a template belongs to.
#[derive(Clone, Copy)]
pub(super) enum Origin {
    Message(&'static Message),
    Wrapper(&'static Wrapper),
}

/// A message or wrapper in the text.
pub(super) struct Found {
    origin: Origin,
    pub(super) hit: Hit,
    /// True if it explains the messages after it.
    is_root: bool,
}

impl Found {
    fn new(origin: Origin, hit: Hit) -> Self {
        let is_root = matches!(origin, Origin::Message(message) if message.rank == Rank::Root);
        Self { origin, hit, is_root }
    }

    pub(super) fn range(&self) -> TextRange {
        self.hit.fit.range
    }

    pub(super) fn message(&self) -> Option<&'static Message> {
        match self.origin {
            Origin::Message(message) => Some(message),
            Origin::Wrapper(_) => None,
        }
    }

    pub(super) fn wrapper(&self) -> Option<&'static Wrapper> {
        match self.origin {
            Origin::Wrapper(wrapper) => Some(wrapper),
            Origin::Message(_) => None,
        }
    }

    fn is_hint(&self) -> bool {
        self.message().is_some_and(Message::is_hint)
    }

    /// Orders messages that overlap: first one that says why, then one without an open end, then
    /// the one with more words; of two that say little the inner one.
    fn precision(&self) -> (bool, bool, usize) {
        let weight = if self.is_hint() { self.range().start } else { self.hit.weight };
        (!self.is_hint(), !self.hit.is_open, weight)
    }

    /// Takes the place of a message that overlaps it, with all that was found in that one.
    fn absorb(&mut self, other: Self) {
        self.is_root |= other.is_root;
        let room = MAX_HOLES.saturating_sub(self.hit.fit.holes.len());
        self.hit.fit.holes.extend(other.hit.fit.holes.into_iter().take(room));
    }
}

/// Returns everything that fits in `text`, whose first byte is at `start`.
fn fits(text: &str, start: usize, templates: &[(&str, Origin)]) -> Vec<Found> {
    let scanner = Scanner::new(templates.iter().map(|(pattern, _)| *pattern));
    let moved = |range: &mut TextRange| *range = range.moved_by(start);
    let hits = scanner.hits(text.as_bytes()).into_iter();
    hits.filter_map(|mut hit| {
        moved(&mut hit.fit.range);
        hit.fit.holes.iter_mut().for_each(|(_, range)| moved(range));
        Some(Found::new(templates.get(hit.template)?.1, hit))
    })
    .collect()
}

/// Finds the wrappers in a part of the text.
pub(super) fn wrappers(text: &str, window: TextRange) -> Vec<Found> {
    let templates: Vec<(&str, Origin)> =
        WRAPPERS.iter().map(|wrapper| (wrapper.pattern, Origin::Wrapper(wrapper))).collect();
    fits(text.get(window.start..window.end).unwrap_or_default(), window.start, &templates)
}

/// Finds all messages, in the order of the text; of messages that overlap only the more precise one.
pub(super) fn find(text: &str) -> Vec<Found> {
    let of_message = |message: &'static Message| {
        message.patterns.iter().map(move |pattern| (*pattern, Origin::Message(message)))
    };
    let templates: Vec<(&str, Origin)> = messages().flat_map(of_message).collect();
    let mut found = fits(text, 0, &templates);
    found.sort_by_key(|found| (found.range().start, found.range().end));
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for new in found {
        match kept.last_mut() {
            Some(old) if old.range().overlaps(new.range()) => {
                if new.precision() > old.precision() {
                    let old = std::mem::replace(old, new);
                    if let Some(new) = kept.last_mut() {
                        new.absorb(old);
                    }
                } else {
                    old.absorb(new);
                }
            }
            _ => kept.push(new),
        }
    }
    kept
}

/// Returns the message that counts: one that explains all others, otherwise the last one that says
/// why, otherwise the last one. All others come with it, the last first, each once.
pub(super) fn choose(all: &[Found]) -> Option<(&Found, Vec<&'static Message>)> {
    let messages = || all.iter().rev().filter(|found| found.message().is_some());
    let main = messages()
        .find(|found| found.is_root)
        .or_else(|| messages().find(|found| !found.is_hint()))
        .or_else(|| messages().next())?;
    let mut others: Vec<&'static Message> = Vec::new();
    for message in messages().filter_map(Found::message) {
        let is_new = !others.iter().chain(&main.message()).any(|known| known.id == message.id);
        if is_new {
            others.push(message);
        }
    }
    Some((main, others))
}

/// Returns what is near `main`, the nearest first: its own line, then the rest of the window.
pub(super) fn nearest<'f>(
    all: impl Iterator<Item = &'f Found>,
    main: &'f Found,
    line: TextRange,
    window: TextRange,
) -> Vec<&'f Found> {
    let place = main.range();
    let distance = |found: &&Found| {
        let range = found.range();
        let before = place.start.saturating_sub(range.end);
        let after = range.start.saturating_sub(place.end);
        (!line.contains(range) && !range.overlaps(place), before.max(after))
    };
    let mut near: Vec<&Found> = all.filter(|found| window.contains(found.range())).collect();
    near.sort_by_key(distance);
    if let Some(at) = near.iter().position(|found| std::ptr::eq(*found, main)) {
        let main = near.remove(at);
        near.insert(0, main);
    }
    near
}
