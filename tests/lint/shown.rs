//! Files as the catalogue shows them: on several lines, without invisible characters.

use std::fmt::Write as _;

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;
use credenza::text::shorten;

use crate::spelling::write;

/// Maximum length of a line; only those of json-depth are much longer.
const MAX_CHARACTERS: usize = 400;

/// Returns the bad and the fixed file as a difference, with the common beginning and end once.
pub(crate) fn difference(bad: &[u8], good: &[u8]) -> String {
    let is_readable = has_only_logins(bad) && has_only_logins(good);
    let [bad, good] = [bad, good].map(|file| lines(file, is_readable));
    let same = |pairs: &mut dyn Iterator<Item = (&String, &String)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let start = same(&mut bad.iter().zip(&good));
    let rest = bad.len().min(good.len()) - start;
    let end = same(&mut bad.iter().rev().zip(good.iter().rev()).take(rest));
    let marked = |mark: &str, lines: &[String]| -> String {
        let lines = lines.iter().map(|line| format!("{mark} {line}\n"));
        lines.collect()
    };
    [
        marked(" ", &bad[..start]),
        marked("-", &bad[start..bad.len() - end]),
        marked("+", &good[start..good.len() - end]),
        marked(" ", &bad[bad.len() - end..]),
    ]
    .concat()
}

/// Returns a file alone.
pub(crate) fn file(file: &[u8]) -> String {
    let lines = lines(file, has_only_logins(file)).into_iter();
    lines.map(|line| line + "\n").collect()
}

/// Returns true when each `auth` is the base64 of a login; otherwise its base64 matters.
fn has_only_logins(file: &[u8]) -> bool {
    let text = String::from_utf8_lossy(file);
    let logins = text.split('"').filter_map(login).count();
    logins > 0 && logins == text.matches("\"auth\"").count()
}

fn lines(file: &[u8], is_readable: bool) -> Vec<String> {
    let lines = file.split(|byte| *byte == b'\n').map(|line| {
        let indent = line.iter().take_while(|byte| **byte == b'\t').count();
        let mut shown = "\t".repeat(indent) + &visible(&line[indent..]);
        if is_readable {
            let parts = shown.split('"').map(|part| login(part).unwrap_or(part.to_owned()));
            shown = parts.collect::<Vec<_>>().join("\"");
        }
        shorten(&shown, MAX_CHARACTERS).into_owned()
    });
    lines.collect()
}

/// Returns base64 of a login, or of such base64, as `«user:password»`.
fn login(base64: &str) -> Option<String> {
    let bytes = STANDARD.decode(base64).ok().filter(|bytes| !bytes.is_empty())?;
    let inside = match std::str::from_utf8(&bytes).ok().and_then(login) {
        Some(inside) => inside,
        None if bytes.contains(&b':') => visible(&bytes),
        None => return None,
    };
    Some(format!("«{inside}»"))
}

fn visible(bytes: &[u8]) -> String {
    let mut shown = String::new();
    for c in write(bytes).chars() {
        if is_invisible(c) {
            write!(shown, "‹U+{:04X}›", u32::from(c)).expect("a string");
        } else {
            shown.push(c);
        }
    }
    shown
}

fn is_invisible(c: char) -> bool {
    (c != ' ' && c.is_whitespace())
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[test]
fn a_file_is_shown_without_what_cannot_be_seen() {
    for (bytes, shown) in [
        (&b"{\n\t\"a\":\t1\r\n}"[..], "{\n\t\"a\":␉1␍\n}\n"),
        ("\u{feff}{}".as_bytes(), "‹U+FEFF›{}\n"),
        (br#"{"auth":"dTpw"}"#, "{\"auth\":\"«u:p»\"}\n"),
        (br#"{"auth":"ZFRwdw=="}"#, "{\"auth\":\"««u:p»»\"}\n"),
        (
            br#"{"auth":"dTpw","b":{"auth":"dTp"}}"#,
            "{\"auth\":\"dTpw\",\"b\":{\"auth\":\"dTp\"}}\n",
        ),
    ] {
        assert_eq!(file(bytes), shown);
    }
    let shown = difference(b"{\n  \"a\": 1,\n}", b"{\n  \"a\": 1\n}");
    assert_eq!(shown, "  {\n-   \"a\": 1,\n+   \"a\": 1\n  }\n");
}
