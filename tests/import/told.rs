//! What a reading tells, and what holds for the readings of any text.

use std::collections::BTreeSet;

use credenza::config::{ConfigFile, Login};
use credenza::import::{recognise, Confidence, Reading, MAX_LAYERS};
use credenza::json::Document;

/// Returns `key user password` of every entry; tokens by their name.
pub(crate) fn logins(reading: &Reading) -> Vec<String> {
    let Some(config) = &reading.config else {
        return Vec::new();
    };
    let document = Document::parse(config.expose());
    let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let entries = ConfigFile::new(&document);
    let shown = entries.entries().map(|entry| {
        let mut words = vec![entry.key().into_owned()];
        match entry.login() {
            Login::None => {}
            Login::Auth(Ok(login)) => {
                words.extend([lossy(&login.user), lossy(login.password.expose())]);
            }
            Login::Auth(Err(error)) => words.push(error.to_string()),
            Login::Fields { user, password } => words.extend([user, lossy(password.expose())]),
        }
        for token in ["identitytoken", "registrytoken"] {
            let text = entry.string(token);
            if !text.is_empty() {
                words.push(format!("{token}={text}"));
            }
        }
        words.join(" ")
    });
    shown.collect()
}

/// Returns the ids of the formats of all layers, the outermost first.
pub(crate) fn chain(reading: &Reading) -> String {
    let ids: Vec<&str> = reading.layers.iter().map(|layer| layer.format.as_str()).collect();
    ids.join(" ")
}

/// Asserts that any text has readings, each with its reason, and the best of them first.
pub(crate) fn is_answered(text: &[u8]) {
    let readings = recognise(text);
    assert!(!readings.is_empty());
    loses_nothing(&readings);
    for reading in readings {
        let is_told = reading.layers.len() <= MAX_LAYERS && !reading.reason.is_empty();
        assert!(is_told, "{reading:?}");
    }
}

/// Asserts that no other reading of the whole text has all logins of the first one, and more.
fn loses_nothing(readings: &[Reading]) {
    let all = |reading: &Reading| -> BTreeSet<String> { logins(reading).into_iter().collect() };
    let (best, others) = readings.split_first().expect("a reading");
    let known = all(best);
    if best.part.is_some() || known.is_empty() {
        return;
    }
    let is_whole =
        |one: &&Reading| one.part.is_none() && !one.doubt && one.confidence > Confidence::Distant;
    for other in others.iter().filter(is_whole) {
        let has_more = all(other).is_superset(&known) && all(other) != known;
        assert!(!has_more, "{best:?} loses what {other:?} keeps");
    }
}
