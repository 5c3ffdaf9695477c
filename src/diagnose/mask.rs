//! Secrets in error texts, by what they look like and by what is around them.

use super::clean::Clean;
use super::symptom::Part;
use super::terms::Role;
use crate::config::secrets::{log_secrets, masked, MASK};
use crate::text::TextRange;

/// Returns the secret parts of the pasted text in `around`, a part of the clean one: in order, none in
/// another. The digits of a tag or digest are none.
pub(super) fn secrets(clean: &Clean, around: TextRange, parts: &[Part]) -> Vec<TextRange> {
    let is_hex = |value: &str| {
        let digits = value.rsplit(':').next().unwrap_or_default();
        digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let tags = || parts.iter().filter(|part| part.role == Role::Tag && is_hex(&part.value));
    let found = log_secrets(clean.text.get(around.start..around.end).unwrap_or_default());
    let moved = |range: TextRange| clean.back(range.moved_by(around.start));
    let mut secrets: Vec<TextRange> = found.into_iter().map(moved).collect();
    secrets.retain(|secret| !tags().any(|tag| tag.range.contains(*secret)));
    secrets
}

/// Writes what may be shown of each part, and leaves out names that hold a secret: nothing is asked
/// or suggested with them.
pub(super) fn show(text: &str, parts: &mut Vec<Part>, secrets: &[TextRange]) {
    for part in parts.iter_mut() {
        part.shown = shown(text, part, secrets);
    }
    let is_name = |role| matches!(role, Role::Registry | Role::Repository | Role::Tag);
    let has_secret = |part: &Part| secrets.iter().any(|secret| secret.overlaps(part.range));
    parts.retain(|part| !is_name(part.role) || !has_secret(part));
}

fn shown(text: &str, part: &Part, secrets: &[TextRange]) -> String {
    let (start, end) = (part.range.start, part.range.end);
    let inside = || secrets.iter().filter(|secret| secret.overlaps(part.range));
    if text.get(start..end) != Some(&*part.value) {
        let is_hidden = part.role != Role::Wrapper && inside().next().is_some();
        return if is_hidden { MASK.to_owned() } else { masked(&part.value).into_owned() };
    }
    let (mut shown, mut at) = (String::new(), start);
    for secret in inside() {
        shown.push_str(text.get(at..secret.start.max(at)).unwrap_or_default());
        shown.push_str(MASK);
        at = secret.end.min(end);
    }
    shown.push_str(text.get(at..end).unwrap_or_default());
    shown
}
