//! Files merged into one: whole entries, conflicts to decide, nothing else touched.

use std::collections::BTreeMap;

use credenza::config::ConfigFile;
use credenza::import::{merge, Content, Merge, MergePlace};
use credenza::json::{self, Document, Style};
use proptest::prelude::*;

use crate::choices::Choices;
use crate::documents::file;
use crate::numbers::numbers;

fn of(base: &str, others: &[&str]) -> (Document, Merge) {
    let base = Document::parse(base);
    let others: Vec<Document> = others.iter().map(|text| Document::parse(*text)).collect();
    let merge = merge(&base, &others);
    (base, merge)
}

#[track_caller]
fn check(base: &str, others: &[&str], decisions: &[usize], expected: &str) {
    let (document, merge) = of(base, others);
    let edits = merge.edits(decisions).expect("a sound base");
    assert!(edits.len() <= 1, "one step");
    let (new, back) = document.apply(&edits);
    assert_eq!(String::from_utf8_lossy(new.bytes()), expected);
    assert_eq!(new.apply(&back).0.bytes(), base.as_bytes());
}

#[test]
fn what_is_new_is_added_in_the_layout_of_the_base() {
    check(
        "{\n  \"auths\": {\n    \"a.io\": {\"auth\": \"dTpw\"}\n  },\n  \"x\": 1e2\n}\n",
        &["{\"auths\":{\"b.io\":{\"auth\":\"dTpx\"},\"c.io\":{}},\"credHelpers\":{\"gcr.io\":\"gcloud\"},\"y\":[1,2]}"],
        &[],
        "{\n  \"auths\": {\n    \"a.io\": {\"auth\": \"dTpw\"},\n    \"b.io\": {\n      \"auth\": \"dTpx\"\n    },\n    \"c.io\": {}\n  },\n  \"credHelpers\": {\n    \"gcr.io\": \"gcloud\"\n  },\n  \"x\": 1e2,\n  \"y\": [\n    1,\n    2\n  ]\n}\n",
    );
    check("{}", &["{\"auths\":{\"b.io\":{}}}"], &[], "{\n\t\"auths\": {\n\t\t\"b.io\": {}\n\t}\n}");
    check(
        "",
        &["{\"auths\":{\"b.io\":{}},\"psFormat\":\"x\"}"],
        &[],
        "{\n\t\"auths\": {\n\t\t\"b.io\": {}\n\t},\n\t\"psFormat\": \"x\"\n}",
    );
    check(
        "{\"auths\":{}}",
        &["{\"auths\":{\"b.io\":{},\"c.io\":{\"auth\":\"dTpw\"}}}"],
        &[],
        "{\"auths\":{\"b.io\":{},\"c.io\":{\"auth\":\"dTpw\"}}}",
    );
    check("{\"a\": 1}", &["{\"b\":2}"], &[], "{\"a\": 1, \"b\": 2}");
}

#[test]
fn the_same_is_no_conflict() {
    let base = "{\"auths\": {\"https://index.docker.io/v1/\": {\"auth\": \"YWxpY2U6czNjcmV0\"}}}";
    let other = "{\"auths\":{\"docker.io\":{\"username\":\"alice\",\"password\":\"s3cret\"}}}";
    let (_, merge) = of(base, &[other]);
    assert_eq!((merge.conflicts.len(), merge.added, merge.equal), (0, 0, 1));
    check(base, &[other, base], &[], base);
}

#[test]
fn a_whole_entry_takes_the_place_of_a_whole_entry() {
    let base = "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"identitytoken\": \"old\"\n\t\t},\n\t\t\"b.io\": {}\n\t}\n}";
    let other = "{\"auths\":{\"https://ghcr.io/v2/\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}";
    let (_, merge) = of(base, &[other]);
    let conflict = &merge.conflicts[0];
    assert_eq!(
        (merge.conflicts.len(), conflict.place, &*conflict.name),
        (1, MergePlace::Registry, "ghcr.io")
    );
    let sides: Vec<_> =
        conflict.sides.iter().map(|s| (s.file, &*s.key, &*s.user, s.content)).collect();
    assert_eq!(
        sides,
        [
            (0, "ghcr.io", "", Content::IdentityToken),
            (1, "https://ghcr.io/v2/", "alice", Content::Password),
        ]
    );
    check(base, &[other], &[0], base);
    check(
        base,
        &[other],
        &[1],
        "{\n\t\"auths\": {\n\t\t\"https://ghcr.io/v2/\": {\n\t\t\t\"auth\": \"YWxpY2U6czNjcmV0\"\n\t\t},\n\t\t\"b.io\": {}\n\t}\n}",
    );
}

#[test]
fn three_sides_and_other_keys() {
    let files = [
        "{\"auths\":{\"a.io\":{\"auth\":\"dTpw\"}}}",
        "{\"auths\":{\"a.io\":{\"auth\":\"dTpx\"}}}",
        "{\"credsStore\":\"pass\",\"credHelpers\":{\"g.io\":\"b\"}}",
    ];
    let base = "{\"credsStore\":\"desktop\",\"credHelpers\":{\"g.io\":\"a\"}}";
    let (_, merge) = of(base, &files);
    let places: Vec<_> =
        merge.conflicts.iter().map(|c| (c.place, &*c.name, c.sides.len())).collect();
    assert_eq!(
        places,
        [
            (MergePlace::Setting, "credsStore", 2),
            (MergePlace::CredHelper, "g.io", 2),
            (MergePlace::Registry, "a.io", 2)
        ]
    );
    check(base, &files, &[1, 1, 1], "{\"auths\":{\"a.io\":{\"auth\":\"dTpx\"}},\"credsStore\":\"pass\",\"credHelpers\":{\"g.io\":\"b\"}}");
}

