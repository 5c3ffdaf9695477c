//! Text that knows which of its parts are secret.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::config::mask::{spans, SpanKind};
use crate::config::secrets::Places;
use crate::json::{encode_string, Document};
use crate::secret::Secret;
use crate::text::TextRange;

/// A text and the ranges of its secrets.
#[derive(Clone, Debug, Default)]
pub struct Text {
    bytes: Secret,
    secrets: OnceCell<Vec<TextRange>>,
    /// The file that it is, whose secrets are looked for when they are asked for: of a large one only
    /// its beginning is shown.
    file: Option<Document>,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes && self.secrets() == other.secrets()
    }
}

impl Eq for Text {}

impl Text {
    /// Returns a text without a secret.
    pub fn plain(text: &str) -> Self {
        Self::with_secrets(text.as_bytes(), Vec::new())
    }

    /// Returns a text that is secret from end to end.
    pub fn secret(text: &str) -> Self {
        Self::with_secrets(text.as_bytes(), vec![TextRange::new(0, text.len())])
    }

    /// Returns a text with known secret ranges.
    pub fn with_secrets(bytes: impl AsRef<[u8]>, secrets: Vec<TextRange>) -> Self {
        Self { bytes: Secret::new(bytes), secrets: OnceCell::from(secrets), file: None }
    }

    /// Returns the text of a file.
    pub fn of_file(file: &Document) -> Self {
        Self {
            bytes: Secret::new(file.bytes()),
            secrets: OnceCell::new(),
            file: Some(file.clone()),
        }
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
        self.secrets.get_or_init(|| self.secrets_in_file(self.bytes.expose().len()))
    }

    /// Returns the ranges of the secrets that begin before `end`, in order; the last may be cut there.
    pub fn secrets_before(&self, end: usize) -> Cow<'_, [TextRange]> {
        match self.secrets.get() {
            Some(all) => {
                let count = all.partition_point(|range| range.start < end);
                Cow::Borrowed(&all[..count])
            }
            None => Cow::Owned(self.secrets_in_file(end)),
        }
    }

    fn secrets_in_file(&self, end: usize) -> Vec<TextRange> {
        let Some(file) = &self.file else { return Vec::new() };
        let spans = spans(&mut Places::new(file), TextRange::new(0, end));
        let secrets = spans.iter().filter(|span| span.kind == SpanKind::Secret);
        secrets.map(|span| span.range).collect()
    }

    /// Returns the text, for quoting it in another one.
    pub fn as_str(&self) -> &str {
        self.bytes.expose_str().unwrap_or_default()
    }
}

fn push(bytes: &mut Vec<u8>, secrets: &mut Vec<TextRange>, text: &Text) {
    let start = bytes.len();
    bytes.extend_from_slice(text.bytes.expose());
    secrets.extend(text.secrets().iter().map(|range| range.moved_by(start)));
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
    fn secrets_of_a_file_are_found_as_far_as_they_are_wanted() {
        let file = Document::parse(r#"{"auths": {"a": {"auth": "YTpi"}, "b": {"auth": "YTpj"}}}"#);
        for end in 0..=file.bytes().len() {
            let (fresh, known) = (Text::of_file(&file), Text::of_file(&file));
            assert_eq!(known.secrets().len(), 2);
            let found = [&fresh, &known].map(|text| {
                let cut = |range: &TextRange| (range.start, range.end.min(end));
                text.secrets_before(end).iter().map(cut).collect::<Vec<_>>()
            });
            assert_eq!(found[0], found[1], "{end}");
        }
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
