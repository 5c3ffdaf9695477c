//! Text that knows which of its parts are secret.

use crate::json::encode_string;
use crate::secret::Secret;
use crate::text::TextRange;

/// A text and the ranges of its secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    bytes: Secret,
    secrets: Vec<TextRange>,
}

impl Text {
    /// Returns a text without a secret.
    pub fn plain(text: &str) -> Self {
        Self { bytes: Secret::new(text.as_bytes()), secrets: Vec::new() }
    }

    /// Returns a text that is secret from end to end.
    pub fn secret(text: &str) -> Self {
        Self { bytes: Secret::new(text.as_bytes()), secrets: vec![TextRange::new(0, text.len())] }
    }

    /// Returns a text with known secret ranges.
    pub fn with_secrets(bytes: Vec<u8>, secrets: Vec<TextRange>) -> Self {
        Self { bytes: Secret::new(bytes), secrets }
    }

    /// Returns a text that is secret from end to end, or not at all.
    pub fn secret_if(is_secret: bool, text: &str) -> Self {
        if is_secret {
            Self::secret(text)
        } else {
            Self::plain(text)
        }
    }

    /// Returns a JSON string, secret or not.
    pub fn json(text: &str, secret: bool) -> Self {
        Self::secret_if(secret, &encode_string(text))
    }

    /// Returns the template with each `«name»` replaced. Inserted values are not searched again.
    ///
    /// In debug builds every name must have a value, and every value a name.
    pub fn fill(template: &str, values: &[(&str, Text)]) -> Self {
        let (mut bytes, mut secrets) = (Vec::with_capacity(template.len()), Vec::new());
        for (name, _) in values {
            debug_assert!(template.contains(&format!("«{name}»")), "{name} is not in {template}");
        }
        let mut rest = template;
        while let Some((before, from_name)) = rest.split_once('\u{AB}') {
            bytes.extend_from_slice(before.as_bytes());
            let (name, after) = from_name.split_once('\u{BB}').unwrap_or((from_name, ""));
            let value = values.iter().find(|(known, _)| *known == name);
            debug_assert!(value.is_some(), "no value for {name} in {template}");
            if let Some((_, value)) = value {
                push(&mut bytes, &mut secrets, value);
            }
            rest = after;
        }
        bytes.extend_from_slice(rest.as_bytes());
        Self::with_secrets(bytes, secrets)
    }

    /// Returns all texts in order, separated by `between`.
    pub fn join(texts: impl IntoIterator<Item = Text>, between: &str) -> Self {
        let (mut bytes, mut secrets) = (Vec::new(), Vec::new());
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                bytes.extend_from_slice(between.as_bytes());
            }
            push(&mut bytes, &mut secrets, &text);
        }
        Self::with_secrets(bytes, secrets)
    }

    /// Returns the text itself.
    pub fn bytes(&self) -> &Secret {
        &self.bytes
    }

    /// Returns the ranges of its secrets, in order.
    pub fn secrets(&self) -> &[TextRange] {
        &self.secrets
    }

    /// Returns the text, for quoting it in another one.
    pub fn as_str(&self) -> &str {
        self.bytes.expose_str().unwrap_or_default()
    }
}

fn push(bytes: &mut Vec<u8>, secrets: &mut Vec<TextRange>, text: &Text) {
    let start = bytes.len();
    bytes.extend_from_slice(text.bytes.expose());
    secrets.extend(text.secrets.iter().map(|range| range.moved_by(start)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_keeps_what_is_secret() {
        let values = [("a", Text::plain("«b»")), ("b", Text::secret("s"))];
        let text = Text::fill("<«a»|«b»|«b»>", &values);
        assert_eq!(text.as_str(), "<«b»|s|s>");
        let secrets: Vec<&str> =
            text.secrets().iter().map(|at| &text.as_str()[at.start..at.end]).collect();
        assert_eq!(secrets, ["s", "s"]);
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "no value for b")]
    fn a_name_without_a_value_is_a_mistake() {
        Text::fill("«a» «b»", &[("a", Text::default())]);
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "is not in")]
    fn a_value_without_a_name_is_a_mistake() {
        Text::fill("«a»", &[("a", Text::default()), ("b", Text::default())]);
    }
}
