//! netrc: `machine HOST login USER password SECRET`, on one line or several (curl 8.5, enroot,
//! `doc/cmd/import.md`).

use crate::json::{Document, Json, Style};

/// Reads it; `None` when it has another word.
pub(super) fn read(text: &str) -> Option<Document> {
    let mut entries: Vec<Vec<(String, Json)>> = Vec::new();
    let mut words = text
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace);
    while let Some(word) = words.next() {
        match word {
            "machine" | "default" => {
                let host = if word == "machine" { words.next()? } else { "" };
                entries.push(vec![("machine".to_owned(), Json::string(host))]);
            }
            "login" | "password" | "account" => {
                let value = words.next()?;
                entries.last_mut()?.push((word.to_owned(), Json::string(value)));
            }
            _ => return None,
        }
    }
    let entries: Vec<Json> = entries.into_iter().map(Json::Object).collect();
    let sound = !entries.is_empty();
    sound.then(|| Document::parse(Json::Array(entries).write(&Style::docker(), "")))
}