#[test]
fn two_spellings_in_the_base_leave_no_old_login_behind() {
    check(
        "{\"auths\":{\"https://a.io\":{\"auth\":\"dTpw\"},\"b.io\":{},\"a.io\":{\"auth\":\"dTpx\"}}}",
        &["{\"auths\":{\"a.io\":{\"auth\":\"dTp5\"}}}"],
        &[1],
        "{\"auths\":{\"b.io\":{},\"a.io\":{\"auth\":\"dTp5\"}}}",
    );
}

/// Indentation of each level would take gigabytes and minutes.
#[test]
fn deep_values_are_neither_indented_nor_compared_line_by_line() {
    const MANY: usize = 150;
    let deep = |inner: &str| {
        let value = format!("{}{inner}{}", "[".repeat(4_000), "]".repeat(4_000));
        let members = (0..MANY).map(|at| format!("\"k{at}\":{value}"));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    };
    let (same, other) = (deep(" 1 "), deep("2"));
    let (_, merge) = of(&deep("1"), &[&same, &other]);
    assert_eq!((merge.conflicts.len(), merge.equal), (MANY, MANY));
    check(&same, &[&other], &[1; MANY], &other);
    check(
        "{\n\t\"a\": 1\n}",
        &["{\"b\":[[2]]}", &format!("{{\"c\":{}1{}}}", "[".repeat(101), "]".repeat(101))],
        &[],
        &format!(
            "{{\n\t\"a\": 1,\n\t\"b\": [\n\t\t[\n\t\t\t2\n\t\t]\n\t],\n\t\"c\": {}1{}\n}}",
            "[".repeat(101),
            "]".repeat(101)
        ),
    );
}

#[test]
fn broken_files_are_said() {
    let (_, merge) = of("{\"auths\":{}}", &["{\"auths\":", "[]", "{}"]);
    assert_eq!(merge.unread, [1, 2]);
    let (_, merge) = of("{\"auths\":", &["{}"]);
    assert!(merge.edits(&[]).is_none());
}

#[test]
fn no_side_shows_a_secret() {
    let (_, merge) = of(
        "{\"auths\":{\"https://u:hunter2@a.io\":{\"auth\":\"dTpodW50ZXIy\"}}}",
        &["{\"auths\":{\"a.io\":{\"auth\":\"dTpodW50ZXIz\"}}}"],
    );
    let shown = format!("{:?}", merge.conflicts);
    assert!(!shown.contains("hunter") && !shown.contains("dTpod"), "{shown}");
}

/// Returns the entries by key, as raw text; the last of several counts.
fn entries(document: &Document) -> BTreeMap<String, String> {
    let config = ConfigFile::new(document);
    let entries = config.entries().map(|entry| {
        let value = Document::parse(entry.value().raw());
        let edits = json::format(&value, &Style::docker()).expect("a sound value");
        let value = value.apply(&edits).0;
        let text = String::from_utf8_lossy(value.bytes()).into_owned();
        (entry.key().into_owned(), text)
    });
    entries.collect()
}

proptest! {
    #![proptest_config(crate::random::config(4))]

    #[test]
    fn every_registry_of_every_file_is_there(numbers in numbers(250)) {
        let mut choices = Choices::from(numbers);
        let file = |choices: &mut Choices| Document::parse(file(choices).0);
        let base = file(&mut choices);
        let others: Vec<Document> = (0..choices.below(3)).map(|_| file(&mut choices)).collect();
        let merge = merge(&base, &others);
        let decisions: Vec<usize> = merge.conflicts.iter().map(|c| choices.below(c.sides.len())).collect();
        for conflict in &merge.conflicts {
            prop_assert!(conflict.sides.len() > 1);
        }
        // There is no place for the entries when auths is not an object.
        let Some(edits) = merge.edits(&decisions) else { return Ok(()) };
        let (new, back) = base.apply(&edits);
        prop_assert!(new.error().is_none(), "{:?}", String::from_utf8_lossy(new.bytes()));
        let restored = new.apply(&back).0;
        prop_assert_eq!(restored.bytes(), base.bytes());
        let merged = entries(&new);
        for conflict in merge.conflicts.iter().zip(&decisions).filter(|(c, _)| c.place == MergePlace::Registry) {
            let side = &conflict.0.sides[*conflict.1];
            let from = if side.file == 0 { &base } else { &others[side.file - 1] };
            prop_assert!(merged.contains_key(&side.key), "{:?}", side);
            let theirs = entries(from);
            prop_assert_eq!(merged.get(&side.key), theirs.get(&side.key));
        }
        if others.is_empty() {
            prop_assert!(edits.is_empty());
        }
    }
}
