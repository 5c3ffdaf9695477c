//! Broken files with their repair, and files that are left alone.

use credenza::json::{format, Document, Style};
use credenza::lint::{rule, Activity};
use proptest::prelude::*;

/// Returns the text as the fix of `json-syntax` repairs it, if it does.
fn repaired(text: &str) -> Option<String> {
    let document = Document::parse(text);
    let found = rule("json-syntax")?.find(&document, 0, Activity::Editing);
    let edits = found.first()?.fixes().next()?.edits().to_vec();
    let (whole, inverse) = document.apply(&edits);
    assert_eq!(whole.apply(&inverse).0.bytes(), text.as_bytes());
    assert!(edits.iter().all(|edit| !edit.range.is_empty() || !edit.new_bytes.is_empty()));
    Some(String::from_utf8_lossy(whole.bytes()).into_owned())
}

#[track_caller]
fn all(cases: &[(&str, &str)]) {
    for (broken, whole) in cases {
        assert_eq!(repaired(broken).as_deref(), Some(*whole), "{broken}");
    }
}

#[test]
fn commas() {
    all(&[
        (r#"{"a":1,}"#, r#"{"a":1}"#),
        (r#"{"a":[1,2,],}"#, r#"{"a":[1,2]}"#),
        (r#"{,"a":1,,"b":2}"#, r#"{"a":1,"b":2}"#),
        (r#"{"a":[,]}"#, r#"{"a":[]}"#),
        ("{\"a\":{}\n\"b\":{}}", "{\"a\":{},\n\"b\":{}}"),
        (r#"{"a":"x" "b":["y" "z"]}"#, r#"{"a":"x", "b":["y", "z"]}"#),
        (r#"{"a" "x","b" {"c" : 1}}"#, r#"{"a": "x","b": {"c" : 1}}"#),
    ]);
}

#[test]
fn comments() {
    all(&[
        ("{\n  // one\n  \"a\": 1 /* two */\n}", "{\n  \"a\": 1\n}"),
        ("{\"a\": 1, # hash\r\n# own\r\n\"b\": 2}", "{\"a\": 1,\r\n\"b\": 2}"),
        ("{\"a\": 1,\n// last\n}\n// behind", "{\"a\": 1\n}\n"),
        ("// first\n{\"a\": \"http://x\"}", "{\"a\": \"http://x\"}"),
        ("{/* a */ // b\n\"a\": 1}", "{\n\"a\": 1}"),
        ("{\"a\": 1 // no end\n,}", "{\"a\": 1\n}"),
    ]);
}

#[test]
fn quotes() {
    all(&[
        ("{'a': 'x'}", r#"{"a": "x"}"#),
        (r#"{'a': 'say "x" \'y\''}"#, r#"{"a": "say \"x\" 'y'"}"#),
        ("{“a”: “x”, ‘b’: „y“}", r#"{"a": "x", "b": "y"}"#),
        ("{\"a”: “x\"}", r#"{"a": "x"}"#),
        ("{\"a\": \"x”,\n\"b\": 1}", "{\"a\": \"x\",\n\"b\": 1}"),
        ("{\"a\": \"a “quoted” word\",}", "{\"a\": \"a “quoted” word\"}"),
        (r#"{\"a\": {\"b\": \"x\"}}"#, r#"{"a": {"b": "x"}}"#),
    ]);
}

#[test]
fn words_without_quotes() {
    all(&[
        ("{auths: {}}", r#"{"auths": {}}"#),
        (
            "{auths:{localhost:5000:{auth:dXNlcjpwYXNz},https://index.docker.io/v1/:{auth:\"YTpi\"}}}",
            r#"{"auths":{"localhost:5000":{"auth":"dXNlcjpwYXNz"},"https://index.docker.io/v1/":{"auth":"YTpi"}}}"#,
        ),
        ("{credsStore: desktop\n}", "{\"credsStore\": \"desktop\"\n}"),
        ("{a: True, 'b': None, c: NaN, d: undefined, e: -Infinity}", r#"{"a": true, "b": null, "c": null, "d": null, "e": null}"#),
        (r#"{"a": 007, "b": -1.5e3, "c": false}"#, r#"{"a": "007", "b": -1.5e3, "c": false}"#),
    ]);
}

#[test]
fn strings() {
    all(&[
        ("{\"auth\": \"abc\ndef\"}", r#"{"auth": "abc\ndef"}"#),
        ("{\"auth\": \"abc\r\n\"}", r#"{"auth": "abc\r\n"}"#),
        ("{\"a\": \"x\ty\u{1}\"}", r#"{"a": "x\ty\u0001"}"#),
        ("{\"a\": \"x,\n \"b\": 1}", "{\"a\": \"x\",\n \"b\": 1}"),
        ("{\"a\": {\"b\": \"x\n}}", "{\"a\": {\"b\": \"x\"\n}}"),
        (r#"{"a": ["C:\Program Files\Docker"]}"#, r#"{"a": ["C:\\Program Files\\Docker"]}"#),
    ]);
}

#[test]
fn brackets() {
    all(&[
        (r#"{"a":{"b":"x"}"#, r#"{"a":{"b":"x"}}"#),
        (r#"{"a":{"b":"x","#, r#"{"a":{"b":"x"}}"#),
        ("{\n\t\"a\": {\n\t\t\"b\": \"x\"\n\t\t", "{\n\t\"a\": {\n\t\t\"b\": \"x\"\n\t}\n}\n\t\t"),
        ("{\r\n  \"a\": {\"b\": \"x\"\r\n", "{\r\n  \"a\": {\"b\": \"x\"}\r\n}\r\n"),
        (r#"{"a":["x"},"b":{"c":1]}"#, r#"{"a":["x"],"b":{"c":1}}"#),
        (r#"{"a":["x"}"#, r#"{"a":["x"]}"#),
        (r#"{"a":{},}}"#, r#"{"a":{}}"#),
        (
            r#"{"auths":{"a":{"auth":"x"}, "credsStore":"y"}"#,
            r#"{"auths":{"a":{"auth":"x"}}, "credsStore":"y"}"#,
        ),
        (
            "{\"auths\":{\"a\":{\"auth\":\"x\"\n\"b\":{\"auth\":\"y\"}}}",
            "{\"auths\":{\"a\":{\"auth\":\"x\"},\n\"b\":{\"auth\":\"y\"}}}",
        ),
    ]);
}

#[test]
fn spaces() {
    all(&[
        ("{\u{A0}\u{A0}\"a\":\u{200B} 1}", "{  \"a\": 1}"),
        ("{\u{FEFF}\"a\": 1}", "{\"a\": 1}"),
    ]);
}

#[test]
fn nothing_is_guessed() {
    for text in [
        "",
        "hello",
        "dXNlcjpwYXNz",
        "auths:\n  ghcr.io:\n    auth: x\n",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"auths\": {\"ghcr.io\": {\"auth\": \"Ym90OmV4YW1wbGU=\", \"ident",
        "{\"auths\": {\"ghcr.io\": {",
        "{\"a\": tru",
        "{\"a\": 12",
        "{\"a\": <token>}",
        "{\"a\": ${TOKEN}}",
        "{\"a\": one two}",
        "{\"a\": /* no end ",
        "{\n<<<<<<< HEAD\n\t\"a\": {}\n=======\n\t\"b\": {}\n>>>>>>> other\n}",
        r#"{"a": ["C:\new\Users"]}"#,
        r#"{"a": 1, "b"}"#,
        r#"{"a": 1,} {"b": 2}"#,
        r#"["a",]"#,
    ] {
        assert_eq!(repaired(text), None, "{text}");
    }
}

#[test]
fn deep_and_long_texts_are_read_in_one_go() {
    let deep = format!("{{\"a\":{}", "[".repeat(20_000));
    assert_eq!(repaired(&deep), None);
    let lines = format!("{{\"a\": \"{}", "x\n".repeat(100_000));
    assert_eq!(repaired(&lines), None);
}

const SOUND: &str = "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\"auth\": \"Ym90OnMzY3JldA==\", \"email\": \"a@b\"},\n\
    \t\t\"https://index.docker.io/v1/\": {\n\t\t\t\"auth\": \"YTpi\"\n\t\t}\n\t},\n\t\"pruneFilters\": [\"a=b\", \"c=d\"],\n\
    \t\"credHelpers\": {},\n\t\"x\": [true, null, -1.5e3]\n}\n";

/// Returns the content of a text without its layout.
fn said(text: &str) -> Vec<u8> {
    let document = Document::parse(text.as_bytes());
    let edits = format(&document, &Style::docker()).unwrap_or_default();
    document.apply(&edits).0.bytes().trim_ascii().to_vec()
}

/// Damages `SOUND` at every byte that `fits`, and compares the repaired text.
fn damage(fits: fn(u8) -> bool, with: fn(&str, usize) -> String) {
    let places = SOUND.bytes().enumerate().filter(|(_, byte)| fits(*byte));
    for (at, _) in places {
        let broken = with(SOUND, at);
        // What follows the object is the matter of another rule.
        if Document::parse(&*broken).error().is_none() {
            assert!(at + 3 > SOUND.len(), "{broken}");
            continue;
        }
        let whole = repaired(&broken).unwrap_or_default();
        assert_eq!(said(&whole), said(SOUND), "{broken}\n{whole}");
    }
}

#[test]
fn one_damage_at_any_place_is_put_right() {
    let is_end = |byte| matches!(byte, b'}' | b']');
    damage(|byte| byte == b',', |text, at| format!("{}{}", &text[..at], &text[at + 1..]));
    damage(|byte| byte == b',', |text, at| format!("{},{}", &text[..at], &text[at..]));
    damage(is_end, |text, at| format!("{},{}", &text[..at], &text[at..]));
    damage(|byte| byte == b'\n', |text, at| format!("{} // x{}", &text[..at], &text[at..]));
    damage(|byte| byte == b'\t', |text, at| format!("{}/* x */{}", &text[..at], &text[at..]));
    damage(|byte| byte == b' ', |text, at| format!("{}\u{A0}{}", &text[..at], &text[at + 1..]));
}

proptest! {
    /// Valid files are left alone, and no text causes a panic.
    #[test]
    fn sound_files_need_no_repair(pieces in proptest::collection::vec(
        prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"", "'", "\"a\"", "\"auths\"", "{\"a\":", "\"b\":1",
            "\\\"", "\\", "\n", " ", "//", "/*", "#", "a", "1", "null", "\u{201C}", "\u{201D}",
            "\u{A0}", "{}", "}}", "=",
        ]),
        0..24,
    )) {
        let text = pieces.concat();
        let repaired = repaired(&text);
        if Document::parse(text).error().is_none() {
            prop_assert_eq!(repaired, None);
        }
    }
}
