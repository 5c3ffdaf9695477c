//! Bare token of a known service: a password without user and registry.

use crate::config::token::kind_by_form;
use crate::import::build::{new_file, Login};
use crate::import::format::{
    Confidence, Extracted, Format, FormatId, Match, Payload, Remark, RemarkKind,
};
use crate::import::input::Input;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("token"), name: "bare token", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let line = input.line()?;
    if line.contains(char::is_whitespace) || line.contains(':') {
        return None;
    }
    let kind = kind_by_form(line.as_bytes())?;
    // Google accepts these tokens with one user only.
    let user = if kind.id == "google-access" { "oauth2accesstoken" } else { "" };
    let key = input.context.server.clone().unwrap_or_default();
    let mut content = if user.is_empty() {
        Extracted::new(Payload::Nothing)
    } else {
        new_file(&[Login::new(&key, user.as_bytes(), line.as_bytes())])
    };
    if user.is_empty() {
        content.remarks.push(Remark::new(
            RemarkKind::LayerMissing,
            "It is a bare password: an auth is base64 of a username, a colon and this. Add a registry and put it there as password.",
        ));
    }
    let reason = format!("It begins like this: {}.", kind.name);
    Some(Match::new(Confidence::Likely, reason, content))
}
