//! A bare token of a known service: a password without user and registry.

use crate::import::build::{found, Login};
use crate::import::{Confidence, Found, Input, Inside, Match, Remark, RemarkKind, Shape};

/// See the module.
pub(super) const SHAPE: Shape = Shape {
    id: "token",
    name: "bare token",
    recognise,
};

/// How a token begins, whose it is, and the user that goes with it where that is fixed.
const TOKENS: [(&str, &str, &str); 13] = [
    (
        "ya29.",
        "It begins like an access token of Google, whose user is oauth2accesstoken.",
        "oauth2accesstoken",
    ),
    (
        "ghp_",
        "It begins like a personal access token of GitHub.",
        "",
    ),
    (
        "github_pat_",
        "It begins like a fine-grained token of GitHub.",
        "",
    ),
    (
        "ghs_",
        "It begins like a token of a GitHub app or workflow.",
        "",
    ),
    ("gho_", "It begins like an OAuth token of GitHub.", ""),
    ("ghu_", "It begins like a user token of a GitHub app.", ""),
    (
        "glpat-",
        "It begins like a personal access token of GitLab.",
        "",
    ),
    ("gldt-", "It begins like a deploy token of GitLab.", ""),
    ("glcbt-", "It begins like a job token of GitLab.", ""),
    (
        "dckr_pat_",
        "It begins like a personal access token of Docker Hub.",
        "",
    ),
    (
        "dckr_oat_",
        "It begins like an organization access token of Docker Hub.",
        "",
    ),
    (
        "dop_v1_",
        "It begins like a token of DigitalOcean, where it is user and password at once.",
        "",
    ),
    ("eyJ", "It begins like a JSON Web Token.", ""),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let line = input.line()?;
    if line.contains(char::is_whitespace) || line.contains(':') {
        return None;
    }
    let (_, reason, user) = TOKENS.iter().find(|(start, ..)| line.starts_with(start))?;
    // Base64 of any JSON begins with eyJ; a JSON Web Token has two dots.
    if line.starts_with("eyJ") && line.matches('.').count() != 2 {
        return None;
    }
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
    Some(Match::new(Confidence::Likely, *reason, content))
}
