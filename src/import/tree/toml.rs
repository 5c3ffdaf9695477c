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
    let read = |text: &str| {
        let value = toml_span::parse(text).ok()?;
        Some(Document::parse(json(value).write(&Style::docker(), "")))
    };
    read(text).or_else(|| read(&with_dates_quoted(text)?))
}

/// Returns the text with its dates and times in quotes, because the reader has none; `None` when there
/// are none.
fn with_dates_quoted(text: &str) -> Option<String> {
    let is_date = |value: &str| {
        let sound = |c: char| c.is_ascii_digit() || "TtZz:.+- ".contains(c);
        let has_mark =
            value.len() > 7 && (value.get(4..5) == Some("-") || value.get(2..3) == Some(":"));
        value.starts_with(|c: char| c.is_ascii_digit()) && has_mark && value.chars().all(sound)
    };
    let mut quoted = String::with_capacity(text.len());
    let mut count = 0;
    for line in text.split_inclusive('\n') {
        let value = line.split_once('=').map(|(_, value)| value);
        let value = value.map(|value| value.split('#').next().unwrap_or(value).trim());
        match value.filter(|value| is_date(value)) {
            Some(value) => {
                count += 1;
                quoted.push_str(&line.replacen(value, &format!("'{value}'"), 1));
            }
            None => quoted.push_str(line),
        }
    }
    (count > 0).then_some(quoted)
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
