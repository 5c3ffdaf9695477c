//! All safe fixes at once: all of them, in any number.

use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::lint::{check, fix_all_safe, Activity};

use crate::promises::assert_harmless;

const NOW: i64 = 1_767_268_800;

fn fixed(document: &Document) -> (usize, Document) {
    let fixed = fix_all_safe(document, NOW, Activity::Editing).expect("something is fixed");
    (fixed.count, document.apply(&[fixed.edit]).0)
}

/// Returns a file with `count` entries.
fn entries(count: usize, entry: impl Fn(usize) -> String) -> Document {
    let entries: Vec<String> = (0..count).map(entry).collect();
    Document::parse(format!("{{\"auths\":{{{}}}}}", entries.join(",")))
}

#[test]
fn nothing_is_left_of_many() {
    let login = r#"{"auth":"dTpw"}"#;
    let unpadded = r#"{"auth":"dTpwcA"}"#;
    let fields = r#"{"username":"u","password":"p"}"#;
    for (name, document, count) in [
        ("a slash", entries(60, |n| format!(r#""r{n}.example/":{login}"#)), 60),
        ("a URL", entries(60, |n| format!(r#""https://r{n}.example":{login}"#)), 60),
        ("a port", entries(60, |n| format!(r#""r{n}.example:443":{login}"#)), 60),
        ("padding", entries(60, |n| format!(r#""r{n}.example":{unpadded}"#)), 60),
        ("no auth", entries(60, |n| format!(r#""r{n}.example":{fields}"#)), 60),
        ("copies", entries(60, |_| format!(r#""r.example":{login}"#)), 59),
        (
            "copies in an entry",
            Document::parse(format!(
                r#"{{"auths":{{"r.example":{{{}"auth":"dTpw"}}}}}}"#,
                r#""auth":"dTpw","#.repeat(59)
            )),
            59,
        ),
        (
            "pairs",
            entries(60, |n| {
                let scheme = ["", "https://"][n % 2];
                format!(r#""{scheme}r{}.example":{login}"#, n / 2)
            }),
            30,
        ),
    ] {
        let (fixed, after) = fixed(&document);
        assert_eq!(fixed, count, "{name}");
        assert!(ConfigFile::new(&after).obstacle().is_none(), "{name}");
        let left = check(&after, NOW, Activity::Editing);
        let safe = left.iter().filter(|finding| finding.safe_fix().is_some());
        assert_eq!(safe.count(), 0, "{name}");
        assert_harmless(&document, &after, name);
    }
}

/// A raw byte elsewhere keeps docker-py from reading the file, and its behaviour would be worse if
/// it read it.
#[test]
fn no_fix_makes_docker_py_read_what_it_cannot() {
    for file in [
        &b"{\"auths\":{\"a.example\":{\"auth\":\"\xC2:s\"},\"b.example\":{\"auth\":\"\"}}}"[..],
        b"{\"auths\":{\"b.example\":{\"auth\":\"\"}},\"credHelpers\":{\"\xC2\":\"\"}}",
    ] {
        let document = Document::parse(file);
        assert!(fix_all_safe(&document, NOW, Activity::Editing).is_none());
    }
}
