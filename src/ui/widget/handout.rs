//! What the clipboard gets from a masked text box: the secret itself or nothing, never its bullets.

use web_sys::ClipboardEvent;

use crate::app::Msg;
use crate::secret::Secret;
use crate::text::TextRange;

/// A way for selected text to the clipboard.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Handout {
    /// It stays in the box.
    Copy,
    /// It is removed from the box.
    Cut,
}

/// Gives the bytes of `range` to the clipboard. Returns what to say of it, an error when nothing was
/// given, and `None` when nothing is selected.
pub(super) fn hand_out(
    event: &ClipboardEvent,
    handout: Handout,
    name: &str,
    value: &Secret,
    range: TextRange,
) -> Option<Result<String, String>> {
    if range.is_empty() {
        return None;
    }
    let text = std::str::from_utf8(range.of(value.expose())).ok();
    let given = text
        .zip(event.clipboard_data())
        .is_some_and(|(text, data)| data.set_data("text/plain", text).is_ok());
    Some(if given {
        let part = if range.len() < value.expose().len() { "a part of " } else { "" };
        let what = format!("{part}{name}");
        Ok(if handout == Handout::Cut { format!("Cut {what}. {STAYS}") } else { copied(&what) })
    } else {
        Err(not_text(name))
    })
}

/// Said of every secret that leaves.
const STAYS: &str = "It stays on the clipboard until you copy something else.";

/// Says that a secret is on the clipboard.
pub(super) fn copied(name: &str) -> String {
    format!("Copied {name}. {STAYS}")
}

/// Says why a value that is not UTF-8 is not copied.
pub(super) fn not_text(name: &str) -> String {
    format!("Not copied: {name} has bytes that are not UTF-8, and the clipboard would change them.")
}

/// Returns the refusal of bullets that come in as a secret.
pub(in crate::ui) fn refuse_bullets(name: &str) -> Msg {
    Msg::Failed(format!("Not taken over as {name}: these are the bullets of a masked secret, not the secret. Copy it where it is shown."))
}
