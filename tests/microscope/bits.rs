//! Every character's share of each segment, against `tests/bits/generate.py`.

use credenza::microscope::{read_base64, Segment, Specimen};
use serde::Deserialize;

use crate::common::{read_lines, Bytes};

#[derive(Deserialize)]
struct Case {
    text: String,
    bytes_b64: Bytes,
    shares: String,
    touched: Option<String>,
}

fn shares(specimen: &Specimen, char: usize) -> String {
    let shares = specimen.shares(char);
    let bits: u8 = shares.iter().map(|share| share.bits).sum();
    assert_eq!(bits, 6);
    let words = shares
        .iter()
        .map(|share| format!("{}{}", share.segment.letter(), share.bits));
    words.collect::<Vec<_>>().concat()
}

/// `U6*3 U4:2`: a word that comes several times is written once.
fn repeated(shares: &str) -> Vec<&str> {
    let words = shares.split_whitespace().flat_map(|word| {
        let (word, count) = word.split_once('*').unwrap_or((word, "1"));
        std::iter::repeat_n(word, count.parse().expect("a number"))
    });
    words.collect()
}

#[test]
fn every_share_of_every_character_is_right() {
    let cases: Vec<Case> = read_lines("microscope/shares.jsonl");
    assert!(cases.len() >= 2_000, "only {} strings", cases.len());
    let (mut characters, mut mixed) = (0, 0);
    for case in &cases {
        let specimen = read_base64(&case.text).expect(&case.text);
        assert_eq!(specimen.bytes().expose(), case.bytes_b64.0, "{}", case.text);
        let expected = repeated(&case.shares);
        assert_eq!(specimen.chars(), expected.len(), "{}", case.text);
        for (at, expected) in expected.into_iter().enumerate() {
            assert_eq!(shares(&specimen, at), expected, "{}: {at}", case.text);
            characters += 1;
            mixed += usize::from(specimen.shares(at).len() > 1);
        }
        let touched = case.touched.as_deref().unwrap_or_default();
        for (at, expected) in touched.split_whitespace().enumerate() {
            let bytes = specimen.bytes_of(at..at + 1);
            let said = format!("{}-{}", bytes.start, bytes.end);
            assert_eq!(said, expected, "{}: {at}", case.text);
        }
    }
    println!(
        "microscope: {} strings, {characters} characters, {mixed} of two segments or more",
        cases.len()
    );
}

#[test]
fn the_worked_examples() {
    let table = [
        (
            "YWxpY2U6czNjcmV0",
            "U6 U6 U6 U6 U6 U6 U4:2 :6 P6 P6 P6 P6 P6 P6 P6 P6",
        ),
        ("Ym9iOnB3", "U6 U6 U6 U6 :6 :2P4 P6 P6"),
        ("am86eA==", "U6 U6 U4:2 :6 P6 P204 =6 =6"),
        ("dTpw", "U6 U2:4 :4P2 P6"),
        ("Og==", ":6 :204 =6 =6"),
    ];
    for (text, expected) in table {
        let specimen = read_base64(text).expect(text);
        let said: Vec<String> = (0..specimen.chars())
            .map(|at| shares(&specimen, at))
            .collect();
        assert_eq!(said.join(" "), expected, "{text}");
    }
}

#[test]
fn a_segment_of_json_is_a_value() {
    let json = r#"{"username":"u","password":"p:q","serveraddress":"h"}"#;
    let specimen = credenza::microscope::read_text(json.as_bytes());
    let found: Vec<(Segment, &[u8])> = specimen
        .spans()
        .iter()
        .map(|span| (span.segment, span.bytes.of(json.as_bytes())))
        .collect();
    let expected: [(Segment, &[u8]); 5] = [
        (Segment::Other, b"{\"username\":\""),
        (Segment::User, b"u"),
        (Segment::Other, b"\",\"password\":\""),
        (Segment::Password, b"p:q"),
        (Segment::Other, b"\",\"serveraddress\":\"h\"}"),
    ];
    assert_eq!(found, expected);
}
