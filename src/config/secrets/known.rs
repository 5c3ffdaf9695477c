//! Secrets in a file's keys and usernames, which sentences may quote entirely, in part, or in another
//! spelling.

use std::collections::BTreeSet;

use super::look::{masked, secret_ranges, MASK};
use super::user::is_secret_user;
use crate::codec::percent;
use crate::config::ConfigFile;
use crate::json::encode_string;

/// Length of the pieces that are looked for; a shorter password is only found in its URL.
const PIECE: usize = 8;

/// Most bytes that are looked at from either end of a secret: sentences cut long keys.
const END: usize = 512;

/// Secrets of one file that only their place gives away, and that a sentence could quote.
#[derive(Clone, Debug, Default)]
pub struct Secrets(BTreeSet<[u8; PIECE]>);

impl Secrets {
    /// Finds the secrets in the keys of two versions of a file.
    pub fn of_both(before: ConfigFile<'_>, after: ConfigFile<'_>) -> Self {
        Self::of(before).and(after)
    }

    /// Adds the secrets in the keys of another file.
    #[must_use]
    pub fn and(mut self, other: ConfigFile<'_>) -> Self {
        self.0.extend(Self::of(other).0);
        self
    }

    /// Finds the secrets in its keys, and usernames that are the password in their `auth`; normally there
    /// are none.
    pub fn of(config: ConfigFile<'_>) -> Self {
        let helpers = config.cred_helpers().map(|member| member.key.text());
        let keys = config.entries().map(|entry| entry.key()).chain(helpers);
        let mut pieces = BTreeSet::new();
        for key in keys.filter(|key| !is_plain_host(key)) {
            for range in secret_ranges(&key) {
                for secret in ends(&key[range.start..range.end]) {
                    add_pieces(secret, &mut pieces);
                }
            }
        }
        // With a password beside `auth`, docker-java takes the username from one and the password from
        // the other, so what the two are to each other is not seen in what it sends.
        for entry in config.entries().filter(|entry| !entry.string("password").is_empty()) {
            let login = entry.credentials();
            if is_secret_user(&login.user, login.password.expose()) {
                add_pieces(&String::from_utf8_lossy(&login.user), &mut pieces);
            }
        }
        Self(pieces)
    }

    /// Masks secrets in `text`: those of this file, and whatever looks like one.
    pub fn hide(&self, text: &str) -> String {
        self.hide_known(&masked(text))
    }

    /// Masks secrets of this file in a text in which all others are masked.
    pub fn hide_known(&self, text: &str) -> String {
        if self.0.is_empty() {
            return text.to_owned();
        }
        let is_piece = |at: usize| {
            let piece = text.as_bytes().get(at..at + PIECE);
            piece
                .and_then(|piece| <[u8; PIECE]>::try_from(piece).ok())
                .is_some_and(|piece| self.0.contains(&piece))
        };
        let (mut shown, mut hidden_to) = (String::with_capacity(text.len()), 0);
        for (at, character) in text.char_indices() {
            if (at..at + character.len_utf8()).any(is_piece) {
                if hidden_to <= at {
                    shown.push_str(MASK);
                }
                hidden_to = at + character.len_utf8() - 1 + PIECE;
            }
            if hidden_to <= at {
                shown.push(character);
            }
        }
        shown
    }
}

/// Returns the two ends of a long secret, or all of a short one.
fn ends(secret: &str) -> Vec<&str> {
    if secret.len() <= 2 * END {
        return vec![secret];
    }
    let boundary = |at: usize| (0..=at).rev().find(|at| secret.is_char_boundary(*at)).unwrap_or(0);
    vec![&secret[..boundary(END)], &secret[boundary(secret.len() - END)..]]
}

/// Adds the pieces of a secret in the spellings that a sentence can have.
fn add_pieces(secret: &str, pieces: &mut BTreeSet<[u8; PIECE]>) {
    let (escaped, decoded) = (encode_string(secret), percent::decode(secret.as_bytes()));
    for text in [secret.as_bytes(), escaped.trim_matches('"').as_bytes(), &decoded] {
        let windows = text.windows(PIECE);
        pieces.extend(windows.filter_map(|piece| <[u8; PIECE]>::try_from(piece).ok()));
    }
}

/// Returns whether a key is a host in its usual characters: a quick test that most keys pass.
fn is_plain_host(key: &str) -> bool {
    let is_usual = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b':')
    };
    key.contains('.') && key.bytes().all(is_usual)
}
