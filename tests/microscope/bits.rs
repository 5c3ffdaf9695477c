//! Share of every character in each segment, computed a second time with lists of bits.

use credenza::microscope::{read_base64, Segment, Specimen};
use proptest::prelude::*;

use crate::random::config;

const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Spelling of the base64 of a string.
#[derive(Clone, Debug)]
struct Style {
    url_safe: bool,
    padded: bool,
    /// Characters in a line; 0 means one line.
    width: usize,
    newline: &'static str,
    /// True when the bits after the last byte are ones.
    stray: bool,
}

fn styles() -> impl Strategy<Value = Style> {
    let widths = prop::sample::select(vec![0, 0, 4, 10, 64, 76]);
    let newlines = prop::sample::select(vec!["\n", "\r\n"]);
    (any::<bool>(), any::<bool>(), widths, newlines, prop::bool::weighted(0.1)).prop_map(
        |(url_safe, padded, width, newline, stray)| Style {
            url_safe,
            padded,
            width,
            newline,
            stray,
        },
    )
}

/// Returns logins with no colon, one or several, in ASCII, in wide characters and in bytes of any
/// kind.
fn logins() -> impl Strategy<Value = Vec<u8>> {
    let part = || {
        prop_oneof![
            4 => "[a-z0-9_.@/-]{0,24}".prop_map(String::into_bytes),
            2 => "[äß中😀\u{301}\u{200b}a-c]{0,9}".prop_map(String::into_bytes),
            1 => prop::collection::vec(any::<u8>(), 0..200),
        ]
    };
    prop::collection::vec(part(), 1..4).prop_map(|parts| parts.join(&b':'))
}

/// Returns each bit of the bytes with the letter of its segment and the number of its byte.
fn labelled(bytes: &[u8]) -> Vec<(bool, char, usize)> {
    let colon = bytes.iter().position(|byte| *byte == b':');
    let letter = |at: usize| match colon {
        None => '?',
        Some(colon) if at < colon => 'U',
        Some(colon) if at == colon => ':',
        Some(_) => 'P',
    };
    let bits = (0..bytes.len() * 8)
        .map(|bit| (bytes[bit / 8] >> (7 - bit % 8) & 1 == 1, letter(bit / 8), bit / 8));
    bits.collect()
}

/// Returns `UUUU::` as `U4:2`.
fn counted(letters: &[char]) -> String {
    let runs = letters.chunk_by(|left, right| left == right);
    let words = runs.map(|run| format!("{}{}", run[0], run.len()));
    words.collect::<Vec<_>>().concat()
}

/// Returns the base64, the shares of each character, and the bytes that each of the first ones
/// touches.
fn expected(bytes: &[u8], style: &Style) -> (String, Vec<String>, Vec<(usize, usize)>) {
    let (mut text, mut shares, mut touched) = (String::new(), Vec::new(), Vec::new());
    for six in labelled(bytes).chunks(6) {
        let bit = |at: usize| six.get(at).map_or(style.stray, |(is_one, ..)| *is_one);
        let index = (0..6).fold(0, |sum, at| sum * 2 + usize::from(bit(at)));
        text.push(char::from(DIGITS.as_bytes()[index]));
        let letters: Vec<char> =
            (0..6).map(|at| six.get(at).map_or('0', |(_, letter, _)| *letter)).collect();
        shares.push(counted(&letters));
        touched.push((six[0].2, six[six.len() - 1].2 + 1));
    }
    while style.padded && text.len() % 4 > 0 {
        text.push('=');
        shares.push("=6".to_owned());
    }
    if style.url_safe {
        text = text.replace('+', "-").replace('/', "_");
    }
    if style.width > 0 {
        let lines: Vec<_> =
            text.as_bytes().chunks(style.width).map(String::from_utf8_lossy).collect();
        text = lines.join(style.newline);
    }
    (text, shares, touched)
}

fn shares(specimen: &Specimen, char: usize) -> String {
    let shares = specimen.shares(char);
    let bits: u8 = shares.iter().map(|share| share.bits).sum();
    assert_eq!(bits, 6);
    let words = shares.iter().map(|share| format!("{}{}", share.segment.letter(), share.bits));
    words.collect::<Vec<_>>().concat()
}

fn all_shares(specimen: &Specimen) -> Vec<String> {
    (0..specimen.chars()).map(|at| shares(specimen, at)).collect()
}

proptest! {
    #![proptest_config(config(10))]

    #[test]
    fn every_share_of_every_character_is_right(bytes in logins(), style in styles()) {
        let (text, expected, touched) = expected(&bytes, &style);
        let specimen = read_base64(&text).expect("base64");
        prop_assert_eq!(specimen.bytes().expose(), &bytes);
        prop_assert_eq!(all_shares(&specimen), expected, "{}", text);
        for (at, (first, end)) in touched.into_iter().enumerate() {
            let range = specimen.bytes_of(at..at + 1);
            prop_assert_eq!((range.start, range.end), (first, end), "{}: {}", text, at);
        }
    }
}

#[test]
fn the_worked_examples() {
    let table = [
        ("YWxpY2U6czNjcmV0", "U6 U6 U6 U6 U6 U6 U4:2 :6 P6 P6 P6 P6 P6 P6 P6 P6"),
        ("Ym9iOnB3", "U6 U6 U6 U6 :6 :2P4 P6 P6"),
        ("am86eA==", "U6 U6 U4:2 :6 P6 P204 =6 =6"),
        ("dTpw", "U6 U2:4 :4P2 P6"),
        ("Og==", ":6 :204 =6 =6"),
    ];
    for (text, expected) in table {
        let specimen = read_base64(text).expect(text);
        let style = Style { url_safe: false, padded: true, width: 0, newline: "", stray: false };
        let (again, second, _) = self::expected(specimen.bytes().expose(), &style);
        assert_eq!((again.as_str(), second.join(" ").as_str()), (text, expected));
        assert_eq!(all_shares(&specimen).join(" "), expected, "{text}");
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
