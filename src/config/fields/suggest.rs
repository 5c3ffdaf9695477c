//! "Did you mean …?" for keys that Docker does not know and drops at the next save.

use super::{Field, ENTRY, LEGACY, TOP_LEVEL};

/// Longest key that is compared; every known one is far shorter.
const MAX_KEY: usize = 40;

/// Returns the top-level key that an unknown key was probably meant to be. Letter case, hyphens and
/// underscores do not count. `None` for a known or formerly known key.
pub fn suggest(key: &str) -> Option<&'static str> {
    nearest(key, TOP_LEVEL)
}

/// Returns the key of an entry of `auths` that an unknown key in one was probably meant to be.
pub fn suggest_in_entry(key: &str) -> Option<&'static str> {
    nearest(key, ENTRY)
}

fn nearest(key: &str, known: &'static [Field]) -> Option<&'static str> {
    let is_known = known.iter().chain(LEGACY).any(|field| field.key == key);
    if is_known || key.len() > MAX_KEY {
        return None;
    }
    let wanted = plain(key);
    let allowed = if wanted.len() < 5 { 1 } else { 2 };
    known
        .iter()
        .map(|field| (distance(&wanted, &plain(field.key)), field.key))
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, _)| *distance <= allowed)
        .map(|(_, key)| key)
}

fn plain(key: &str) -> Vec<char> {
    key.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

/// Returns the number of characters to insert, delete or replace (Levenshtein).
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (done, from_char) in from.iter().enumerate() {
        let mut diagonal = done;
        let mut left = done + 1;
        let mut next = vec![left];
        for (to_char, &above) in to.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal + usize::from(from_char != to_char);
            left = replaced.min(above + 1).min(left + 1);
            diagonal = above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
