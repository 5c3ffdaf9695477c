//! Which parts of the text are secret.

use credenza::config::mask::{spans, SpanKind};
use credenza::config::secrets::Places;
use credenza::json::Document;
use credenza::secret::Secret;
use credenza::text::TextRange;

#[track_caller]
fn check(text: &str, shown: &str) {
    let document = Document::parse(text);
    let range = TextRange::new(0, text.len());
    let masked: String = spans(&mut Places::new(&document), range)
        .iter()
        .map(|token| match token.kind {
            SpanKind::Secret => "***",
            _ => &text[token.range.start..token.range.end],
        })
        .collect();
    assert_eq!(masked, shown);
}

#[test]
fn secrets_are_found_by_place_and_by_name() {
    check(
        r#"{"auths":{"h":{"auth":"QQ==","username":"u","x":"y"},"g":"raw"},"HttpHeaders":{"X-Auth":"s","A":"b"}}"#,
        r#"{"auths":{"h":{"auth":***,"username":"u","x":***},"g":***},"HttpHeaders":{"X-Auth":***,"A":"b"}}"#,
    );
    check(
        r#"{"proxies":{"default":{"httpProxy":"http://u:p@h","noProxy":"a,b"}}}"#,
        r#"{"proxies":{"default":{"httpProxy":***,"noProxy":"a,b"}}}"#,
    );
}

#[test]
fn broken_text_shows_keys_only() {
    check(
        "{\"auths\": {\"h\": {\"auth\": \"QUJD\n}, \"auth\": \"REVG\"}} tail",
        "{\"auths\": {\"h\": {\"auth\": ***\n}, \"auth\": ***}} ***",
    );
    check("ghp_0123456789", "***");
    check("{} secret behind", "{} *** ***");
}

#[test]
fn debug_hides_the_bytes() {
    assert_eq!(format!("{:?}", Secret::new("hunter2")), "Secret(7 bytes)");
}
