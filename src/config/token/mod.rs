//! What a password or token is, how long it lives and where it belongs, from its own text.
//!
//! Nothing is asked of anybody: a prefix, a shape or a number inside tells. A token that looks right
//! may still be revoked or invented.

mod checksum;
mod ending;
mod google_key;
mod kinds;
mod shape;
mod times;
mod web_token;

use crate::docker::host_of;
use crate::registries::facts_for;

pub use google_key::GoogleKey;
pub use kinds::{TokenKind, TOKEN_KINDS};
pub use shape::{is_aws_access_key, kind_by_form, known_prefix};
pub use web_token::WebToken;

/// A password whose kind is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: &'static TokenKind,
    /// When it ends, in seconds since 1970, where the token itself says so.
    pub expires: Option<i64>,
    /// When it begins to be valid (`nbf`), or was made (`iat`), where it says so.
    pub begins: Option<i64>,
}

/// Whether a token belongs to a registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// The registry is one of its issuer's, or the issuer has no hosts of its own.
    Home,
    /// Nobody knows who runs the registry.
    Unknown,
    /// The registry is known, and is somebody else's.
    Elsewhere,
}

impl Token {
    /// The kind of `secret`, which `user` signs in with; `None` for an ordinary password.
    pub fn of(user: &[u8], secret: &[u8]) -> Option<Self> {
        let kind = shape::kind_of(user, secret)?;
        let times = times::times(kind, secret);
        Some(Self {
            kind,
            expires: times.expires,
            begins: times.begins,
        })
    }

    /// Whether it has ended at `now`.
    pub fn has_ended(&self, now: i64) -> bool {
        self.expires.is_some_and(|end| end <= now)
    }

    /// Whether it was made to live for hours: by its kind, or because it says so itself.
    pub fn is_short_lived(&self) -> bool {
        let life = self.expires.zip(self.begins);
        self.kind.short_lived || life.is_some_and(|(end, begin)| end.saturating_sub(begin) <= DAY)
    }

    /// When it ends, in a few words from `now`: “ends in 2 days”, “ended 3 hours ago”.
    pub fn ending(&self, now: i64) -> Option<String> {
        self.expires.map(|end| ending::ending(end, now))
    }

    /// The time that is left, as short as can be, for a list: “3 h”, “2 d”, “ended”.
    pub fn remaining(&self, now: i64) -> Option<String> {
        self.expires.map(|end| ending::remaining(end, now))
    }
}

/// A day in seconds.
pub const DAY: i64 = 86_400;

impl TokenKind {
    /// Whether a token of this kind belongs to the registry with this key of `auths`.
    pub fn belongs_to(&self, key: &str) -> Belongs {
        if self.registries.is_empty() {
            return Belongs::Home;
        }
        let host = host_of(key).to_ascii_lowercase();
        let name = host.split(':').next().unwrap_or_default();
        let is_under = |domain: &str| {
            let rest = name.strip_suffix(domain);
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        if self.domains.iter().any(|domain| is_under(domain)) {
            return Belongs::Home;
        }
        match facts_for(key) {
            Some(facts) if self.registries.contains(&facts.id) => Belongs::Home,
            Some(_) => Belongs::Elsewhere,
            None if self.own_hosts => Belongs::Home,
            None => Belongs::Unknown,
        }
    }

    /// Whether the check digits in a token of this kind are wrong, so that it was mistyped or cut;
    /// `None` where the kind has none, or where the text is not of the length that has them.
    pub fn is_mistyped(&self, secret: &[u8]) -> Option<bool> {
        let body = secret.get(self.prefixes.first()?.len()..)?;
        if !self.has_checksum {
            return None;
        }
        checksum::is_wrong(body)
    }
}

#[cfg(test)]
mod tests;
