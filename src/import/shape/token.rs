//! A bare token of a known service: a password without user and registry.

use crate::config::token::known_prefix;
use crate::import::build::{found, Login};
use crate::import::{Confidence, Found, Input, Inside, Match, Remark, RemarkKind, Shape};

/// See the module.
pub(super) const SHAPE: Shape = Shape {
    id: "token",
    name: "bare token",
    recognise,
};

fn recognise(input: &Input<'_>) -> Option<Match> {
    let line = input.line()?;
    if line.contains(char::is_whitespace) || line.contains(':') {
        return None;
    }
    let (name, user) = match known_prefix(line.as_bytes()) {
        // Google takes these tokens with one user only.
        Some((_, kind)) if kind.id == "google-access" => (kind.name, "oauth2accesstoken"),
        Some((_, kind)) => (kind.name, ""),
        // Base64 of any JSON begins with eyJ; a JSON Web Token has two dots.
        None if line.starts_with("eyJ") && line.matches('.').count() == 2 => ("JSON Web Token", ""),
        None => return None,
    };
    let key = input.context.server.clone().unwrap_or_default();
    let mut content = if user.is_empty() {
        Found::new(Inside::Nothing)
    } else {
        found(&[Login::new(&key, user.as_bytes(), line.as_bytes())])
    };
    if user.is_empty() {
        content.remarks.push(Remark::new(
            RemarkKind::LayerMissing,
            "It is a password by itself: an auth is base64 of a user name, a colon and this. Add a registry and put it there as password.",
        ));
    }
    let reason = format!("It begins like this: {name}.");
    Some(Match::new(Confidence::Likely, reason, content))
}
