//! The part of the text that is edited, and the place in it that the caret goes to.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::caret;
use crate::json::Document;
use crate::text::{common_ends, DisplayText, Part, TextRange};
use crate::ui::widget::button;

/// The part that is drawn, and the ways to another one.
#[derive(Clone)]
pub(super) struct Edited {
    /// What is edited.
    pub(super) part: Part,
    /// Its place in the text now.
    pub(super) range: TextRange,
    length: usize,
    held: Rc<RefCell<Held>>,
    redraw: UseForceUpdateHandle,
}

/// What stays from one drawing to the next.
struct Held {
    document: Document,
    part: Part,
    /// Place that the caret goes to once it is drawn.
    caret: Option<usize>,
    /// True when the next change comes from the text area, which has moved the caret itself.
    is_typed: bool,
}

/// Follows the text with the part that is edited, which begins around `chosen`. After *Undo* and
/// *Redo* the caret is at what they changed: a browser puts it at the end.
#[hook]
pub(super) fn use_part(
    area: &NodeRef,
    code: &NodeRef,
    document: &Document,
    chosen: Option<TextRange>,
) -> Edited {
    let redraw = use_force_update();
    let held = use_mut_ref(|| Held::new(document, chosen));
    let part = held.borrow_mut().follow(document);
    let range = part.range(document.bytes());
    {
        let (area, code, held) = (area.clone(), code.clone(), Rc::clone(&held));
        let document = document.clone();
        use_effect(move || {
            if let Some(offset) = held.borrow_mut().caret.take() {
                let unit = DisplayText::of(document.bytes(), range).unit_of_offset(offset);
                caret::put(&area, &code, unit);
            }
        });
    }
    Edited { part, range, length: document.bytes().len(), held, redraw }
}

impl Held {
    fn new(document: &Document, chosen: Option<TextRange>) -> Self {
        let error = document.error().map(|error| error.offset);
        let start = error.or(chosen.map(|range| range.start)).unwrap_or(0);
        let part = Part::around(document.bytes(), &document.lines(), start);
        // Of a whole text, the start is what is in sight.
        let caret = Some(if part.is_whole() { 0 } else { start });
        Self { document: document.clone(), part, caret, is_typed: false }
    }

    /// Returns the part of `document` that is drawn now: the same one while what changes is in it.
    fn follow(&mut self, document: &Document) -> Part {
        if self.document != *document {
            let bytes = document.bytes();
            let (before, after) = common_ends(self.document.bytes(), bytes);
            self.document = document.clone();
            let is_drawn = self.part.has_change(before, after);
            let stays = is_drawn && self.part.is_short(bytes, &document.lines());
            if !std::mem::take(&mut self.is_typed) || !stays {
                self.caret = Some(bytes.len() - after);
            }
            if !stays {
                self.draw_around(bytes.len() - after);
            }
        }
        self.part
    }

    fn draw_around(&mut self, offset: usize) {
        self.part = Part::around(self.document.bytes(), &self.document.lines(), offset);
    }
}

impl Edited {
    /// Notes that the user has typed: the caret is where it belongs.
    pub(super) fn note_typed(&self) {
        self.held.borrow_mut().is_typed = true;
    }

    /// Leads to a place of the text, in another part where it is not in this one.
    pub(super) fn go(&self, offset: usize) {
        let mut held = self.held.borrow_mut();
        held.caret = Some(offset);
        if !self.range.contains(TextRange::at(offset)) {
            held.draw_around(offset);
        }
        self.redraw.force_update();
    }

    /// Leads to the end of what is before this part, or to the start of what is after it. Returns
    /// false where nothing is.
    pub(super) fn go_on(&self, is_back: bool) -> bool {
        let is_there = self.has_more(is_back);
        if is_there {
            self.go(if is_back { self.range.start - 1 } else { self.range.end + 1 });
        }
        is_there
    }

    fn has_more(&self, is_back: bool) -> bool {
        if is_back {
            self.range.start > 0
        } else {
            self.range.end < self.length
        }
    }

    /// Leads to the start of the text, or to its end.
    pub(super) fn go_to_end(&self, is_start: bool) {
        self.go(if is_start { 0 } else { self.length });
    }

    /// Returns which part it is, and the ways to the others.
    pub(super) fn view(&self, document: &Document) -> Html {
        let way = |is_back: bool, name: &'static str| {
            let edited = self.clone();
            let go = move |_: MouseEvent| {
                edited.go_on(is_back);
            };
            button("button small", go, name).disabled(!self.has_more(is_back))
        };
        let lines = document.lines();
        let (first, last) =
            (lines.line_at(self.range.start) + 1, lines.line_at(self.range.end) + 1);
        html! {
            <p class="lines-here">
                <span>{format!("Lines {first} to {last} of {}", lines.count())}</span>
                <span class="group">
                    {way(true, "Lines before")}
                    {way(false, "Lines after")}
                </span>
            </p>
        }
    }
}
