//! Driver: gives a text to every format, then the content of each match, without recursion.

use std::collections::VecDeque;

use super::beside;
use super::closest;
use super::format::{Extracted, Format, Match, Payload};
use super::formats::{FALLBACKS, FORMATS, STRUCTURE};
use super::input::{Context, Input, Wants};
use super::keeps;
use super::reading::{Confidence, FormatId, Layer, Part, Reading, Remark, RemarkKind};
use super::sentence::describe;
use crate::secret::Secret;

/// Maximum number of layers that are opened; a file with more is hostile.
pub const MAX_LAYERS: usize = 8;

/// Maximum number of readings; a paste can hold a million Secrets.
const MAX_READINGS: usize = 64;

/// Text that is still to be read, and the way to it.
struct Pending {
    bytes: Secret,
    context: Context,
    path: Reading,
}

/// Returns everything that `bytes` can be, best first; for an unknown text at most three closest
/// readings, or one without a layer. Several parts of one text follow each other in its order.
pub fn recognise(bytes: &[u8]) -> Vec<Reading> {
    let start = Pending {
        bytes: Secret::new(bytes),
        context: Context::default(),
        path: Reading {
            layers: Vec::new(),
            sentence: String::new(),
            confidence: Confidence::Certain,
            reason: "".into(),
            remarks: Vec::new(),
            part: None,
            config: None,
            image: None,
            doubt: false,
        },
    };
    let mut open = VecDeque::new();
    let (mut readings, mut ends) = (Vec::new(), Vec::new());
    let first = Input::new(start.bytes.expose(), None, &start.context);
    look(&start, &first, &mut open, &mut readings);
    // Formats that read the same bytes in several ways must not multiply the work.
    let mut budget = bytes.len().saturating_mul(8).saturating_add(1 << 20);
    let mut skipped = false;
    while let Some(text) = open.pop_front() {
        let size = text.bytes.expose().len();
        if size > budget || readings.len() >= MAX_READINGS {
            skipped = true;
            continue;
        }
        budget -= size;
        let before = readings.len() + open.len();
        let above = text.path.layers.last().map(|layer| layer.format);
        let input = Input::new(text.bytes.expose(), above, &text.context);
        look(&text, &input, &mut open, &mut readings);
        drop(input);
        if readings.len() + open.len() == before && !is_words_as_base64(&text) {
            ends.push(dead_end(text));
        }
    }
    if readings.is_empty() {
        ends.extend(closest::readings(&first));
        readings = ends;
        readings.truncate(3);
    }
    only_part(&mut readings);
    sort(&mut readings);
    keeps::put_the_fullest_first(&mut readings);
    doubt(&start, &first, &mut readings);
    beside::name(&first, &mut readings);
    if skipped {
        if let Some(first) = readings.first_mut() {
            first.remarks.push(Remark::new(
                RemarkKind::NotRead,
                "There is more in the text than the guesses that are shown.",
            ));
        }
    }
    readings
}

/// Gives one text to all formats.
fn look(
    text: &Pending,
    input: &Input<'_>,
    open: &mut VecDeque<Pending>,
    readings: &mut Vec<Reading>,
) {
    let mut is_known = false;
    for format in FORMATS.iter().chain(FALLBACKS) {
        let is_fallback = FALLBACKS.iter().any(|fallback| fallback.id == format.id);
        if is_fallback && is_known {
            break;
        }
        if let Some(confidence) = give(text, input, format, open, readings) {
            is_known |= is_fallback || confidence >= Confidence::Likely;
        }
    }
}

/// Gives one text to one format. Returns how sure a match is.
fn give(
    text: &Pending,
    input: &Input<'_>,
    format: &Format,
    open: &mut VecDeque<Pending>,
    readings: &mut Vec<Reading>,
) -> Option<Confidence> {
    let found = (format.recognise)(input)?;
    let parts = found.extracted.len();
    let path = extend(text, format, &found);
    for (index, thing) in found.extracted.into_iter().enumerate() {
        let mut path = path.clone();
        if let (Some(name), true) = (&thing.part, parts > 1) {
            path.part = Some(Part { index, of: parts, name: name.clone() });
        }
        take(thing, path, text.context.server.as_ref(), open, readings);
    }
    Some(found.confidence)
}

/// Maximum size of a known text in which values are looked for that its reading loses.
const MAX_DOUBTED: usize = 1 << 16;

/// Puts the reading of the text as a mere structure first, when that of a known format loses a value
/// which this one keeps.
fn doubt(text: &Pending, input: &Input<'_>, readings: &mut Vec<Reading>) {
    let is_structure =
        |reading: &Reading| reading.layers.last().is_some_and(|layer| layer.format == STRUCTURE.id);
    let is_doubtful = |best: &Reading| {
        let is_file = best.layers.iter().all(|layer| layer.format.is_file());
        best.part.is_none()
            && best.config.is_some()
            && !(best.doubt || is_file || is_structure(best))
    };
    if input.bytes.len() > MAX_DOUBTED || !readings.first().is_some_and(is_doubtful) {
        return;
    }
    let (mut found, mut open) = (Vec::new(), VecDeque::new());
    give(text, input, &STRUCTURE, &mut open, &mut found);
    found.retain(|reading| reading.confidence >= Confidence::Likely);
    let (Some(first), false) = (readings.first_mut(), found.is_empty()) else {
        return;
    };
    let other = found.iter().position(|reading| keeps::has_another_login(reading, first));
    let Some(other) = other else { return };
    let other = found.swap_remove(other);
    if other.part.is_none() && keeps::keeps_more(&other, first) {
        readings.insert(0, other);
        return;
    }
    first.doubt = true;
    first.remarks.push(Remark::new(
        RemarkKind::NotRead,
        "The text has another login, which is not in this reading; it is offered below.",
    ));
    readings.push(Reading { part: None, ..other });
}

