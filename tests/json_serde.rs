//! Agreement with `serde_json` about what is JSON, on random text that is nearly JSON.

#![cfg(test)]

#[path = "common/random.rs"]
mod random;

use std::cell::Cell;

use credenza::json::{Document, Kind, NodeRef};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde::de::IgnoredAny;
use serde_json::Value;

/// Pieces that meet in JSON, in broken JSON, and at the edges of its grammar.
const PIECES: [&[u8]; 62] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\"a\"",
    b"\"auths\"",
    b"\"\"",
    b" ",
    b"\t",
    b"\n",
    b"\r\n",
    b"0",
    b"1",
    b"-",
    b"-0",
    b"01",
    b".",
    b".5",
    b"1.",
    b"1.5",
    b"e",
    b"E+2",
    b"e-3",
    b"1e5",
    b"12",
    b"true",
    b"false",
    b"null",
    b"nul",
    b"True",
    b"tru",
    b"\"x\\n\"",
    b"\"\\u0041\"",
    b"\"\\ud83d\\ude00\"",
    b"\"\\ud83d\"",
    b"\"\\u12g4\"",
    b"\"\\x\"",
    b"\\",
    b"\\\"",
    b"\\u",
    b"\"\xC3\xA4\"",
    b"\"\xF0\x9F\x94\x91\"",
    b"\"\xFF\"",
    b"\"\n\"",
    b"\"\x7F\"",
    b"\"\0\"",
    b"\0",
    b"\xC2\xA0",
    b"\xE2\x80\xA8",
    b"\x0B",
    b"\x0C",
    b"/",
    b"//",
    b"'",
    b"{}",
    b"[]",
    b"\"k\":",
    b"\"k\":1",
    b"[1,2]",
];

/// Returns chains of pieces, and good JSON with a few changed bytes.
fn nearly_json() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(&PIECES[..]);
    let chain = prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat());
    let change = (any::<prop::sample::Index>(), prop::sample::select(&PIECES[..]), 0..3usize);
    let changed =
        (good_json(), prop::collection::vec(change, 0..3)).prop_map(|(mut text, changes)| {
            for (at, piece, removed) in changes {
                let at = at.index(text.len() + 1);
                let end = (at + removed).min(text.len());
                text.splice(at..end, piece.iter().copied());
            }
            text
        });
    prop_oneof![chain, changed]
}

fn good_json() -> impl Strategy<Value = Vec<u8>> {
    let leaf =
        prop::sample::select(
            &[
                "0",
                "-1.5e3",
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\\tb\"",
                "\"\u{E4}\"",
                "[]",
                "{}",
            ][..],
        )
        .prop_map(str::to_owned);
    let value = leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|v| format!("[{}]", v.join(", "))),
            prop::collection::vec(("[a-c]?", inner), 0..4).prop_map(|members| {
                let members: Vec<_> = members.iter().map(|(k, v)| format!("\"{k}\":{v}")).collect();
                format!("{{\n{}\n}}", members.join(" ,\n"))
            }),
        ]
    });
    value.prop_map(String::into_bytes)
}

/// Returns true when all of `document` is one value.
fn is_whole(document: &Document) -> bool {
    document.root().is_some() && document.error().is_none() && document.trailing().is_none()
}

/// Returns true for errors that serde reports about the value and not the grammar; Go accepts all
/// of it.
fn only_serde_minds(error: &serde_json::Error) -> bool {
    let text = error.to_string();
    [
        "number out of range",
        "invalid unicode code point",
        "surrogate",
        "unexpected end of hex escape",
    ]
    .iter()
    .any(|reason| text.contains(reason))
}

fn same(ours: NodeRef<'_>, theirs: &Value) -> bool {
    match (ours.kind(), theirs) {
        (Kind::Object, Value::Object(members)) => members.iter().all(|(key, value)| {
            let last = ours.members().filter(|m| m.key.text() == key.as_str()).last();
            last.is_some_and(|member| same(member.value, value))
        }),
        (Kind::Array, Value::Array(elements)) => {
            ours.elements().count() == elements.len()
                && ours.elements().zip(elements).all(|(a, b)| same(a, b))
        }
        (Kind::String, Value::String(text)) => ours.text() == text.as_str(),
        (Kind::Number, Value::Number(_)) | (Kind::Null, Value::Null) => true,
        (Kind::True, Value::Bool(value)) => *value,
        (Kind::False, Value::Bool(value)) => !*value,
        _ => false,
    }
}

#[test]
fn the_same_texts_are_json() {
    let (whole, broken, valued) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let count = |cell: &Cell<usize>| cell.set(cell.get() + 1);
    TestRunner::new(random::config(1))
        .run(&nearly_json(), |text| {
            let document = Document::parse(text.as_slice());
            let ours = is_whole(&document);
            let theirs = serde_json::from_slice::<IgnoredAny>(&text);
            prop_assert_eq!(ours, theirs.is_ok(), "{:?}: {:?}", document.error(), theirs.err());
            count(if ours { &whole } else { &broken });
            match serde_json::from_slice::<Value>(&text) {
                Ok(value) => {
                    count(&valued);
                    let root = document.root().expect("serde read it");
                    prop_assert!(same(root, &value), "we read something else: {}", value);
                }
                Err(error) if std::str::from_utf8(&text).is_ok() && !only_serde_minds(&error) => {
                    prop_assert!(!ours, "serde's value: {}", error);
                }
                Err(_) => {}
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    println!(
        "json: agree with serde_json on {} whole texts ({} values) and {} broken ones",
        whole.get(),
        valued.get(),
        broken.get()
    );
    assert!(whole.get() > 0 && broken.get() > 0);
}
