//! Parser against the answers of the real Go (`tests/oracle`).

#![cfg(test)]

mod common;

use std::collections::BTreeMap;

use common::{read_lines, Bytes};
use credenza::json::{encode_string, unescape, Document, Kind, NodeRef};
use serde::Deserialize;

#[derive(Deserialize)]
struct SyntaxCase {
    id: String,
    #[serde(default)]
    b64: Bytes,
    #[serde(default)]
    repeat: Vec<Repeat>,
    group: String,
    ok: bool,
    ok_whole: bool,
    error: String,
    offset: Option<usize>,
    value_end: Option<usize>,
    compact_b64: Option<Bytes>,
}

#[derive(Deserialize)]
struct Repeat {
    unit_b64: Bytes,
    times: usize,
}

impl SyntaxCase {
    fn input(&self) -> Vec<u8> {
        let pieces = self.repeat.iter().map(|r| r.unit_b64.0.repeat(r.times));
        pieces.fold(self.b64.0.clone(), |all, piece| [all, piece].concat())
    }
}

/// Go's answer for white space alone, which Docker reads as an empty file.
const BLANK: &str = "EOF";

#[test]
fn accepts_and_rejects_what_go_does() {
    let cases: Vec<SyntaxCase> = read_lines("json/syntax.jsonl");
    assert!(cases.len() >= 400, "only {} cases", cases.len());
    let mut groups: BTreeMap<(&str, bool), usize> = BTreeMap::new();
    for case in &cases {
        *groups.entry((&case.group, case.ok)).or_default() += 1;
        check_syntax(case);
    }
    for ((group, ok), count) in groups {
        println!("json: {group}, Go {} the first value: {count}", verb(ok));
    }
}

fn verb(ok: bool) -> &'static str {
    if ok {
        "reads"
    } else {
        "rejects"
    }
}

#[track_caller]
fn check_syntax(case: &SyntaxCase) {
    let id = &case.id;
    let document = Document::parse(case.input());
    let error = document.error();
    let reads = error.is_none() && document.root().is_some();
    assert_eq!(reads, case.ok, "{id}: {error:?}, Go: {}", case.error);
    let whole = reads && document.trailing().is_none();
    assert_eq!(whole, case.ok_whole, "{id}: the whole input");
    if case.error == BLANK {
        assert!(error.is_none() && document.root().is_none(), "{id}");
        return;
    }
    assert_eq!(error.map_or(String::new(), |e| e.go_message()), case.error, "{id}");
    if let (Some(error), Some(offset)) = (error, case.offset) {
        // Go counts the bytes that it read, including the wrong one.
        assert_eq!(error.offset + 1, offset, "{id}: offset");
        assert_eq!(error.found, document.bytes().get(error.offset).copied(), "{id}");
    }
    if let Some(error) = error {
        assert!(error.hint().starts_with(char::is_uppercase), "{id}");
        return;
    }
    let root = document.root().expect("it was read");
    assert_eq!(Some(root.range().end), case.value_end, "{id}: end of the value");
    if let Some(compact) = &case.compact_b64 {
        let ours = written_as_go(root);
        let go = String::from_utf8_lossy(&compact.0);
        assert_eq!(ours, go, "{id}: what was read");
    }
}

/// Returns the value as Go writes a decoded one: no white space, sorted keys, the last of duplicate
/// keys, numbers as they were spelled.
fn written_as_go(node: NodeRef<'_>) -> String {
    match node.kind() {
        Kind::Object => {
            let last: BTreeMap<_, _> = node.members().map(|m| (m.key.text(), m.value)).collect();
            let members = last
                .iter()
                .map(|(key, value)| format!("{}:{}", encode_string(key), written_as_go(*value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Kind::Array => {
            let elements: Vec<_> = node.elements().map(written_as_go).collect();
            format!("[{}]", elements.join(","))
        }
        Kind::Key | Kind::String => encode_string(&node.text()),
        _ => String::from_utf8_lossy(node.raw()).into_owned(),
    }
}

#[derive(Deserialize)]
struct StringCase {
    id: String,
    kind: String,
    literal_b64: Bytes,
    value_b64: Option<Bytes>,
    ok: bool,
    error: String,
}

#[test]
fn strings_say_what_go_reads_and_are_written_as_go_writes() {
    let cases: Vec<StringCase> = read_lines("json/strings.jsonl");
    assert!(cases.len() >= 150, "only {} cases", cases.len());
    for case in &cases {
        let id = &case.id;
        let literal = &case.literal_b64.0;
        if case.kind == "encode" {
            // Go accepts any bytes; our text is always UTF-8.
            let value = case.value_b64.as_ref().expect(id);
            if let Ok(text) = std::str::from_utf8(&value.0) {
                assert_eq!(encode_string(text).as_bytes(), literal, "{id}");
            }
            continue;
        }
        let document = Document::parse(literal.as_slice());
        if !case.ok {
            let kind = document.root().map(|root| root.kind());
            let go = match document.error() {
                Some(error) => error.go_message(),
                None => format!(
                    "json: cannot unmarshal {} into Go value of type string",
                    kind.expect(id).go_name()
                ),
            };
            assert_eq!(go, case.error, "{id}");
            continue;
        }
        let root = document.root().expect(id);
        // A null leaves Go's string empty.
        let text = root.text();
        let value = Bytes(text.as_bytes().to_vec());
        assert_eq!(Some(value), case.value_b64, "{id}");
        if let Some(inner) = root.raw().strip_prefix(b"\"") {
            assert_eq!(unescape(&inner[..inner.len() - 1]), text, "{id}");
        }
    }
}
