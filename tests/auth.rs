//! The `auth` codec and the folding of keys against the answers of the real Go.

#![cfg(test)]

mod common;
#[path = "common/logins.rs"]
mod logins;
#[path = "common/random.rs"]
mod random;

use common::{read_lines, Bytes};
use credenza::config::{check_auth, decode_auth, encode_auth};
use credenza::go::fold;
use credenza::json::{encode_string, Document};
use logins::{is_read_back, is_read_or_explained};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct DecodeCase {
    id: String,
    auth: String,
    ok: bool,
    user_b64: Option<Bytes>,
    password_b64: Option<Bytes>,
    error: String,
}

#[test]
fn decodes_what_docker_decodes() {
    let cases: Vec<DecodeCase> = read_lines("auth/decode.jsonl");
    assert!(cases.len() >= 400, "only {} cases", cases.len());
    for case in &cases {
        let checked = check_auth(&case.auth).map_err(|error| error.to_string());
        assert_eq!(checked.is_ok(), case.ok, "{}: {checked:?}", case.id);
        assert_eq!(checked.err().unwrap_or_default(), case.error, "{}", case.id);
        match decode_auth(&case.auth) {
            Ok(said) => {
                assert!(case.ok, "{}: Docker says {}", case.id, case.error);
                let password = Bytes(said.password.expose().to_vec());
                assert_eq!(Some(Bytes(said.user)), case.user_b64, "{}: user", case.id);
                assert_eq!(Some(password), case.password_b64, "{}: password", case.id);
            }
            Err(error) => {
                assert!(!case.ok, "{}: we say {error}", case.id);
                assert_eq!(error.to_string(), case.error, "{}", case.id);
                assert!(!error.hint(&case.auth).is_empty(), "{}", case.id);
            }
        }
    }
}

#[derive(Deserialize)]
struct EncodeCase {
    id: String,
    user_b64: Bytes,
    password_b64: Bytes,
    auth: String,
    round_trip: bool,
}

#[test]
fn encodes_as_docker_encodes() {
    let cases: Vec<EncodeCase> = read_lines("auth/encode.jsonl");
    assert!(cases.len() >= 60, "only {} cases", cases.len());
    for case in &cases {
        let (user, password) = (&case.user_b64.0, &case.password_b64.0);
        let auth = encode_auth(user, password);
        assert_eq!(auth, case.auth, "{}", case.id);
        let same = decode_auth(&auth)
            .is_ok_and(|said| said.user == *user && said.password.expose() == password);
        assert_eq!(same, case.round_trip, "{}", case.id);
    }
}

#[derive(Deserialize)]
struct FoldCase {
    key: String,
    field: String,
    matches: bool,
}

#[test]
fn folds_keys_as_go_folds_them() {
    let cases: Vec<FoldCase> = read_lines("json/fold.jsonl");
    assert!(cases.len() >= 60, "only {} cases", cases.len());
    for case in &cases {
        let (key, field) = (&case.key, &case.field);
        assert_eq!(fold::matches(key, field), case.matches, "{key:?} for {field}");
        let escaped: Vec<String> =
            key.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        for spelled in [encode_string(key), format!("\"{}\"", escaped.concat())] {
            let document = Document::parse(format!("{{{spelled}: 1}}"));
            let member = document.root().and_then(|root| root.members().next());
            let node = member.expect("a member").key;
            let found = fold::matches_key(node, field);
            assert_eq!(found, case.matches, "{spelled} for {field}");
        }
    }
}

proptest! {
    #![proptest_config(random::config(1))]

    #[test]
    fn what_is_encoded_is_read_back(
        user in prop::collection::vec(any::<u8>().prop_filter("no colon", |b| *b != b':'), 1..40),
        password in prop::collection::vec(prop_oneof![Just(0u8), Just(b':'), any::<u8>()], 0..60),
    ) {
        is_read_back(&user, &password);
    }

    #[test]
    fn any_text_is_read_or_explained(auth in "[A-Za-z0-9+/=\r\n:_-]{0,40}|.{0,20}") {
        is_read_or_explained(&auth);
    }
}

/// Words for people; Docker's own are in the data above.
#[test]
fn a_hint_names_the_character_and_the_reason() {
    for (auth, words) in [
        ("QUJ-", "Character 4 is “-”: that is the URL-safe alphabet."),
        ("QU_D", "Character 3 is “_”: that is the URL-safe alphabet."),
        ("QU JD", "Character 3 is a space."),
        ("QUI", "The padding is missing"),
        ("QUJDR", "Not base64 from character 5 on."),
        ("QU*D", "Not base64 from character 3 on."),
        ("QQ=", "It ends too early"),
        ("YWJj", "there is no colon"),
        ("OmE=", "There is no username before the colon."),
    ] {
        let error = check_auth(auth).expect_err(auth);
        let hint = error.hint(auth);
        assert!(hint.contains(words), "{auth}: {hint}");
        assert_eq!(decode_auth(auth).expect_err(auth), error, "{auth}");
    }
}
