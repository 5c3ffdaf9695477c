//! Files that show what a rule means.

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;

use super::Activity;
use crate::json::Document;

/// A file that shows what a rule means.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    file: Contents,
    /// What is special about it, in a few words; may be empty.
    pub note: &'static str,
    /// The image to ask the clients about; empty asks for the first entry's registry.
    pub image: &'static str,
    /// The time at which it is looked at, in seconds since 1970.
    pub now: i64,
    /// What is being done with the file.
    pub activity: Activity,
    /// This many blanks follow the file: for what is too large to be written here.
    pub padding: usize,
}

/// How an example spells its file.
#[derive(Clone, Copy, Debug)]
enum Contents {
    /// The bytes themselves.
    Bytes(&'static [u8]),
    /// A text as [`Example::new`] spells it.
    Spelled(&'static str),
    /// A file with one entry that is nothing but its `auth`, both spelled.
    Login {
        key: &'static str,
        auth: &'static str,
    },
}

/// The day of examples that do not depend on one: 2026-01-01, noon UTC.
pub(super) const EXAMPLE_NOW: i64 = 1_767_268_800;

impl Example {
    /// What most of the bad examples look like when they are put right.
    pub(super) const GOOD: Self = Self::key("ghcr.io");

    /// A file as text, spelled so that it can be read: `«bot:secret␊»` is the base64 of what is
    /// inside, and `␊␍␉␀` are the control characters.
    pub const fn new(file: &'static str) -> Self {
        Self::of(Contents::Spelled(file))
    }

    /// A file that may not be UTF-8.
    pub const fn bytes(file: &'static [u8]) -> Self {
        Self::of(Contents::Bytes(file))
    }

    /// A file with one entry, `key`, that is nothing but its `auth`.
    pub(super) const fn login(key: &'static str, auth: &'static str) -> Self {
        Self::of(Contents::Login { key, auth })
    }

    /// A login to ghcr.io, for rules that look at `auth`.
    pub(super) const fn auth(auth: &'static str) -> Self {
        Self::login("ghcr.io", auth)
    }

    /// A sound login under `key`, for rules that look at keys.
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

    /// With a few words on what is special.
    #[must_use]
    pub const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    /// Asking the clients about `image`.
    #[must_use]
    pub const fn image(mut self, image: &'static str) -> Self {
        self.image = image;
        self
    }

    /// Looked at `now`, in seconds since 1970.
    #[must_use]
    pub const fn at(mut self, now: i64) -> Self {
        self.now = now;
        self
    }

    /// While this is being done with the file.
    #[must_use]
    pub const fn during(mut self, activity: Activity) -> Self {
        self.activity = activity;
        self
    }

    /// With blanks behind it.
    #[must_use]
    pub const fn padded(mut self, padding: usize) -> Self {
        self.padding = padding;
        self
    }

    /// The file, without what pads it.
    pub fn contents(&self) -> Vec<u8> {
        match self.file {
            Contents::Bytes(bytes) => bytes.to_vec(),
            Contents::Spelled(text) => read_spelled(text),
            Contents::Login { key, auth } => {
                read_spelled(&format!(r#"{{"auths":{{"{key}":{{"auth":"{auth}"}}}}}}"#))
            }
        }
    }

    /// The file with the spaces after it.
    pub fn document(&self) -> Document {
        let mut bytes = self.contents();
        bytes.resize(bytes.len() + self.padding, b' ');
        Document::parse(bytes)
    }
}

/// Signs of control characters.
const SIGNS: [(char, char); 4] = [('␊', '\n'), ('␍', '\r'), ('␉', '\t'), ('␀', '\0')];

/// The bytes that a spelled file stands for. Base64 may be inside of base64.
fn read_spelled(text: &str) -> Vec<u8> {
    let mut read = String::new();
    let mut starts = Vec::new();
    for c in text.chars() {
        match c {
            '«' => starts.push(read.len()),
            '»' => {
                let inside = read.split_off(starts.pop().unwrap_or_default());
                read += &STANDARD.encode(inside);
            }
            c => {
                let sign = SIGNS.iter().find(|(sign, _)| *sign == c);
                read.push(sign.map_or(c, |(_, control)| *control));
            }
        }
    }
    read.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spelled_file_is_the_file() {
        for (spelled, file) in [
            ("{}", "{}"),
            ("a␊␍␉␀", "a\n\r\t\0"),
            ("x«bot:secret␊»y", "xYm90OnNlY3JldAo=y"),
            ("«bot:«x»»", "Ym90OmVBPT0="),
        ] {
            let example = Example::new(spelled);
            assert_eq!(example.contents(), file.as_bytes(), "{spelled}");
        }
        assert_eq!(Example::bytes("«".as_bytes()).contents(), "«".as_bytes());
    }
}
