//! Edits in files that people laid out by hand.

use credenza::config::{edit, ConfigFile, EntryId};
use credenza::json::{Document, Json};
use credenza::text::TextEdit;

const FIRST: EntryId = EntryId { auths: 0, index: 0 };

#[track_caller]
fn check(before: &str, change: impl Fn(&Document) -> edit::Edits, after: &str) {
    let document = Document::parse(before);
    let edits: Vec<TextEdit> = change(&document).expect("there is a place for it");
    let text = document.apply(&edits).0.bytes().to_vec();
    assert_eq!(String::from_utf8_lossy(&text), after);
}

fn add(document: &Document, key: &str) -> edit::Edits {
    edit::add_entry(document, key, Json::strings([("auth", "QQ==")])).map(|(edits, _)| edits)
}

#[test]
fn a_new_item_is_set_off_like_its_neighbours() {
    let top = |document: &Document| edit::set_top(document, "psFormat", Some(&Json::string("x")));
    check(
        "{\n  \"auths\": {},\n\n  \"credsStore\": \"pass\",\n  \"zzz\": 1\n}",
        top,
        "{\n  \"auths\": {},\n\n  \"psFormat\": \"x\",\n\n  \"credsStore\": \"pass\",\n  \"zzz\": 1\n}",
    );
    check(
        "{\n  \"auths\": {\n\n    \"a\": 1,\n\n    \"b\": 2,\n    \"c\": 3\n  }\n}",
        |document| add(document, "d"),
        "{\n  \"auths\": {\n\n    \"a\": 1,\n\n    \"b\": 2,\n    \"c\": 3,\n    \"d\": {\n      \"auth\": \"QQ==\"\n    }\n  }\n}",
    );
}

#[test]
fn an_object_on_one_line_stays_on_it() {
    let token =
        |document: &Document| edit::set_entry_string(document, FIRST, "identitytoken", Some("t"));
    check(
        "{\n  \"auths\": {\n    \"h\": {\"auth\": \"x\"}\n  }\n}\n",
        token,
        "{\n  \"auths\": {\n    \"h\": {\"auth\": \"x\", \"identitytoken\": \"t\"}\n  }\n}\n",
    );
    check(
        r#"{"auths":{"h":{"auth":"x"}}}"#,
        |document| add(document, "g"),
        r#"{"auths":{"h":{"auth":"x"},"g":{"auth":"QQ=="}}}"#,
    );
    check(
        "{\"auths\": {\"h\": {\"auth\": \"x\"}}}\r\n",
        |document| add(document, "g"),
        "{\"auths\": {\"h\": {\"auth\": \"x\"}, \"g\": {\"auth\": \"QQ==\"}}}\r\n",
    );
}

#[test]
fn a_file_without_a_layout_gets_dockers_with_its_own_line_ends() {
    for (before, newline) in [("", "\n"), ("{}", "\n"), ("null", "\n"), ("{\r\n}", "\r\n")] {
        let expected = "{\n\t\"auths\": {\n\t\t\"h\": {\n\t\t\t\"auth\": \"QQ==\"\n\t\t}\n\t}\n}";
        check(before, |document| add(document, "h"), &expected.replace('\n', newline));
    }
}

#[test]
fn removing_takes_the_item_and_its_comma() {
    let two = "{\n\t\"auths\": {\n\t\t\"a\": {},\n\t\t\"b\": {}\n\t}\n}";
    let second = EntryId { auths: 0, index: 1 };
    check(
        two,
        |document| edit::remove_entry(document, FIRST),
        "{\n\t\"auths\": {\n\t\t\"b\": {}\n\t}\n}",
    );
    check(
        two,
        |document| edit::remove_entry(document, second),
        "{\n\t\"auths\": {\n\t\t\"a\": {}\n\t}\n}",
    );
    check(
        "{\n\t\"auths\": {\n\t\t\"a\": {}\n\t}\n}",
        |document| edit::remove_entry(document, FIRST),
        "{\n\t\"auths\": {}\n}",
    );
}

#[test]
fn a_namesake_does_not_survive_a_removal() {
    check(
        r#"{"credHelpers":{"h":"a","g":"b","h":"c"},"CREDHELPERS":{"h":"d"}}"#,
        |document| edit::set_cred_helper(document, "h", None),
        r#"{"credHelpers":{"g":"b"},"CREDHELPERS":{}}"#,
    );
    check(
        r#"{"proxies":{"d":{"httpProxy":"a"},"d":{"httpProxy":"b","noProxy":"c"}}}"#,
        |document| edit::set_path(document, &["proxies", "d", "httpProxy"], None),
        r#"{"proxies":{"d":{},"d":{"noProxy":"c"}}}"#,
    );
}

#[test]
fn what_has_another_type_is_not_replaced() {
    let text = r#"{"auths": ["x"], "credHelpers": "y", "cliPluginsExtraDirs": "z"}"#;
    let document = Document::parse(text);
    let value = Json::string("v");
    assert_eq!(add(&document, "h"), None);
    assert_eq!(edit::set_cred_helper(&document, "h", Some("v")), None);
    assert_eq!(edit::set_element(&document, "cliPluginsExtraDirs", 0, Some(&value)), None);
    assert_eq!(ConfigFile::new(&document).entries().count(), 0);
}

#[test]
fn no_other_setting_is_taken_for_the_entries() {
    let document =
        Document::parse(r#"{"proxies": {"default": {}, "other": {}}, "auths": {"a": {}}}"#);
    assert_eq!(edit::remove_entry(&document, FIRST), None);
    assert_eq!(edit::move_entry(&document, FIRST, 1), None);
}
