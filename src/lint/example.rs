//! Files that illustrate a rule.

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;

use super::Activity;
use crate::json::Document;

/// File that illustrates a rule.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    file: Contents,
    /// Note on its special point, in a few words; may be empty.
    pub note: &'static str,
    /// Image to ask the clients about; empty asks for the first entry's registry.
    pub image: &'static str,
    /// Time of the check, in seconds since 1970.
    pub now: i64,
    /// Activity with the file.
    pub activity: Activity,
    /// Number of spaces after the file, for files that are too large to be written here.
    pub padding: usize,
}

/// Spelling of an example's file.
#[derive(Clone, Copy, Debug)]
enum Contents {
    /// Exact bytes.
    Bytes(&'static [u8]),
    /// Text in the spelling of [`Example::new`].
    Spelled(&'static str),
    /// File with one entry that has only its `auth`, both in that spelling.
    Login { key: &'static str, auth: &'static str },
}

/// Day of examples that do not depend on one: 2026-01-01, noon UTC.
pub(super) const EXAMPLE_NOW: i64 = 1_767_268_800;

impl Example {
    /// Fixed form of most bad examples.
    pub(super) const GOOD: Self = Self::key("ghcr.io");

    /// Returns a file from readable text: `«bot:secret␊»` is the base64 of what is inside, `␊␍␉␀` are
    /// the control characters, and `‹80 ff›` are bytes that are not text.
    pub const fn new(file: &'static str) -> Self {
        Self::of(Contents::Spelled(file))
    }

    /// Returns a file of exactly these bytes.
    pub const fn bytes(file: &'static [u8]) -> Self {
        Self::of(Contents::Bytes(file))
    }

    /// Returns a file with one entry, `key`, that has only its `auth`.
    pub(super) const fn login(key: &'static str, auth: &'static str) -> Self {
        Self::of(Contents::Login { key, auth })
    }

    /// Returns a login to ghcr.io, for rules about `auth`.
    pub(super) const fn auth(auth: &'static str) -> Self {
        Self::login("ghcr.io", auth)
    }

    /// Returns a valid login under `key`, for rules about keys.
    pub(super) const fn key(key: &'static str) -> Self {
        Self::login(key, "«bot:s3cret»")
    }

    const fn of(file: Contents) -> Self {
        Self {
            file,
            note: "",
            image: "",
            now: EXAMPLE_NOW,
            activity: Activity::Editing,
            padding: 0,
        }
    }

    /// Adds a note on the special point.
    #[must_use]
    pub const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    /// Sets the image to ask the clients about.
    #[must_use]
    pub const fn image(mut self, image: &'static str) -> Self {
        self.image = image;
        self
    }

    /// Sets the time of the check, in seconds since 1970.
    #[must_use]
    pub const fn at(mut self, now: i64) -> Self {
        self.now = now;
        self
    }

    /// Sets the activity with the file.
    #[must_use]
    pub const fn during(mut self, activity: Activity) -> Self {
        self.activity = activity;
        self
    }

    /// Adds spaces after the file.
    #[must_use]
    pub const fn padded(mut self, padding: usize) -> Self {
        self.padding = padding;
        self
    }

    /// Returns the file without its padding.
    pub fn contents(&self) -> Vec<u8> {
        match self.file {
            Contents::Bytes(bytes) => bytes.to_vec(),
            Contents::Spelled(text) => read_spelled(text),
            Contents::Login { key, auth } => {
                read_spelled(&format!(r#"{{"auths":{{"{key}":{{"auth":"{auth}"}}}}}}"#))
            }
        }
    }

    /// Returns the file with the spaces after it.
    pub fn document(&self) -> Document {
        let mut bytes = self.contents();
        bytes.resize(bytes.len() + self.padding, b' ');
        Document::parse(bytes)
    }
}

/// Signs of control characters.
const SIGNS: [(char, char); 4] = [('␊', '\n'), ('␍', '\r'), ('␉', '\t'), ('␀', '\0')];

/// Returns the bytes of a readable text. Base64 may be nested.
fn read_spelled(text: &str) -> Vec<u8> {
    let mut read = Vec::new();
    let mut starts = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '«' => starts.push(read.len()),
            '»' => {
                let inside = read.split_off(starts.pop().unwrap_or_default());
                read.extend(STANDARD.encode(inside).into_bytes());
            }
            '‹' => {
                let inside: String = rest.by_ref().take_while(|c| *c != '›').collect();
                let bytes = inside.split(' ').map(|hex| u8::from_str_radix(hex, 16));
                read.extend(bytes.flatten());
            }
            c => {
                let sign = SIGNS.iter().find(|(sign, _)| *sign == c);
                let c = sign.map_or(c, |(_, control)| *control);
                read.extend(c.encode_utf8(&mut [0; 4]).bytes());
            }
        }
    }
    read
}
