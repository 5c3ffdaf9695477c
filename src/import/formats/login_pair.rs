//! `user:password` as text: the content of an `auth`, or pasted without its base64.

use super::nothing::is_hash;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("login-pair"), name: "user:password", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let peeled = input.above == Some(FormatId::BASE64);
    let bytes = if peeled { input.bytes } else { input.line()?.as_bytes() };
    let colon = bytes.iter().position(|&byte| byte == b':')?;
    let (user, password) = (bytes.get(..colon)?, bytes.get(colon + 1..)?);
    let name = std::str::from_utf8(user).ok()?;
    let odd = |c: char| c.is_control() || (c.is_whitespace() && !peeled) || "{}[]\"'".contains(c);
    if name.is_empty() || name.contains(odd) || name.len() > 256 {
        return None;
    }
    let text = std::str::from_utf8(password).ok();
    let readable = text.is_some_and(|text| !text.contains(|c| c < ' ' && !"\r\n\t".contains(c)));
    let key = input.context.server.clone().unwrap_or_default();
    let wanted = matches!(input.context.wants, Wants::Text(_));
    let has_space = name.contains(char::is_whitespace);
    let (confidence, reason) = match (peeled, readable) {
        (true, true) if key.is_empty() && !wanted && has_space => (
            Confidence::Possible,
            "Its base64 holds a text with a colon; what is before the colon has spaces, as few usernames have.",
        ),
        (true, true) if key.is_empty() && !wanted => (
            Confidence::Likely,
            "Its base64 holds a username, a colon and a password, as an auth does.",
        ),
        (true, true) => (
            Confidence::Certain,
            "It holds a username, a colon and a password, for the registry that is named next to it.",
        ),
        (true, false) => (
            Confidence::Possible,
            "It is base64 with a colon inside, as an auth has; what follows the colon is not text.",
        ),
        (false, _) if is_something_else(bytes, password) || is_hash(password) => return None,
        (false, _) => (
            Confidence::Possible,
            "It is one line with a colon, which could be a username and a password.",
        ),
    };
    let mut found = new_file(&[Login::new(&key, user, password)]);
    if !peeled {
        found.remarks.push(Remark::new(
            RemarkKind::LayerMissing,
            "It is the text itself; an auth is base64 of it, which is put into the file.",
        ));
    }
    if password.ends_with(b"\n") || password.ends_with(b"\r") {
        found.remarks.push(Remark::new(
            RemarkKind::Note,
            "The password ends in a newline, which is part of it. It often comes from echo without -n.",
        ));
    }
    Some(Match::new(confidence, reason, found))
}

/// Returns true when a plain line with a colon is more likely a URL, an image, an address or `key:
/// value`.
fn is_something_else(line: &[u8], password: &[u8]) -> bool {
    password.is_empty()
        || password.starts_with(b"/")
        || line.iter().any(u8::is_ascii_whitespace)
        || password.iter().all(u8::is_ascii_digit)
}
