//! Values of logins: variables and references, and user and password in one text.

use crate::import::encoded::decode;
use crate::import::input::{folded, string};
use crate::json::Document;

/// Returns the name of what a value means, when it is a variable, a template, a reference to a
/// store, or stars; `None` for a value.
pub(crate) fn variable(value: &str) -> Option<String> {
    let text = value.trim();
    let name = |text: &str| text.trim().chars().take(60).collect::<String>();
    let is_word = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
    };
    if let Some(inside) = between(text, "${{", "}}").or_else(|| between(text, "{{", "}}")) {
        return Some(name(inside));
    }
    if let Some(inside) = between(text, "${", "}").or_else(|| between(text, "$(", ")")) {
        return Some(name(inside));
    }
    if let Some(word) = text.strip_prefix('$').filter(|word| is_word(word)) {
        return Some(word.to_owned());
    }
    let whole =
        |open, close| text.strip_prefix(open).and_then(|text: &str| text.strip_suffix(close));
    if let Some(inside) = whole("((", "))").or_else(|| whole("%", "%").filter(|text| is_word(text)))
    {
        return Some(name(inside));
    }
    let stores = ["op://", "ref+", "vault:", "arn:aws:secretsmanager:", "arn:aws:ssm:", "ENC["];
    if stores.iter().any(|store| text.starts_with(store)) {
        return Some(name(text.split(['?', ',', '#']).next().unwrap_or(text)));
    }
    let is_masked = text.len() > 2 && text.chars().all(|c| "*\u{2022}".contains(c));
    is_masked.then(|| "masked with stars".to_owned())
}

/// Returns what is between `open` and `close`, when the text is only that and names around it.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(open)?;
    let (inside, _) = rest.split_once(close)?;
    (!inside.is_empty()).then_some(inside)
}

/// Returns user and password of a text that holds both: `Basic …`, base64 of `user:password` or of JSON
/// with both, and with `plain` also `user:password`.
pub(crate) fn read_auth(value: &str, plain: bool) -> Option<(Vec<u8>, Vec<u8>)> {
    let text = value.trim();
    let is_basic = text.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("basic "));
    let encoded = if is_basic { text[6..].trim() } else { text };
    if let Some(decoded) = decode(encoded.as_bytes(), true) {
        return split(&decoded.bytes);
    }
    if plain && !is_basic {
        return split(text.as_bytes());
    }
    None
}

fn split(bytes: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    if bytes.starts_with(b"{") {
        let document = Document::parse(bytes);
        let root = document.root().filter(|_| document.error().is_none())?;
        let (user, password) = (folded(root, "username"), string(root, "password"));
        return (!user.is_empty() && !password.is_empty())
            .then(|| (user.as_bytes().to_vec(), password.as_bytes().to_vec()));
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let (user, password) = text.split_once(':')?;
    let odd = |c: char| c.is_control() || c.is_whitespace();
    let sound = !user.is_empty()
        && !password.is_empty()
        && !user.contains(odd)
        && !password.starts_with('/');
    sound.then(|| (user.as_bytes().to_vec(), password.as_bytes().to_vec()))
}
