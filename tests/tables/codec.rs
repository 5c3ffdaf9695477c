//! Base64 in every dialect, and percent escapes.

use credenza::codec::base64::{
    decode_any, decode_go, decode_kubernetes, decode_python, decode_rust,
};
use credenza::codec::percent::{encode, escaped_byte};

/// A text and its reading in each dialect: the decoded bytes, or Go's offset. The third column is
/// Kubernetes.
type Case = (
    &'static str,
    Result<&'static str, usize>,
    Result<&'static str, usize>,
    Option<&'static str>,
    Option<&'static str>,
    Option<&'static str>,
);

const CASES: &[Case] = &[
    // text, Go, Kubernetes, Python, Rust, any
    ("", Ok(""), Ok(""), Some(""), Some(""), Some("")),
    ("dTpw", Ok("u:p"), Ok("u:p"), Some("u:p"), Some("u:p"), Some("u:p")),
    ("dTpwMQ==", Ok("u:p1"), Ok("u:p1"), Some("u:p1"), Some("u:p1"), Some("u:p1")),
    ("dTpwMQ", Err(4), Ok("u:p1"), None, Some("u:p1"), Some("u:p1")),
    ("dTpwMQ=", Err(7), Err(7), None, Some("u:p1"), Some("u:p1")),
    ("dTpwMTI", Err(4), Ok("u:p12"), None, Some("u:p12"), Some("u:p12")),
    ("dTpwMR==", Ok("u:p1"), Ok("u:p1"), Some("u:p1"), None, Some("u:p1")),
    ("dTpwM", Err(4), Err(4), None, None, None),
    ("dTpw=", Err(4), Err(4), Some("u:p"), None, Some("u:p")),
    ("dTpw\nMQ", Err(5), Ok("u:p1"), None, None, None),
    ("dTp-", Err(3), Err(3), None, None, Some("u:~")),
    ("dTpw\nMQ==", Ok("u:p1"), Ok("u:p1"), Some("u:p1"), None, None),
    ("dTpwMQ=\n=", Ok("u:p1"), Ok("u:p1"), Some("u:p1"), None, None),
    (" dTpw", Err(0), Err(0), Some("u:p"), None, None),
    ("dTpwMQ==tail", Err(8), Err(6), Some("u:p1"), None, None),
    ("Pz8_Onw-", Err(3), Err(3), None, None, Some("???:|>")),
    (
        "Pz8/Onw+fg==",
        Ok("???:|>~"),
        Ok("???:|>~"),
        Some("???:|>~"),
        Some("???:|>~"),
        Some("???:|>~"),
    ),
];

#[test]
fn every_dialect_reads_as_its_program_does() {
    for (text, go, kubernetes, python, rust, any) in CASES {
        let bytes = |said: Option<&str>| said.map(|text| text.as_bytes().to_vec());
        let of_go = |said: Result<&str, usize>| said.map(|text| text.as_bytes().to_vec());
        assert_eq!(decode_go(text.as_bytes()), of_go(*go), "Go: {text}");
        assert_eq!(decode_kubernetes(text), of_go(*kubernetes), "Kubernetes: {text}");
        assert_eq!(decode_python(text).ok(), bytes(*python), "Python: {text}");
        assert_eq!(decode_rust(text), bytes(*rust), "Rust: {text}");
        assert_eq!(decode_any(text.as_bytes()), bytes(*any), "any: {text}");
    }
}

#[test]
fn python_says_why() {
    for (text, message) in [
        (
            "dTpwM",
            "Error: Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4",
        ),
        ("dTpwMQ", "Error: Incorrect padding"),
        ("dTpwMQ=", "Error: Incorrect padding"),
    ] {
        assert_eq!(decode_python(text), Err(message.to_owned()));
    }
}

#[test]
fn an_escape_has_two_hex_digits() {
    for (digits, byte) in [
        ("40", Some(0x40)),
        ("fFx", Some(0xFF)),
        ("4", None),
        ("4g", None),
        ("+4", None),
        ("", None),
    ] {
        assert_eq!(escaped_byte(digits.as_bytes()), byte, "{digits}");
    }
}

#[test]
fn escapes_are_not_escaped_again() {
    for (text, encoded) in [
        ("a-b", "a%2Db"),
        ("p%40ss", "p%40ss"),
        ("100%", "100%25"),
        ("%4", "%254"),
        ("\u{E4}", "%C3%A4"),
        ("", ""),
    ] {
        assert_eq!(encode(text, |byte| byte.is_ascii_alphanumeric()), encoded);
    }
}
