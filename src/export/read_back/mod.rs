//! Compares a value that was pasted back with what was exported.

mod by_name;
mod change;
mod layers;
mod logins;
mod settings;
mod verdict;
mod words;

use super::model::rendering::{Form, Part, Rendering};
use super::target::Target;
use crate::json::Document;
use crate::secret::Secret;
use change::{change, Change};
use verdict::DIFFERS;
use words::Subject;

pub use verdict::{Note, ReadBack, Verdict};

/// Compares `pasted` with the rendering of `target` from `document`; `None` when nothing was pasted.
pub fn read_back(
    target: &Target,
    rendering: &Rendering,
    document: &Document,
    pasted: &Secret,
) -> Option<ReadBack> {
    let back = pasted.expose();
    if back.is_empty() {
        return None;
    }
    let parts = rendering.parts.iter().map(|part| (change(part.text.bytes().expose(), back), part));
    let closest = parts.min_by(|(one, _), (other, _)| one.cmp(other));
    Some(match closest {
        Some((change, part)) if is_final(&change, part) => of_part(target, part, &change),
        _ => logins::compare(target, rendering, document, pasted),
    })
}

/// Returns true when the difference says all; otherwise the logins inside are compared.
fn is_final(change: &Change, part: &Part) -> bool {
    match change {
        Change::None
        | Change::Base64
        | Change::Decoded
        | Change::Quotes
        | Change::Masked
        | Change::CutAtEnd => true,
        Change::Other => false,
        _ => is_word(part),
    }
}

/// Returns true for a value that is one word, such as a password: every byte of it counts.
fn is_word(part: &Part) -> bool {
    let first = part.text.bytes().expose().first();
    part.is_value && part.form == Form::Text && first != Some(&b'{')
}

fn of_part(target: &Target, part: &Part, change: &Change) -> ReadBack {
    match change {
        Change::None => ReadBack::new(Verdict::Same, "The same, byte for byte."),
        Change::Masked => {
            ReadBack::new(Verdict::Unknown, "The value is masked: it cannot be compared.")
                .bad("Logs and settings pages show a mask instead of a secret. What is stored cannot be read from it.")
        }
        change => {
            let subject = Subject { name: part.title.to_string(), is_secret: true };
            ReadBack::new(Verdict::Differs, DIFFERS).bad(words::of_value(&subject, change, target))
        }
    }
}
