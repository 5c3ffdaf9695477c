//! `https://user:password@host`, alone or as words of a text.

use crate::import::build::{new_file, Login};
use crate::import::find::in_url;
use crate::import::format::{Confidence, Format, FormatId, Match};
use crate::import::input::Input;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("url-login"), name: "address with a login", recognise };

/// Maximum number of words that are looked at.
const MAX_WORDS: usize = 1000;

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    if !text.contains("://") || !text.contains('@') || text.starts_with(['{', '[']) {
        return None;
    }
    let words = text.split(|c: char| c.is_whitespace() || "'\"<>".contains(c)).take(MAX_WORDS);
    let logins: Vec<Login> =
        words.filter_map(|word| in_url(word.trim_start_matches('('))).collect();
    let is_alone = input.line().is_some();
    let confidence = if is_alone { Confidence::Likely } else { Confidence::Possible };
    let reason = "It has an address with a username and a password before the host.";
    (!logins.is_empty()).then(|| Match::new(confidence, reason, new_file(&logins)))
}
