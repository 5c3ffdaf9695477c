//! TOML, read by `toml-span`.

use toml_span::value::ValueInner;
use toml_span::Value;

use crate::json::{Document, Json, Style};

/// Maximum number of brackets that are open at once, and of dots in a key; the reader and the values
/// that it makes are recursive.
const MAX_DEPTH: usize = 64;

/// Reads it; `None` when it is not TOML, or has no value.
pub(super) fn read(text: &str) -> Option<Document> {
    if !text.contains('=') || is_deep(text) {
        return None;
    }
    let value = toml_span::parse(text).ok()?;
    Some(Document::parse(json(value).write(&Style::docker(), "")))
}

fn is_deep(text: &str) -> bool {
    let mut open = 0usize;
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > MAX_DEPTH {
            return true;
        }
    }
    let key = |line: &str| {
        let key =
            if line.trim_start().starts_with('[') { Some(line) } else { line.split('=').next() };
        key.is_some_and(|key| key.bytes().filter(|byte| *byte == b'.').count() > MAX_DEPTH)
    };
    text.lines().any(key)
}

fn json(mut value: Value<'_>) -> Json {
    match value.take() {
        ValueInner::String(text) => Json::string(text),
        ValueInner::Integer(number) => Json::string(number.to_string()),
        ValueInner::Float(number) => Json::string(number.to_string()),
        ValueInner::Boolean(flag) => Json::string(flag.to_string()),
        ValueInner::Array(values) => Json::Array(values.into_iter().map(json).collect()),
        ValueInner::Table(table) => {
            // In the order of the text.
            let mut members: Vec<_> = table.into_iter().collect();
            members.sort_by_key(|(key, _)| key.span.start);
            let member =
                |(key, value): (toml_span::value::Key<'_>, _)| (key.name.to_string(), json(value));
            Json::Object(members.into_iter().map(member).collect())
        }
    }
}
