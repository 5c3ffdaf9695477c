//! Strip that shows that base64 is not encryption.

use credenza::config::{encode_auth, ConfigFile};
use credenza::json::Document;
use credenza::teach::Strip;

#[test]
fn the_part_that_no_password_changes() {
    for user in ["", "u", "bo", "bot", "alice"] {
        let entry = format!("{{\"username\": \"{user}\", \"password\": \"p\"}}");
        let document = Document::parse(format!("{{\"auths\": {{\"a.io\": {entry}}}}}"));
        let strip = Strip::of(ConfigFile::new(&document).entries().next());
        let (first, second) = (strip.stored_for("x"), strip.stored_for("\u{FF}yz"));
        assert_eq!(first.0, second.0);
        assert_eq!(first.0.len(), strip.fixed());
        assert_eq!(first.0 + &first.1, encode_auth(user.as_bytes(), b"x"));
    }
}

#[test]
fn the_password_is_masked_until_it_is_shown() {
    // dTpodW50ZXIy is u:hunter2; dTr/ is u: and a byte that is not text.
    let cases = [
        (r#"{"auth": "dTpodW50ZXIy"}"#, true, "u:•••••••", "dT••••••••••"),
        (r#"{"auth": "dTr/"}"#, false, "alice:••••••", "YWxpY2U6••••••••"),
        ("{}", false, "alice:••••••", "YWxpY2U6••••••••"),
    ];
    for (entry, is_own, typed, stored) in cases {
        let document = Document::parse(format!("{{\"auths\": {{\"a.io\": {entry}}}}}"));
        let strip = Strip::of(ConfigFile::new(&document).entries().next());
        assert_eq!(strip.is_own, is_own, "{entry}");
        assert_eq!((strip.typed(false).as_str(), strip.stored(false).as_str()), (typed, stored));
    }
    assert_eq!(Strip::of(None).typed(true), "alice:s3cret");
    assert_eq!(Strip::of(None).stored(true), "YWxpY2U6czNjcmV0");
}