/// Returns the way to the content that a format found.
fn extend(text: &Pending, format: &Format, found: &Match) -> Reading {
    let mut path = text.path.clone();
    path.remarks.extend(layer_remark(text, format));
    path.remarks.extend_from_slice(&found.remarks);
    path.layers.push(Layer {
        format: format.id,
        name: found.product.unwrap_or(format.name),
        text: text.bytes.clone(),
    });
    // The outermost layer explains most; base64 explains nothing by itself.
    if path.reason.is_empty() || found.confidence < path.confidence {
        path.reason.clone_from(&found.reason);
    }
    path.confidence = path.confidence.min(found.confidence);
    path
}

/// Returns a remark when a layer is missing or one too many at this place.
fn layer_remark(text: &Pending, format: &Format) -> Option<Remark> {
    let is_base64 = format.id == FormatId::BASE64;
    let (kind, words) = match text.context.wants {
        Wants::Base64(place) if !is_base64 => (
            RemarkKind::LayerMissing,
            format!("{place} needs base64, and this is the text itself: a layer is missing."),
        ),
        Wants::Text(place) if is_base64 => (
            RemarkKind::LayerTooMany,
            format!("{place} needs the text itself, and this is base64: one layer too many."),
        ),
        _ if is_base64 && text.path.layers.last().is_some_and(|l| l.format == FormatId::BASE64) => {
            (RemarkKind::LayerTooMany, "It is base64 twice: one layer too many.".to_owned())
        }
        _ => return None,
    };
    Some(Remark::new(kind, words))
}

const DEEPER: &str = "There are more layers than this page peels off.";

fn take(
    thing: Extracted,
    mut path: Reading,
    server: Option<&String>,
    open: &mut VecDeque<Pending>,
    readings: &mut Vec<Reading>,
) {
    path.remarks.extend(thing.remarks);
    path.image = thing.image.or(path.image);
    path.doubt |= thing.doubt;
    match thing.payload {
        Payload::Wrapped(bytes, mut context) if path.layers.len() < MAX_LAYERS => {
            // A layer that names no registry keeps the one already known.
            context.server = context.server.or_else(|| server.cloned());
            open.push_back(Pending { bytes, context, path });
        }
        Payload::Wrapped(..) => {
            path.confidence = Confidence::Distant;
            // A mark at the start of a text is no reason, and there may be nothing but marks.
            if path.reason.is_empty() {
                path.reason = DEEPER.into();
            }
            path.remarks.push(Remark::new(RemarkKind::LayerTooMany, DEEPER));
            finish(path, None, readings);
        }
        Payload::File(bytes) => finish(path, Some((bytes, thing.registries)), readings),
        Payload::Nothing => finish(path, None, readings),
    }
}

fn finish(mut path: Reading, file: Option<(Secret, usize)>, readings: &mut Vec<Reading>) {
    describe(&mut path, file.as_ref().map(|(_, registries)| *registries));
    path.config = file.map(|(bytes, _)| bytes);
    readings.push(path);
}

/// Returns true for bytes that came of words whose characters happen to be base64.
fn is_words_as_base64(text: &Pending) -> bool {
    let outer = text.path.layers.last().filter(|layer| layer.format == FormatId::BASE64);
    let is_binary = std::str::from_utf8(text.bytes.expose()).is_err();
    is_binary && outer.is_some_and(|layer| layer.text.expose().trim_ascii().contains(&b' '))
}

/// Returns the reading of a layer whose content is unknown.
fn dead_end(text: Pending) -> Reading {
    let mut path = text.path;
    path.confidence = Confidence::Distant;
    path.reason = closest::unknown_inside(text.bytes.expose()).into();
    describe(&mut path, None);
    path
}

/// Takes the only part of a terminal's text or a page that holds something for the whole of it.
fn only_part(readings: &mut [Reading]) {
    let is_around = |reading: &Reading| {
        let outer = reading.layers.first().map(|layer| layer.format.as_str());
        matches!(outer, Some("terminal" | "code-block"))
    };
    let is_part = |reading: &&mut Reading| reading.part.is_some() && reading.config.is_some();
    let mut parts = readings.iter_mut().filter(is_part);
    if let (Some(only), None) = (parts.next(), parts.next()) {
        if is_around(only) {
            only.part = None;
        }
    }
}

/// Sorts the best first, and keeps only the best of those that give the same file.
fn sort(readings: &mut Vec<Reading>) {
    readings.sort_by(|a, b| {
        let order = |reading: &Reading| (reading.confidence, reading.config.is_some());
        order(b).cmp(&order(a))
    });
    let mut seen: Vec<Secret> = Vec::new();
    readings.retain(|reading| match &reading.config {
        None => true,
        Some(config) if reading.part.is_none() && seen.contains(config) => false,
        Some(config) => {
            seen.push(config.clone());
            true
        }
    });
}
