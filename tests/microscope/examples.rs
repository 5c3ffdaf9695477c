//! Recognition around a string, the sentences, the edits.

use credenza::microscope::{
    read, read_base64, read_text, NotBase64, Row, Shape, Specimen, Wrapping,
};

fn look(text: &str) -> Specimen {
    read(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn wrappings() {
    let json = "eyJ1c2VybmFtZSI6InUiLCJwYXNzd29yZCI6InAifQ==";
    let table: &[(&str, Wrapping, &str, &str)] = &[
        ("YWxpY2U6czNjcmV0", Wrapping::Bare, "YWxpY2U6czNjcmV0", "alice:s3cret"),
        ("YWxpY2U6czNjcmV0\n", Wrapping::Bare, "YWxpY2U6czNjcmV0\n", "alice:s3cret"),
        ("alice:s3cret", Wrapping::Text, "alice:s3cret", "alice:s3cret"),
        ("not in the alphabet", Wrapping::Text, "not in the alphabet", "not in the alphabet"),
        ("Authorization: Basic dTpw", Wrapping::Basic, "dTpw", "u:p"),
        ("authorization:basic   dTpw\r\n", Wrapping::Basic, "dTpw", "u:p"),
        ("Basic dTpw", Wrapping::Basic, "dTpw", "u:p"),
        ("curl -H 'Authorization: Basic dTpw' https://r/v2/", Wrapping::Basic, "dTpw", "u:p"),
        ("Authorization: Bearer abc.def", Wrapping::Bearer, "abc.def", "abc.def"),
        ("\"auth\": \"dTpw\"", Wrapping::Member, "dTpw", "u:p"),
        ("{\"auths\":{\"r\":{\"auth\":\"dTpw\\n\"}}}", Wrapping::Member, "dTpw\\n", "u:p"),
        ("curl -u u:p https://r/v2/", Wrapping::Curl, "u:p", "u:p"),
        (
            "curl -su 'u:p w' https://r",
            Wrapping::Text,
            "curl -su 'u:p w' https://r",
            "curl -su 'u:p w' https://r",
        ),
        ("curl -s -u 'u:p w' https://r", Wrapping::Curl, "'u:p w'", "u:p w"),
        ("$ curl --user \"u:p\\\"w\" x", Wrapping::Curl, "\"u:p\\\"w\"", "u:p\"w"),
        ("curl --user=u:p x", Wrapping::Curl, "u:p", "u:p"),
        ("curl -uu:p x", Wrapping::Curl, "u:p", "u:p"),
        ("curl x -u 'it'\\''s:p'", Wrapping::Curl, "'it'\\''s:p'", "it's:p"),
    ];
    for (text, wrapping, core, bytes) in table {
        let specimen = look(text);
        assert_eq!(specimen.wrapping(), *wrapping, "{text}");
        assert_eq!(specimen.core().of(text.as_bytes()), core.as_bytes(), "{text}");
        assert_eq!(specimen.bytes().expose(), bytes.as_bytes(), "{text}");
    }
    let header = look(&format!("X-Registry-Auth: {json}"));
    assert_eq!((header.wrapping(), header.shape()), (Wrapping::RegistryAuth, Shape::Json));
    assert_eq!(look("X-Registry-Auth: e30=").shape(), Shape::Json);
    assert_eq!(look(json).shape(), Shape::Json);
    assert_eq!(look("").shape(), Shape::Empty);
}

#[test]
fn why_it_is_not_base64() {
    let table = [
        ("dT w!", NotBase64::Character { at: 4 }),
        ("dTpwä", NotBase64::Character { at: 4 }),
        ("+Tp-", NotBase64::BothAlphabets { at: 3 }),
        ("dTpwd", NotBase64::HalfByte { at: 4 }),
        ("dTpwd===", NotBase64::HalfByte { at: 4 }),
        ("dTpw=", NotBase64::TooMuchPadding { at: 4 }),
        ("dTo===", NotBase64::TooMuchPadding { at: 4 }),
        ("dQ==dTpw", NotBase64::BehindPadding { at: 4 }),
    ];
    for (text, expected) in table {
        let error = read_base64(text).expect_err(text);
        assert_eq!(error, expected, "{text}");
        assert_eq!(error.at(), expected.at());
        assert!(!error.to_string().is_empty());
    }
    let error = read("Authorization: Basic dTpw!").expect_err("a header wants base64");
    assert_eq!(error, NotBase64::Character { at: 25 });
}

#[test]
fn sentences() {
    let alice = look("YWxpY2U6czNjcmV0");
    let jo = look("am86eA==");
    let table = [
        (&alice, Row::Base64, 8..16, "Characters 9 to 16 are the password, 6 bytes."),
        (&alice, Row::Base64, 9..12, "Characters 10 to 12 are in the password, bytes 7 to 9."),
        (&alice, Row::Base64, 8..9, "Character 9 is in the password, byte 7."),
        (&alice, Row::Base64, 6..7, "Character 7 carries 4 bits of the username and 2 bits of the colon."),
        (&alice, Row::Base64, 0..16, "Characters 1 to 16 carry 40 bits of the username, 8 bits of the colon and 48 bits of the password."),
        (&alice, Row::Bytes, 0..5, "Bytes 1 to 5 are the username, in characters 1 to 7."),
        (&alice, Row::Bytes, 5..6, "Byte 6 is the colon, in characters 7 to 8."),
        (&alice, Row::Bytes, 7..9, "Bytes 8 to 9 are in the password, in characters 10 to 12."),
        (&alice, Row::Bytes, 4..7, "Bytes 5 to 7: 1 byte of the username, 1 byte of the colon and 1 byte of the password, in characters 6 to 10."),
        (&alice, Row::Bytes, 3..3, ""),
        (&jo, Row::Base64, 5..6, "Character 6 carries 2 bits of the password and 4 bits of fill."),
        (&jo, Row::Base64, 6..8, "Characters 7 to 8 are padding: it carries no bits and fills the last group of four."),
        (&jo, Row::Base64, 4..8, "Characters 5 to 8 carry 8 bits of the password and 4 bits of fill, and padding."),
    ];
    for (specimen, row, range, expected) in table {
        assert_eq!(specimen.describe(row, range.clone()), expected, "{range:?}");
    }
}

#[test]
fn edits_keep_the_style() {
    let table = [
        ("dTpw", "u:pass", "dTpwYXNz"),
        ("_-8", "ÿ?", "w78_"),
        ("_-8", "ÿ?~", "w78_fg"),
        ("dTpw\ndTpw\n", "abcdefg", "YWJj\nZGVm\nZw==\n"),
        ("dTpwdT\r\npw", "abcdefg", "YWJjZG\r\nVmZw==\r\n".trim_end()),
    ];
    for (text, typed, expected) in table {
        let edited = look(text).with_bytes(typed.as_bytes());
        assert_eq!(edited.base64().expose_str(), Some(expected), "{text:?}");
    }
    let text = read_text(b"u:p").with_base64("dTpxMQ==").expect("base64");
    assert_eq!(text.bytes().expose(), b"u:q1");
    assert!(read_text(b"u:p").with_base64("dTpx!").is_err());
}

#[test]
fn a_long_value_is_windowed() {
    let specimen = read_text(&b"_json_key:{\"type\"".repeat(170));
    let window = specimen.window(8);
    assert_eq!(specimen.bytes().expose().len(), 2890);
    assert_eq!((window.head, window.hidden, window.tail), (0..8, 8..956, 956..964));
    assert_eq!(read_text(b"u:p").window(8).hidden.len(), 0);
}
