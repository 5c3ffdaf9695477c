//! Notable features, in one sentence each.

use super::base64::Padding;
use super::segment::{Segment, Shape};
use super::style::Alphabet;
use super::Specimen;
use crate::config::token::known_prefix;

/// Something worth saying about a specimen. No variant holds a byte of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The text ends in a line break, as `echo` writes it.
    EndsInNewline,
    /// No colon separates a username from a password.
    NoColon,
    /// The username is empty.
    EmptyUser,
    /// The password contains colons after the first one; this is their number.
    MoreColons(usize),
    /// It is base64 of base64: [`Specimen::peel`] removes a layer.
    OneLayerTooMany,
    /// It is a whole `config.json`, not an `auth`.
    ConfigFile,
    /// It is a bare token that was never encoded.
    RawToken,
    /// The password is a web token: [`Specimen::web_token`].
    WebToken,
    /// The password is a Google key: [`Specimen::google_key`].
    GoogleKey,
    /// The base64 is wrapped or has a line break at its end.
    Wrapped,
    /// The base64 has spaces or tabs in it.
    Blanks,
    /// Padding is missing.
    Unpadded,
    /// It has `-` or `_` instead of `+` and `/`.
    UrlSafe,
    /// NULs: at the password's ends Docker drops them.
    Nul,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// Unused bits are set.
    StrayBits,
}

impl Finding {
    /// Returns one or two sentences.
    pub fn text(self) -> String {
        match self {
            Self::MoreColons(1) => "There is one more colon. It is part of the password: only the first colon separates.".to_owned(),
            Self::MoreColons(count) => format!(
                "There are {count} more colons. They are part of the password: only the first colon separates."
            ),
            _ => self.fixed().to_owned(),
        }
    }

    fn fixed(self) -> &'static str {
        match self {
            Self::EndsInNewline => "The password ends in a line break, which a registry reads as a part of it. It comes from echo; printf and echo -n write none.",
            Self::NoColon => "There is no colon. Docker needs user:password. It prints a warning and stops reading entries, in an order that is random.",
            Self::EmptyUser => "There is no username before the colon. Docker refuses that.",
            Self::MoreColons(_) => "Later colons are part of the password.",
            Self::OneLayerTooMany => "This is base64 of base64: one layer too many.",
            Self::ConfigFile => "This is a whole config.json in base64, as in a Kubernetes Secret. It is not an auth.",
            Self::RawToken => "This looks like a bare token. An auth is base64 of user:token.",
            Self::WebToken => "The password is a web token (JWT). Its middle part contains its expiry time; anyone can read it.",
            Self::GoogleKey => "The password is the key file of a Google service account, private key included.",
            Self::Wrapped => "The base64 has line breaks. Docker skips them; some clients do not.",
            Self::Blanks => "There are spaces in the base64. Docker refuses them.",
            Self::Unpadded => "The padding is missing. Docker refuses that.",
            Self::UrlSafe => "This is the URL-safe alphabet, with - and _. Docker reads only + and / in an auth; it writes - and _ in X-Registry-Auth.",
            Self::Nul => "There are NUL bytes. Docker drops them at both ends of the password and keeps them elsewhere.",
            Self::NotUtf8 => "The bytes are not UTF-8. On its way to the daemon each such byte becomes U+FFFD, and the registry refuses the password.",
            Self::StrayBits => "The last character has bits set that no byte needs. Docker ignores them; a strict reader refuses them.",
        }
    }

    /// Returns the segment that it is about, if it is one.
    pub fn segment(self) -> Option<Segment> {
        match self {
            Self::EndsInNewline | Self::MoreColons(_) | Self::WebToken | Self::GoogleKey => {
                Some(Segment::Password)
            }
            Self::NoColon | Self::OneLayerTooMany | Self::ConfigFile | Self::RawToken => {
                Some(Segment::Other)
            }
            Self::EmptyUser => Some(Segment::Colon),
            Self::StrayBits => Some(Segment::Fill),
            Self::Unpadded => Some(Segment::Padding),
            Self::Wrapped | Self::Blanks | Self::UrlSafe | Self::Nul | Self::NotUtf8 => None,
        }
    }
}

impl Specimen {
    /// Returns all findings, the most serious first.
    pub fn findings(&self) -> Vec<Finding> {
        let bytes = self.bytes().expose();
        let login = self.shape() == Shape::Login;
        let colons = self.part(Segment::Password).split(|&byte| byte == b':').count() - 1;
        let peeled = self.peel().is_some();
        let raw = raw_token(self.source().expose()) || raw_token(bytes);
        let no_colon = self.shape() == Shape::NoColon;
        let google = self.google_key().is_some();
        let config = self.is_config_file();
        // Colons of JSON do not belong to a password.
        let plain = login && !google && !config;
        let is_text = self.wrapping().holds_text();
        let all = [
            (peeled, Finding::OneLayerTooMany),
            (config, Finding::ConfigFile),
            (no_colon && raw, Finding::RawToken),
            (no_colon && !peeled && !raw, Finding::NoColon),
            (login && self.part(Segment::User).is_empty(), Finding::EmptyUser),
            (!no_colon && bytes.ends_with(b"\n") && !config, Finding::EndsInNewline),
            (!is_text && self.style().alphabet == Alphabet::UrlSafe, Finding::UrlSafe),
            (!is_text && matches!(self.padding(), Padding::Missing(_)), Finding::Unpadded),
            (!is_text && self.encoded.blanks, Finding::Blanks),
            (!is_text && self.breaks(), Finding::Wrapped),
            (self.encoded.stray_bits, Finding::StrayBits),
            (bytes.contains(&0), Finding::Nul),
            (std::str::from_utf8(bytes).is_err(), Finding::NotUtf8),
            (plain && colons > 0, Finding::MoreColons(colons)),
            (self.web_token().is_some(), Finding::WebToken),
            (google, Finding::GoogleKey),
        ];
        all.into_iter().filter_map(|(found, finding)| found.then_some(finding)).collect()
    }

    fn breaks(&self) -> bool {
        self.base64().expose().iter().any(|byte| matches!(byte, b'\r' | b'\n'))
    }
}

/// Returns whether the text begins like a token of a common service. A JWT has its own finding, and
/// `eyJ` also begins the base64 of JSON.
fn raw_token(text: &[u8]) -> bool {
    known_prefix(text.trim_ascii_start()).is_some()
}
