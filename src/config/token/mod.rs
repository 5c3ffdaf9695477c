//! The kind of a password or token, its lifetime and its registry, from its own text.
//!
//! Nothing is looked up: a prefix, a shape or a number inside is enough. A token that looks right
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

/// A password of a known kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its kind.
    pub kind: &'static TokenKind,
    /// End of its validity in seconds since 1970, if the token itself has it.
    pub expires: Option<i64>,
    /// Start of its validity (`nbf`) or time of issue (`iat`), if it has one.
    pub begins: Option<i64>,
}

/// Relation of a token to a registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// The registry belongs to its issuer, or the issuer has no hosts of its own.
    Home,
    /// The operator of the registry is unknown.
    Unknown,
    /// The registry is known and belongs to another operator.
    Elsewhere,
}

impl Token {
    /// Returns the kind of `secret`, used with the username `user`; `None` for an ordinary
    /// password.
    pub fn of(user: &[u8], secret: &[u8]) -> Option<Self> {
        let kind = shape::kind_of(user, secret)?;
        let times = times::times(kind, secret);
        Some(Self { kind, expires: times.expires, begins: times.begins })
    }

    /// Returns whether it has expired at `now`.
    pub fn has_ended(&self, now: i64) -> bool {
        self.expires.is_some_and(|end| end <= now)
    }

    /// Returns whether it lives for hours only, by its kind or its own times.
    pub fn is_short_lived(&self) -> bool {
        let life = self.expires.zip(self.begins);
        self.kind.short_lived || life.is_some_and(|(end, begin)| end.saturating_sub(begin) <= DAY)
    }

    /// Returns the end in a few words relative to `now`: “ends in 2 days”, “ended 3 hours ago”.
    pub fn ending(&self, now: i64) -> Option<String> {
        self.expires.map(|end| ending::ending(end, now))
    }

    /// Returns the remaining time in its shortest form, for a list: “3 h”, “2 d”, “ended”.
    pub fn remaining(&self, now: i64) -> Option<String> {
        self.expires.map(|end| ending::remaining(end, now))
    }
}

/// A day in seconds.
pub const DAY: i64 = 86_400;

impl TokenKind {
    /// Returns whether a token of this kind belongs to the registry with this key of `auths`.
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

    /// Returns whether the check digits in a token of this kind are wrong, so that it was mistyped
    /// or cut; `None` if the kind has none, or if a text of this length has none.
    pub fn is_mistyped(&self, secret: &[u8]) -> Option<bool> {
        let body = secret.get(self.prefixes.first()?.len()..)?;
        if !self.has_checksum {
            return None;
        }
        checksum::is_wrong(body)
    }
}
