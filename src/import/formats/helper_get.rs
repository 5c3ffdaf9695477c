//! Output of `docker-credential-x get`: `{"ServerURL": …, "Username": …, "Secret": …}`
//! (docker-credential-helpers v0.9.8, `credentials/credentials.go`).

use crate::config::TOKEN_USER;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match};
use crate::import::input::{folded, Input};
use crate::secret::Secret;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("helper-get"), name: "answer of a credential helper", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    let (url, user, secret) =
        (folded(root, "ServerURL"), folded(root, "Username"), folded(root, "Secret"));
    if secret.is_empty() || (user.is_empty() && url.is_empty()) {
        return None;
    }
    let names = ["serverurl", "username", "secret"];
    let known = |name: &str| names.contains(&name.to_ascii_lowercase().as_str());
    if !root.members().all(|member| known(&member.name())) {
        return None;
    }
    // The command beside the answer names the server that was asked for.
    let url = match &input.context.server {
        Some(server) if url.is_empty() => server.into(),
        _ => url,
    };
    let mut login = Login::new(&url, user.as_bytes(), secret.as_bytes());
    if user == TOKEN_USER {
        login = Login {
            key: url.to_string(),
            identity_token: Secret::new(secret.as_bytes()),
            ..Login::default()
        };
    }
    Some(Match::new(
        Confidence::Certain,
        "It is JSON with ServerURL, Username and Secret, which a credential helper prints.",
        new_file(&[login]),
    ))
}
