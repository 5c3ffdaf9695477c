//! Findings and the messages that they give.

use super::message::Message;
use super::template::literals;
use super::{message, read};

/// Rules, and the message of the program that reads such a file. `tests/diagnose/gives.rs` holds it:
/// of a broken file Docker says exactly this, and the others are among the causes of the message.
const GIVES: &[(&str, &str)] = &[
    ("json-syntax", "config-json-character"),
    ("json-bom", "config-json-character"),
    ("json-utf16", "config-json-character"),
    ("json-top-level-type", "config-type"),
    ("type-mismatch", "config-type"),
    ("features-bool", "config-type"),
    ("auth-not-base64", "config-base64"),
    ("auth-space", "config-base64"),
    ("auth-urlsafe", "config-base64"),
    ("auth-unpadded", "config-base64"),
    ("auth-plain-text", "config-base64"),
    ("auth-no-colon", "config-no-colon"),
    ("auth-empty-user", "config-no-colon"),
    ("helper-program", "helper-not-found"),
    ("helper-platform", "helper-not-found"),
    ("token-expired", "authentication-required"),
    ("auth-password-newline", "incorrect-username-or-password"),
    ("hub-password", "hub-wants-a-token"),
    ("ecr-expired", "ecr-token-expired"),
    ("acr-token", "acr-authentication-required"),
    ("pat-fine-grained-ghcr", "ghcr-denied"),
];

/// Returns the message that a finding of this rule gives.
pub fn message_of(rule: &str) -> Option<&'static Message> {
    let (_, id) = GIVES.iter().find(|(known, _)| *known == rule)?;
    message(id)
}

/// Returns every rule of the table with its message.
pub fn gives() -> impl Iterator<Item = (&'static str, &'static str)> {
    GIVES.iter().copied()
}

/// Returns whether a finding of this rule gives the message that `text` is, or that has it in its words.
pub fn gives_text(rule: &str, text: &str) -> bool {
    let Some(message) = message_of(rule) else { return false };
    let words = text.to_lowercase();
    message.patterns.iter().any(|pattern| pattern.to_lowercase().contains(&words))
        || read(text).is_some_and(|symptom| {
            let mut said = symptom.others.iter().chain([&symptom.message]);
            said.any(|said| said.id == message.id)
        })
}

impl Message {
    /// Returns its words for showing: a spelling without a path, and “…” for what differs.
    pub fn shown(&self) -> String {
        let mut patterns = self.patterns.iter();
        let pattern = patterns.find(|pattern| !pattern.contains("{path}"));
        let pattern = pattern.or(self.patterns.first()).copied().unwrap_or_default();
        literals(pattern).flat_map(|(text, hole)| [text, hole.map_or("", |_| "…")]).collect()
    }
}
