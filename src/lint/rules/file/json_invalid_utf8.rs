//! Bytes and escapes that are not a character.

use crate::json::NodeRef;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "json-invalid-utf8",
    severity: Severity::Warning,
    title: "Invalid UTF-8",
    why:
        "A string in this file holds bytes that are not UTF-8, or half of an escaped pair such as \
        `\\ud83d`. Docker and others read a replacement character instead: a registry is not \
        found, or another password is sent, and the next save makes it permanent. Clients in \
        Python and Rust refuse the file.\n\n\
        Usually the file was saved as Windows-1252 or Latin-1, where é or ü is one byte.",
    source: "docker/cli v29.7.2 with Go 1.26, encoding/json unquoteBytes: U+FFFD (measured); the \
        other clients measured",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::DockerAuthConfig])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"username":"rene","password":"caf‹e9›-s3cret"}}}"#)
            .note("\u{e9} as one byte"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret\ud83d"}}}"#)
            .note("half of a pair"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"psFormat":"‹ff›"}"#)
            .note("in a setting"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:»","identitytoken":"t‹f6›ken-s3cret"}}}"#,
        ),
    ],
    good: &[
        Example::new(
            "{\"auths\":{\"ghcr.io\":{\"username\":\"rene\",\"password\":\"caf\u{e9}-s3cret\"}}}",
        ),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret\ud83d\ude00"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"psFormat":"x"}"#),
        Example::new(
            "{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:»\",\"identitytoken\":\"töken-s3cret\"}}}",
        ),
    ],
    near_misses: &[
        Example::new("{\"auths\":{},\"psFormat\":\"caf\u{e9} \u{FFFD} \\ufffd \\ud83d\\ude00\"}")
            .note("a replacement character that is really there"),
        Example::new(r#"{"auths":{},"psFormat":"\\ud83d"}"#).note("an escaped backslash"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let bytes = context.bytes();
    let is_clean = |text: &str| !has_half_pair(text.as_bytes());
    if std::str::from_utf8(bytes).is_ok_and(is_clean) {
        return;
    }
    for leaf in bad_leaves(context) {
        let message = "A character here cannot be decoded: Docker reads U+FFFD instead and keeps \
            that at its next save; clients in Python and Rust refuse the file.";
        let node = leaf.index();
        diagnostics.entry_or_file(leaf.range(), message).fix(
            "Read the bytes as Windows-1252",
            Applicability::NeedsReview,
            move |context| as_windows(context.document().node(node)?),
        );
    }
}

fn bad_leaves(context: &LintContext) -> impl Iterator<Item = NodeRef<'_>> {
    let end = context.document().root().map_or(0, |root| root.range().end);
    let whole = TextRange::new(0, end);
    let leaves = context.document().leaves_in(whole);
    leaves.filter(|leaf| std::str::from_utf8(leaf.raw()).is_err() || has_half_pair(leaf.raw()))
}

/// Returns true when an escape is half of a surrogate pair.
fn has_half_pair(raw: &[u8]) -> bool {
    let mut rest = raw;
    while let Some(at) = rest.iter().position(|&byte| byte == b'\\') {
        let escape = &rest[at..];
        rest = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(true), Some(false)) => &escape[12..],
            (Some(_), _) => return true,
            (None, _) => escape.get(2..).unwrap_or_default(),
        };
    }
    false
}

/// Returns whether `escape` begins with the first half of a pair; `None` when with neither half.
fn surrogate(escape: &[u8]) -> Option<bool> {
    match escape {
        [b'\\', b'u', b'd' | b'D', second, _, _, ..] => match second.to_ascii_lowercase() {
            b'8'..=b'9' | b'a'..=b'b' => Some(true),
            b'c'..=b'f' => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Characters of Windows-1252 from 0x80 to 0x9F; where it has none, the C1 control stays.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Returns the text read as Windows-1252, only when no valid UTF-8 is beside it: then all of it has
/// one encoding.
fn as_windows(leaf: NodeRef<'_>) -> Edits {
    let raw = leaf.raw();
    let mut chunks = raw.utf8_chunks();
    if has_half_pair(raw) || !chunks.all(|chunk| chunk.valid().is_ascii()) {
        return None;
    }
    let text: String = raw
        .iter()
        .map(|&byte| match byte {
            0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
            _ => char::from(byte),
        })
        .collect();
    Some(vec![TextEdit::replace(leaf.range(), text)])
}
