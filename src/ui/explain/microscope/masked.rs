//! What of a specimen is masked, and the colour of each part.

use yew::prelude::*;

use crate::microscope::{Segment, Specimen};

/// What of a specimen is masked.
pub(super) struct Masked<'a> {
    specimen: &'a Specimen,
    revealed: bool,
    hides_user: bool,
}

impl<'a> Masked<'a> {
    pub(super) fn new(specimen: &'a Specimen, revealed: bool) -> Self {
        Self { specimen, revealed, hides_user: specimen.hides(Segment::User) }
    }

    fn segment(&self, segment: Segment) -> bool {
        let hides =
            if segment == Segment::User { self.hides_user } else { self.specimen.hides(segment) };
        !self.revealed && hides
    }

    pub(super) fn byte(&self, at: usize) -> bool {
        self.segment(self.specimen.segment_of(at))
    }

    pub(super) fn char(&self, at: usize) -> bool {
        self.specimen.shares(at).iter().any(|share| self.segment(share.segment))
    }
}

/// Returns the class of a part, which gives it its colour.
pub(super) fn class_of(segment: Segment) -> &'static str {
    match segment {
        Segment::User => "u",
        Segment::Colon => "k",
        Segment::Password => "p",
        Segment::Other => "o",
        Segment::Fill => "f",
        Segment::Padding => "e",
    }
}

/// Returns the parts of a character in their colours, as wide as their bits are many.
pub(super) fn shares_of(specimen: &Specimen, char: usize) -> Html {
    let parts = specimen.shares(char).into_iter().map(|share| {
        html! { <i class={classes!(class_of(share.segment), width(share.bits))}></i> }
    });
    html! { <span class="bits">{for parts}</span> }
}

fn width(bits: u8) -> &'static str {
    match bits {
        0..=2 => "w2",
        3 | 4 => "w4",
        _ => "w6",
    }
}
