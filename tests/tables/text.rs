//! Edits, encodings, lines, invisible characters, and logins in URLs.

use credenza::text::{apply, convert_to_utf8, has_mask, invisible, url_password};
use credenza::text::{Encoding, LineColumn, LineIndex, TextEdit, TextRange, UrlParts};

#[test]
fn the_inverse_restores_the_bytes() {
    let edits = [
        TextEdit::insert(0, *b"<<"),
        TextEdit::remove(TextRange::new(1, 3)),
        TextEdit::replace(TextRange::new(4, 5), *b"XYZ"),
    ];
    let (new, inverse) = apply(b"abcdef", &edits);
    assert_eq!(new, b"<<adXYZf");
    assert_eq!(apply(&new, &inverse).0, b"abcdef");
}

#[test]
fn an_impossible_edit_is_left_out() {
    let edits = [
        TextEdit::remove(TextRange::new(0, 4)),
        TextEdit::remove(TextRange::new(2, 5)),
        TextEdit::remove(TextRange::new(6, 9)),
    ];
    assert_eq!(apply(b"abcdef", &edits).0, b"ef");
}

#[test]
fn utf16_becomes_utf8() {
    for (bytes, encoding) in [
        (&b"\xFF\xFE{\0}\0"[..], Encoding::Utf16Le),
        (b"{\0}\0", Encoding::Utf16Le),
        (b"\xFE\xFF\0{\0}", Encoding::Utf16Be),
        (b"\xEF\xBB\xBF{}", Encoding::Utf8Bom),
    ] {
        assert_eq!(Encoding::of(bytes), encoding);
        let (edits, lossy) = convert_to_utf8(bytes);
        assert_eq!((apply(bytes, &edits).0.as_slice(), lossy), (&b"{}"[..], false));
    }
    assert_eq!(Encoding::of(b"{}"), Encoding::Utf8);
}

#[test]
fn all_line_ends_count() {
    let bytes = b"a\nb\r\nc\rd\r\n";
    let lines = LineIndex::new(bytes);
    assert_eq!(lines.count(), 5);
    let texts: Vec<&[u8]> = (0..5).map(|line| lines.range(bytes, line).of(bytes)).collect();
    assert_eq!(texts, [b"a" as &[u8], b"b", b"c", b"d", b""]);
    assert_eq!(lines.full_range(1).of(bytes), b"b\r\n");
}

#[test]
fn an_edit_changes_only_its_lines() {
    let pieces = ["", "a", "\n", "\r", "\r\n", "b\n\rc"];
    let old = b"x\r\ny\nz\rw\n";
    for start in 0..=old.len() {
        for end in start..=old.len() {
            for piece in pieces {
                let edit = TextEdit::replace(TextRange::new(start, end), piece);
                let (new, _) = apply(old, std::slice::from_ref(&edit));
                let lines = LineIndex::new(old).after(&edit, &new);
                assert_eq!(lines, LineIndex::new(&new), "{start}..{end} {piece:?}");
            }
        }
    }
}

#[test]
fn columns_count_characters() {
    let bytes = "{\n\"ä\u{1F511}\": x".as_bytes();
    let at = LineIndex::new(bytes).line_column(bytes, bytes.len() - 1);
    assert_eq!(at, LineColumn { line: 2, column: 7 });
}

#[test]
fn finds_what_is_not_seen() {
    let found: Vec<_> =
        invisible::find(" a b\u{200B}c\n").iter().map(|i| (i.at, i.at_edge)).collect();
    assert_eq!(found, [(0, true), (4, false), (6, true)]);
    assert!(invisible::find("p:a:ss w\u{F6}rd").is_empty());
    assert_eq!(invisible::trim("\u{FEFF} a b\r\n"), "a b");
}

#[test]
fn the_authority_ends_where_it_is_told() {
    let text = "http://u:p@s/w#d@proxy:3128/x?y";
    let ends: [fn(u8) -> bool; 3] =
        [|byte| matches!(byte, b'/' | b'?' | b'#'), |byte| byte == b'#', |_| false];
    let wanted = [
        ("u:p", "s", "/w#d@proxy:3128/x?y"),
        ("u:p", "s/w", "#d@proxy:3128/x?y"),
        ("u:p@s/w#d", "proxy:3128/x?y", ""),
    ];
    for (is_end, (user, host, path)) in ends.into_iter().zip(wanted) {
        let parts = UrlParts { scheme: Some("http"), user: Some(user), host, path };
        assert_eq!(UrlParts::split(text, is_end), parts);
    }
}

#[test]
fn a_password_is_between_a_colon_and_the_host() {
    for (url, password) in [
        ("https://u:p@h/x", Some("p")),
        ("u:p@h", Some("p")),
        ("https://u@h", None),
        ("https://u:@h", Some("")),
        ("https://h/u:p@x", None),
        ("https://u:p/w@h/x", Some("p/w")),
        ("h:5000/app@x", None),
        ("[::1]:5000/app@x", None),
        ("app:1@sha256:0a", None),
        ("h:a/app:1@sha256:0a", None),
    ] {
        assert_eq!(url_password(url), password, "{url}");
    }
}

#[test]
fn a_masked_secret_is_told_from_text() {
    for (text, expected) in [
        ("\u{2022}", true),
        (" \u{2022}\u{2022}\n\u{2022}\n", true),
        ("", false),
        ("\n", false),
        ("a\u{2022}", false),
        ("bot:\u{2022}\u{2022}", false),
        ("\"auth\": \"\u{2022}\u{2022}\u{2022}\"", true),
    ] {
        assert_eq!(has_mask(text), expected, "{text:?}");
    }
}
