//! What holds for every command: it changes its target and nothing else, and Docker reads the result.

use std::panic::{catch_unwind, AssertUnwindSafe};

use credenza::config::{edit, ConfigFile, Login};
use credenza::json::Document;

use super::check::{changed, edited, newlines, touches_only_targets};
use super::choices::Choices;
use super::command::Command;
use super::layout::Layout;
use super::meaning::meaning;
use super::tree::Tree;

/// Runs one command and checks everything; returns the resulting document.
pub(crate) fn run(document: &Document, layout: Layout, command: &Command) -> Document {
    let text = String::from_utf8_lossy(document.bytes());
    let context = format!("{command:?}\non {text:?}\nin {layout:?}");
    let caught = catch_unwind(AssertUnwindSafe(|| check(document, layout, command)));
    caught.unwrap_or_else(|_| panic!("{context}"))
}

fn check(document: &Document, layout: Layout, command: &Command) -> Document {
    let (edits, ops) = match (command.edits(document), meaning(command, document)) {
        (Some(edits), Some(ops)) => (edits, ops),
        (None, None) => return document.clone(),
        (edits, ops) => panic!("edits {edits:?}, but meant {ops:?}"),
    };
    assert_eq!(edits.is_empty(), ops.is_empty(), "edits {edits:?}, but meant {ops:?}");
    if edits.is_empty() {
        return document.clone();
    }
    touches_only_targets(document, &edits, &ops);
    let new = edited(document, &edits);
    assert_eq!(new.error(), None, "{:?}", String::from_utf8_lossy(new.bytes()));
    reads_back(command, document, &new);

    let after = Tree::read(new.root().expect("a value"));
    let Some(root) = document.root() else {
        return new;
    };
    let before = Tree::read(root);
    assert_eq!(after, changed(&before, &ops, &after));
    let (old_end, new_end) = (root.range().end, new.root().expect("a value").range().end);
    assert_eq!(&new.bytes()[new_end..], &document.bytes()[old_end..], "behind the value");
    assert_eq!(&new.bytes()[..root.range().start], &document.bytes()[..root.range().start]);
    follows_layout(document, &before, &new, &after, layout);
    new
}

/// Asserts that a regular layout stays regular; any other gets no new kind of line break.
fn follows_layout(
    document: &Document,
    before: &Tree,
    new: &Document,
    after: &Tree,
    layout: Layout,
) {
    let old = newlines(document.bytes());
    for newline in newlines(new.bytes()) {
        let fresh = old.is_empty() && before.members().is_empty() && newline == "\n";
        assert!(fresh || old.contains(&newline), "new line end {newline:?}: {:?}", text(new));
    }
    if before.members().is_empty() || matches!(layout, Layout::Odd { .. }) {
        return;
    }
    let mut none = Choices::from(Vec::new());
    if document.root().map(|root| root.raw().to_vec()) != Some(layout.write(before, &mut none)) {
        return;
    }
    let expected = layout.write(after, &mut none);
    let raw = new.root().expect("a value").raw();
    assert_eq!(String::from_utf8_lossy(raw), String::from_utf8_lossy(&expected));
}

pub(crate) fn text(document: &Document) -> String {
    String::from_utf8_lossy(document.bytes()).into_owned()
}

/// Asserts that Docker reads the new value.
fn reads_back(command: &Command, document: &Document, new: &Document) {
    let config = ConfigFile::new(new);
    match command {
        Command::AddEntry(key, value) => {
            let (_, id) = edit::add_entry(document, key, value.clone()).expect("it was added");
            let entry = config.entry(id).expect("it is there");
            assert_eq!(entry.key(), key.as_str());
            assert_eq!(Tree::read(entry.value()), Tree::of_json(value));
        }
        Command::RenameEntry(id, to) => {
            assert_eq!(config.entry(*id).expect("it is there").key(), to.as_str());
        }
        Command::SetString(id, field, value) => {
            let entry = config.entry(*id).expect("it is there");
            assert_eq!(entry.string(field), value.as_deref().unwrap_or_default());
            assert_eq!(entry.field(field).is_some(), value.is_some());
        }
        Command::SetLogin(id, user, password) => {
            let login = config.entry(*id).expect("it is there").login();
            let read = match &login {
                Login::None => Some((&b""[..], &b""[..])),
                Login::Auth(said) => {
                    said.as_ref().ok().map(|said| (said.user.as_slice(), said.password.expose()))
                }
                Login::Fields { user, password } => Some((user.as_bytes(), password.expose())),
            };
            // Docker refuses an auth without a user.
            let possible = !user.is_empty() || password.is_empty();
            if possible || read.is_some() {
                assert_eq!(read, Some((user.as_slice(), password.as_slice())), "{login:?}");
            }
        }
        Command::RemoveFields(id, fields) => {
            let entry = config.entry(*id).expect("it is there");
            assert!(fields.iter().all(|field| entry.field(field).is_none()));
        }
        Command::SetTop(key, value) => {
            let found = config.field(key).map(|member| Tree::read(member.value));
            assert_eq!(found, value.as_ref().map(Tree::of_json));
        }
        Command::SetPath(path, value) => {
            let found = config.field(path[0]).and_then(|top| {
                path[1..].iter().try_fold(top, |member, key| {
                    member.value.members().filter(|m| m.key.text() == *key).last()
                })
            });
            assert_eq!(found.map(|m| Tree::read(m.value)), value.as_ref().map(Tree::of_json));
            if let (["credHelpers", address], None) = (path.as_slice(), value) {
                assert!(config.cred_helper(address).is_none());
            }
        }
        Command::RemoveEntry(_)
        | Command::MoveEntry(..)
        | Command::RenamePath(..)
        | Command::SetElement(..) => {}
    }
}
