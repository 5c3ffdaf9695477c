//! New values for a file, and the way they are written.

use super::{encode_string, Style};

/// A value to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// A string, escaped as Docker does.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object; the members are written in this order.
    Object(Vec<(String, Json)>),
    /// JSON text, written as it is.
    Raw(String),
}

impl Json {
    /// Returns a string value.
    pub fn string(text: impl Into<String>) -> Self {
        Self::String(text.into())
    }

    /// Returns an object with string values.
    pub fn strings<'a>(members: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let member = |(key, value): (&str, &str)| (key.to_owned(), Self::string(value));
        Self::Object(members.into_iter().map(member).collect())
    }

    /// Writes the value in the given style; `indent` is the indentation of the line it starts on.
    pub fn write(&self, style: &Style, indent: &str) -> String {
        match self {
            Self::String(text) => encode_string(text),
            Self::Raw(text) => text.clone(),
            Self::Array(elements) => {
                let inner = format!("{indent}{}", style.indent);
                let texts = elements.iter().map(|element| element.write(style, &inner));
                wrap('[', ']', &texts.collect::<Vec<_>>(), style, indent)
            }
            Self::Object(members) => {
                let inner = format!("{indent}{}", style.indent);
                let texts =
                    members.iter().map(|(key, value)| write_member(key, value, style, &inner));
                wrap('{', '}', &texts.collect::<Vec<_>>(), style, indent)
            }
        }
    }
}

/// Writes one `"key": value` without its surroundings.
pub(super) fn write_member(key: &str, value: &Json, style: &Style, indent: &str) -> String {
    format!("{}{}{}", encode_string(key), style.colon, value.write(style, indent))
}

fn wrap(open: char, close: char, items: &[String], style: &Style, indent: &str) -> String {
    if items.is_empty() {
        return format!("{open}{close}");
    }
    match style.newline {
        None => format!("{open}{}{close}", items.join(&style.comma)),
        Some(newline) => {
            let gap = format!("{newline}{indent}{}", style.indent);
            let body = items.join(&format!(",{gap}"));
            format!("{open}{gap}{body}{newline}{indent}{close}")
        }
    }
}
