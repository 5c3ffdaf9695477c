//! The driver: puts a text to every shape, and what is inside to them again, without recursion.

use std::collections::VecDeque;

use super::formats::FORMATS;
use super::sentence::describe;
use super::{
    closest, Confidence, Context, Format, Found, Guess, Input, Inside, Layer, Match, Part, Remark,
    RemarkKind, Wants, MAX_LAYERS,
};
use crate::secret::Secret;

/// So many guesses are given; a paste can hold a million Secrets.
const MOST_GUESSES: usize = 64;

/// A text that is still to be looked at, and how we came to it.
struct Open {
    bytes: Secret,
    context: Context,
    path: Guess,
}

/// Everything that `bytes` can be, best first; for an unknown text the three closest guesses.
/// Several parts of one text stand one after the other, in the order of the text.
pub fn recognise(bytes: &[u8]) -> Vec<Guess> {
    let start = Open {
        bytes: Secret::new(bytes),
        context: Context::default(),
        path: Guess {
            layers: Vec::new(),
            sentence: String::new(),
            confidence: Confidence::Certain,
            reason: "".into(),
            remarks: Vec::new(),
            part: None,
            config: None,
            image: None,
        },
    };
    let mut open = VecDeque::new();
    let (mut guesses, mut ends) = (Vec::new(), Vec::new());
    let first = Input::new(start.bytes.expose(), "", &start.context);
    look(&start, &first, &mut open, &mut guesses);
    // Shapes that read the same bytes in several ways must not multiply the work.
    let mut budget = bytes.len().saturating_mul(8).saturating_add(1 << 20);
    let mut skipped = false;
    while let Some(text) = open.pop_front() {
        let size = text.bytes.expose().len();
        if size > budget || guesses.len() >= MOST_GUESSES {
            skipped = true;
            continue;
        }
        budget -= size;
        let before = guesses.len() + open.len();
        let above = text.path.layers.last().map_or("", |layer| layer.shape);
        let input = Input::new(text.bytes.expose(), above, &text.context);
        look(&text, &input, &mut open, &mut guesses);
        drop(input);
        if guesses.len() + open.len() == before {
            ends.push(dead_end(text));
        }
    }
    if guesses.is_empty() {
        ends.extend(closest::guesses(&first));
        guesses = ends;
        guesses.truncate(3);
    }
    sort(&mut guesses);
    if skipped {
        if let Some(first) = guesses.first_mut() {
            first.remarks.push(Remark::new(
                RemarkKind::NotRead,
                "There is more in the text than the guesses that are shown.",
            ));
        }
    }
    guesses
}

/// Puts one text to all shapes.
fn look(text: &Open, input: &Input<'_>, open: &mut VecDeque<Open>, guesses: &mut Vec<Guess>) {
    for shape in FORMATS {
        let Some(found) = (shape.recognise)(input) else {
            continue;
        };
        let parts = found.found.len();
        let path = extend(text, shape, &found);
        for (index, thing) in found.found.into_iter().enumerate() {
            let mut path = path.clone();
            if let (Some(name), true) = (&thing.part, parts > 1) {
                path.part = Some(Part {
                    index,
                    of: parts,
                    name: name.clone(),
                });
            }
            take(thing, path, text.context.server.as_ref(), open, guesses);
        }
    }
}

/// The way to what a shape found.
fn extend(text: &Open, shape: &Format, found: &Match) -> Guess {
    let mut path = text.path.clone();
    path.remarks.extend(layer_remark(text, shape));
    path.remarks.extend_from_slice(&found.remarks);
    path.layers.push(Layer {
        shape: shape.id,
        name: shape.name,
    });
    // The outermost layer says most about why; base64 says nothing by itself.
    if path.reason.is_empty() || found.confidence < path.confidence {
        path.reason.clone_from(&found.reason);
    }
    path.confidence = path.confidence.min(found.confidence);
    path
}

/// Whether there is a layer too many or one is missing at this place.
fn layer_remark(text: &Open, shape: &Format) -> Option<Remark> {
    let is_base64 = shape.id == "base64";
    let (kind, words) = match text.context.wants {
        Wants::Base64(place) if !is_base64 => (
            RemarkKind::LayerMissing,
            format!("{place} wants base64, and this is the text itself: a layer is missing."),
        ),
        Wants::Text(place) if is_base64 => (
            RemarkKind::LayerTooMany,
            format!("{place} wants the text itself, and this is base64: one layer too many."),
        ),
        _ if is_base64 && text.path.layers.last().is_some_and(|l| l.shape == "base64") => (
            RemarkKind::LayerTooMany,
            "It is base64 twice: one layer too many.".to_owned(),
        ),
        _ => return None,
    };
    Some(Remark::new(kind, words))
}

fn take(
    thing: Found,
    mut path: Guess,
    server: Option<&String>,
    open: &mut VecDeque<Open>,
    guesses: &mut Vec<Guess>,
) {
    path.remarks.extend(thing.remarks);
    path.image = thing.image.or(path.image);
    match thing.content {
        Inside::Wrapped(bytes, mut context) if path.layers.len() < MAX_LAYERS => {
            // A layer that names no registry leaves the one that is known already.
            context.server = context.server.or_else(|| server.cloned());
            open.push_back(Open {
                bytes,
                context,
                path,
            });
        }
        Inside::Wrapped(..) => {
            path.confidence = Confidence::Distant;
            path.remarks.push(Remark::new(
                RemarkKind::LayerTooMany,
                "There are more layers than this page peels off.",
            ));
            finish(path, None, guesses);
        }
        Inside::File(bytes) => finish(path, Some((bytes, thing.registries)), guesses),
        Inside::Nothing => finish(path, None, guesses),
    }
}

fn finish(mut path: Guess, file: Option<(Secret, usize)>, guesses: &mut Vec<Guess>) {
    describe(&mut path, file.as_ref().map(|(_, registries)| *registries));
    path.config = file.map(|(bytes, _)| bytes);
    guesses.push(path);
}

/// A layer whose inside nobody knows.
fn dead_end(text: Open) -> Guess {
    let mut path = text.path;
    path.confidence = Confidence::Distant;
    path.reason = closest::unknown_inside(text.bytes.expose()).into();
    describe(&mut path, None);
    path
}

/// Best first, and of those that give the same file only the best.
fn sort(guesses: &mut Vec<Guess>) {
    guesses.sort_by(|a, b| {
        let order = |guess: &Guess| (guess.confidence, guess.config.is_some());
        order(b).cmp(&order(a))
    });
    let mut seen: Vec<Secret> = Vec::new();
    guesses.retain(|guess| match &guess.config {
        None => true,
        Some(config) if guess.part.is_none() && seen.contains(config) => false,
        Some(config) => {
            seen.push(config.clone());
            true
        }
    });
}
