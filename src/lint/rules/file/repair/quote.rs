//! Kinds of quotes.

/// Role of a string, which decides what can follow it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Key,
    Value,
}

/// Kinds of quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    /// `"`
    Straight,
    /// `'`
    Single,
    /// `“ ” „ ‟`, from word processors.
    Curly,
    /// `‘ ’ ‚ ‛`
    CurlySingle,
    /// `\"`, from JSON that was written into another string.
    Escaped,
}

/// Returns the quote at the start of `rest`, and its length.
pub(super) fn quote_at(rest: &[u8]) -> Option<(Quote, usize)> {
    match rest {
        [b'"', ..] => Some((Quote::Straight, 1)),
        [b'\'', ..] => Some((Quote::Single, 1)),
        [b'\\', b'"', ..] => Some((Quote::Escaped, 2)),
        [0xE2, 0x80, 0x98..=0x9B, ..] => Some((Quote::CurlySingle, 3)),
        [0xE2, 0x80, 0x9C..=0x9F, ..] => Some((Quote::Curly, 3)),
        _ => None,
    }
}

impl Quote {
    /// Returns true when `other` ends a string that this quote began. Curly quotes are often half
    /// converted.
    pub(super) fn is_closed_by(self, other: Self) -> bool {
        match self {
            Self::Curly => matches!(other, Self::Curly | Self::Straight),
            Self::CurlySingle => matches!(other, Self::CurlySingle | Self::Single),
            _ => self == other,
        }
    }
}
