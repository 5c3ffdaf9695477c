//! YAML 1.2, read by `saphyr-parser`, as JSON documents whose values know their place in the YAML.
//!
//! Every scalar becomes the string that is written there; `null`, `~` and nothing become null.
//! Aliases are expanded. Anything that JSON or YAML 1.2 cannot express (merge keys, custom tags, a
//! list as a key) is named, never guessed.

mod ambiguous;
mod document;
mod error;
mod reader;

pub use document::Yaml;
pub use error::{Problem, YamlError};

/// Reads all documents of `text`.
///
/// # Errors
/// Returns the first thing that cannot be read; nothing is guessed.
pub fn read(text: &str) -> Result<Vec<Yaml>, YamlError> {
    reader::read(text)
}

/// Returns whether some line is `key: value`, `key:` or `- item`, so that reading it is worth a
/// try.
pub fn looks_like_yaml(text: &str) -> bool {
    // A file that begins with a thousand other lines is not YAML.
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(1000).any(|line| {
        let key = line.split_once(':').is_some_and(|(key, rest)| {
            let plain = |c: char| c.is_alphanumeric() || "-_./\"' ".contains(c);
            !key.is_empty() && key.chars().all(plain) && (rest.is_empty() || rest.starts_with(' '))
        });
        key || line.starts_with("- ") || line == "---"
    })
}
