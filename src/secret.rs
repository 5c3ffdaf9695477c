//! A value that cannot be printed by accident.

use std::fmt;
use std::rc::Rc;

/// Secret bytes: a password, a token, an `auth`. They may not be UTF-8.
///
/// `Debug` shows only the length and there is no `Display`, so a secret can reach a log or a
/// message only through [`Secret::expose`]. The allocator of the page zeroes the bytes when the
/// last clone is dropped.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Secret(
    /// `None` where there are no bytes: an entry has six secrets, most of them empty.
    Option<Rc<[u8]>>,
);

impl Secret {
    /// Creates a secret of these bytes.
    pub fn new(bytes: impl AsRef<[u8]>) -> Self {
        Self::of(bytes.as_ref())
    }

    /// The code of [`Secret::new`] once, whatever holds the bytes.
    fn of(bytes: &[u8]) -> Self {
        Self((!bytes.is_empty()).then(|| Rc::from(bytes)))
    }

    /// Returns the bytes. Every call is a place to check in a review.
    pub fn expose(&self) -> &[u8] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Returns the text, if the bytes are UTF-8.
    pub fn expose_str(&self) -> Option<&str> {
        std::str::from_utf8(self.expose()).ok()
    }

    /// Returns the text, with U+FFFD for invalid UTF-8: for keys, names and settings.
    pub fn expose_lossy(&self) -> String {
        String::from_utf8_lossy(self.expose()).into_owned()
    }

    /// Returns whether there are no bytes.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({} bytes)", self.expose().len())
    }
}
