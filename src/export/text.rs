//! Text that knows which of its parts are secret.

use crate::json::encode_string;
use crate::quote::Quote;
use crate::secret::Secret;
use crate::text::{url_password, TextRange};

/// A text in the making.
#[derive(Clone, Debug, Default)]
pub struct Text {
    bytes: Secret,
    secrets: Vec<TextRange>,
}

impl Text {
    /// A text without a secret.
    pub fn plain(text: &str) -> Self {
        Self {
            bytes: Secret::new(text.as_bytes()),
            secrets: Vec::new(),
        }
    }

    /// A text that is secret from end to end.
    pub fn secret(text: &str) -> Self {
        Self {
            bytes: Secret::new(text.as_bytes()),
            secrets: vec![TextRange::new(0, text.len())],
        }
    }

    /// A text with known secret ranges.
    pub fn with_secrets(bytes: Vec<u8>, secrets: Vec<TextRange>) -> Self {
        Self {
            bytes: Secret::new(bytes),
            secrets,
        }
    }

    /// A key of `auths`, quoted: secret when it is a URL with a password.
    pub fn key(key: &str, quote: Quote) -> Option<Self> {
        let quoted = quote(key)?;
        Some(match url_password(key) {
            Some(_) => Self::secret(&quoted),
            None => Self::plain(&quoted),
        })
    }

    /// A JSON string, secret or not.
    pub fn json(text: &str, secret: bool) -> Self {
        let quoted = encode_string(text);
        if secret {
            Self::secret(&quoted)
        } else {
            Self::plain(&quoted)
        }
    }

    /// The template with each `«name»` replaced. What is put in is not looked at again.
    pub fn fill(template: &str, values: &[(&str, &Text)]) -> Self {
        let mut bytes = Vec::with_capacity(template.len());
        let mut secrets = Vec::new();
        let mut rest = template;
        while let Some((before, from_name)) = rest.split_once('\u{AB}') {
            bytes.extend_from_slice(before.as_bytes());
            let (name, after) = from_name.split_once('\u{BB}').unwrap_or((from_name, ""));
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                push(&mut bytes, &mut secrets, value);
            }
            rest = after;
        }
        bytes.extend_from_slice(rest.as_bytes());
        Self::with_secrets(bytes, secrets)
    }

    /// All of them, one behind the other, with `between` between two.
    pub fn join<'a>(texts: impl IntoIterator<Item = &'a Text>, between: &str) -> Self {
        let (mut bytes, mut secrets) = (Vec::new(), Vec::new());
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                bytes.extend_from_slice(between.as_bytes());
            }
            push(&mut bytes, &mut secrets, text);
        }
        Self::with_secrets(bytes, secrets)
    }

    /// The text itself.
    pub fn bytes(&self) -> &Secret {
        &self.bytes
    }

    /// Which parts are secret, in order.
    pub fn secrets(&self) -> &[TextRange] {
        &self.secrets
    }

    /// The text, for quoting it in another one.
    pub fn as_str(&self) -> &str {
        self.bytes.expose_str().unwrap_or_default()
    }
}

fn push(bytes: &mut Vec<u8>, secrets: &mut Vec<TextRange>, text: &Text) {
    let start = bytes.len();
    bytes.extend_from_slice(text.bytes.expose());
    let moved = text.secrets.iter();
    secrets.extend(moved.map(|range| TextRange::new(range.start + start, range.end + start)));
}
