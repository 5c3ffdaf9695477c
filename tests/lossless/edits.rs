//! Every command changes its target and nothing else, in files of any layout.

use std::cell::RefCell;
use std::collections::BTreeMap;

use credenza::config::{edit, ConfigFile};
use credenza::json::{Document, Json};
use proptest::test_runner::TestRunner;

use super::choices::Choices;
use super::command::Command;
use super::commanded::{run, text};
use super::documents;
use super::numbers::numbers;
use super::random;

#[test]
fn a_command_changes_only_what_it_is_about() {
    let counts: RefCell<BTreeMap<String, [usize; 3]>> = RefCell::default();
    TestRunner::new(random::config(1))
        .run(&numbers(500), |numbers| {
            let mut choices = Choices::from(numbers);
            let commands = 1 + choices.below(3);
            let (bytes, layout) = documents::file(&mut choices);
            let mut document = Document::parse(bytes);
            for _ in 0..commands {
                let command = Command::random(&document, &mut choices);
                let edits = command.edits(&document);
                let name = format!("{command:?}");
                let name = name.split('(').next().unwrap_or_default().to_owned();
                let kind = edits.as_ref().map_or(0, |edits| 1 + usize::from(!edits.is_empty()));
                counts.borrow_mut().entry(name).or_default()[kind] += 1;
                document = run(&document, layout, &command);
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    for (name, [refused, unchanged, changed]) in counts.into_inner() {
        println!("edits: {name}: {changed} changed the file, {unchanged} had nothing to do, {refused} had no place");
        assert!(changed > 0, "{name} was never tried");
    }
}

#[test]
fn a_new_key_stands_where_docker_would_write_it() {
    let document =
        Document::parse("{\n\t\"auths\": {},\n\t\"credsStore\": \"x\",\n\t\"zzz\": 1\n}");
    let edits =
        edit::set_top(&document, "HttpHeaders", Some(&Json::strings([("A", "b")]))).unwrap();
    assert_eq!(
        text(&document.apply(&edits).0),
        "{\n\t\"auths\": {},\n\t\"HttpHeaders\": {\n\t\t\"A\": \"b\"\n\t},\n\t\"credsStore\": \"x\",\n\t\"zzz\": 1\n}"
    );
}

#[test]
fn a_broken_file_is_not_edited_by_commands() {
    let document =
        Document::parse(r#"{"auths": {"h": {"auth": "QQ=="}}, "credHelpers": {"a": "b" !"#);
    let id = ConfigFile::new(&document).entries().next().unwrap().id;
    let value = Json::string("x");
    let helper = Some(value.clone());
    for command in [
        Command::AddEntry("k".to_owned(), value.clone()),
        Command::RemoveEntry(id),
        Command::RenameEntry(id, "k".to_owned()),
        Command::MoveEntry(id, 1),
        Command::SetString(id, "auth", None),
        Command::SetString(id, "auth", Some("x".to_owned())),
        Command::SetLogin(id, b"u".to_vec(), b"p".to_vec()),
        Command::RemoveFields(id, vec!["auth"]),
        Command::SetTop("credsStore".to_owned(), None),
        Command::SetTop("credsStore".to_owned(), helper.clone()),
        Command::SetPath(vec!["credHelpers", "a"], None),
        Command::SetPath(vec!["credHelpers", "a"], helper.clone()),
        Command::RenamePath(vec!["credHelpers", "a"], "c".to_owned()),
        Command::SetElement("cliPluginsExtraDirs", 0, helper),
    ] {
        assert_eq!(command.edits(&document), None, "{command:?}");
    }
}
