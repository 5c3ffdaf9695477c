//! netrc: `machine HOST login USER password SECRET`, on one line or several (curl 8.5, enroot,
//! `doc/cmd/import.md`).

use crate::json::{Document, Json, Style};

/// Reads it; `None` when it has another word.
pub(super) fn read(text: &str) -> Option<Document> {
    let mut entries: Vec<Vec<(String, Json)>> = Vec::new();
    let lines = text.lines().map(str::trim_start).filter(|line| !line.starts_with('#'));
    let mut words = lines.flat_map(words);
    while let Some(word) = words.next() {
        match &*word {
            "machine" | "default" => {
                let host = if word == "machine" { words.next()? } else { String::new() };
                entries.push(vec![("machine".to_owned(), Json::string(host))]);
            }
            "login" | "password" | "account" => {
                let value = words.next()?;
                entries.last_mut()?.push((word, Json::string(value)));
            }
            _ => return None,
        }
    }
    let entries: Vec<Json> = entries.into_iter().map(Json::Object).collect();
    let sound = !entries.is_empty();
    sound.then(|| Document::parse(Json::Array(entries).write(&Style::docker(), "")))
}

/// Returns the words of a line. One in double quotes can have spaces; a backslash is before a quote or
/// a backslash in it (curl 7.84, Python's `netrc`).
fn words(line: &str) -> Vec<String> {
    let (mut words, mut rest) = (Vec::new(), line.trim());
    while !rest.is_empty() {
        let Some(quoted) = rest.strip_prefix('"') else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            words.push(rest[..end].to_owned());
            rest = rest[end..].trim_start();
            continue;
        };
        let (mut word, mut end) = (String::new(), quoted.len());
        let mut chars = quoted.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    end = at + 1;
                    break;
                }
                '\\' => word.extend(chars.next().map(|(_, c)| c)),
                c => word.push(c),
            }
        }
        words.push(word);
        rest = quoted[end..].trim_start();
    }
    words
}
