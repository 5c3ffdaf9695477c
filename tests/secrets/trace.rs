//! Finds pieces of secrets in a text.

use std::collections::HashMap;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::json::encode_string;
use proptest::test_runner::TestCaseError;

use crate::files::File;
use crate::seeds::Secret;

/// Length of the pieces: a shorter one is no secret.
const PIECE: usize = 8;

/// All pieces of the secrets of a file, in the spellings in which a text can have them.
#[derive(Default)]
pub(crate) struct Trace(HashMap<Vec<u8>, String>);

impl Trace {
    /// Returns the pieces of all secrets of a file.
    pub(crate) fn of(file: &File) -> Self {
        let mut trace = Self::default();
        for secret in &file.secrets {
            trace.add(secret);
        }
        for (user, password, public) in &file.logins {
            trace.add_login(user, password, *public);
        }
        trace
    }

    /// Adds a secret: its bytes, as JSON and a URL escape them, and in hexadecimal.
    pub(crate) fn add(&mut self, secret: &Secret) {
        let body = &secret.text[secret.public..];
        // The last lines of a private key are in all of them.
        let body = body.split("==\n-----END").next().unwrap_or_default();
        let json = encode_string(body);
        let url: String = body
            .bytes()
            .map(|byte| match byte {
                byte if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) => {
                    char::from(byte).to_string()
                }
                byte => format!("%{byte:02X}"),
            })
            .collect();
        for text in [body, json.trim_matches('"'), &url] {
            self.pieces(text.as_bytes(), PIECE, &secret.text);
        }
        let hex: Vec<String> = body.bytes().map(|byte| format!("{byte:02x}")).collect();
        let hex = hex.concat();
        self.pieces(hex.as_bytes(), 2 * PIECE, &secret.text);
    }

    /// Adds the base64 of a login whose first `public` bytes are public, and again as many of the
    /// password if it is the username.
    pub(crate) fn add_login(&mut self, user: &str, password: &str, public: usize) {
        let login = format!("{user}:{password}");
        let text = STANDARD.encode(&login);
        let text = text.trim_end_matches('=').as_bytes();
        let again = if user == password { user.len() + 1 } else { 0 };
        let is_public = |at: usize| at < public || (at >= again && at < again + public);
        // Eight bytes are in eleven characters or twelve.
        for (at, piece) in text.windows(PIECE + 3).enumerate() {
            let bytes = at * 6 / 8..((at + PIECE + 3) * 6).div_ceil(8);
            if !bytes.into_iter().any(is_public) {
                self.0.insert(piece.to_vec(), login.clone());
            }
        }
    }

    fn pieces(&mut self, text: &[u8], length: usize, of: &str) {
        for piece in text.windows(length) {
            self.0.insert(piece.to_vec(), of.to_owned());
        }
    }

    /// Returns the first piece of a secret in `text`, with what is around it.
    pub(crate) fn find(&self, text: &[u8]) -> Option<String> {
        for length in [PIECE, PIECE + 3, 2 * PIECE] {
            for (at, window) in text.windows(length).enumerate() {
                if let Some(secret) = self.0.get(window) {
                    let around = &text[at.saturating_sub(60)..text.len().min(at + 80)];
                    let around = String::from_utf8_lossy(around);
                    return Some(format!(
                        "{:?} of {secret:?} in …{around}…",
                        String::from_utf8_lossy(window)
                    ));
                }
            }
        }
        None
    }

    /// Fails when `text` has a piece of a secret.
    pub(crate) fn check(&self, what: &str, text: impl AsRef<[u8]>) -> Result<(), TestCaseError> {
        match self.find(text.as_ref()) {
            Some(found) => Err(TestCaseError::fail(format!("{what}: {found}"))),
            None => Ok(()),
        }
    }
}
