//! One step: its change, its name, and its effect on the saved state.

use credenza::app::{Draft, EntryCommand, Model, Msg, OpenFile, Place, Source};
use credenza::config::ConfigFile;
use credenza::secret::Secret;
use credenza::text::Part;

use super::undone::{bytes_of, undo_all};

fn opened(text: &str) -> Msg {
    Msg::Opened { name: "config.json".to_owned(), bytes: Secret::new(text), source: Source::File }
}

#[test]
fn the_history_keeps_a_thousand_steps() {
    let mut model = Model::default().update(opened("{}"));
    for count in 1..=1_500 {
        let text = format!("{}{{}}", " ".repeat(count));
        model = model.update(Msg::TextTyped { part: Part::WHOLE, text: Secret::new(text) });
        model = model.update(Msg::Pause);
    }
    assert_eq!(undo_all(&mut model), 1_000);
    assert_eq!(bytes_of(&model), [[b' '; 500].as_slice(), b"{}"].concat());
}

/// The page may show an older state than the file: neither half of a login, nor the text, brings
/// back the state at the time of drawing.
#[test]
fn what_is_typed_changes_nothing_else() {
    let typed = |messages: &[EntryCommand]| {
        let mut model = Model::default().update(Msg::New).update(Msg::AddRegistry);
        for command in messages {
            model = model.update(Msg::Entry(command.clone()));
        }
        model
    };
    let user = EntryCommand::SetUser(b"bot".to_vec());
    let password = EntryCommand::SetPassword(Secret::new("p:w"));
    let address = EntryCommand::SetAddress("reg.example".to_owned());
    let orders = [
        [&user, &password, &address],
        [&password, &address, &user],
        [&address, &user, &password],
        [&user, &address, &password],
    ];
    for order in orders {
        let model = typed(&order.map(Clone::clone));
        let login = model.file.as_ref().unwrap().config().entries().next();
        let login = login.unwrap().credentials();
        assert_eq!((login.user, login.password), (b"bot".to_vec(), Secret::new("p:w")));
    }
    let token = |value: &str| EntryCommand::SetString {
        field: "identitytoken",
        value: Some(Secret::new(value)),
    };
    let model = typed(&[token("id"), user, address.clone()]);
    assert_eq!(
        model.file.as_ref().unwrap().document.bytes(),
        b"{\n\t\"auths\": {\n\t\t\"reg.example\": {\n\t\t\t\"auth\": \"Ym90Og==\",\n\t\t\t\"identitytoken\": \"id\"\n\t\t}\n\t}\n}",
    );
    let undone = model.update(Msg::Undo);
    assert_eq!(bytes_of(&undone.update(Msg::Entry(address))), bytes_of(&model));
    let model = Model::default()
        .update(opened("{\"a\": 1}"))
        .update(Msg::TextTyped { part: Part::WHOLE, text: Secret::new("{\"a\": 12}") });
    let undone = model
        .update(Msg::Undo)
        .update(Msg::TextTyped { part: Part::WHOLE, text: Secret::new("{\"a\": 123}") });
    assert_eq!(bytes_of(&undone), b"{\"a\": 123}");
    assert_eq!(bytes_of(&undone.update(Msg::Undo)), b"{\"a\": 1}");
}

#[test]
fn what_was_typed_into_a_new_registry_can_be_undone() {
    let set = |model: &Model, command| model.update(Msg::Entry(command));
    let draft = |model: &Model| match &model.file.as_ref().unwrap().place {
        Place::NewRegistry(draft) => {
            let config = ConfigFile::new(draft.document());
            let login = config.entries().next().unwrap().credentials();
            Some((String::from_utf8(login.user).unwrap(), login.password))
        }
        _ => None,
    };
    let state = |user: &str, password| Some((user.to_owned(), Secret::new(password)));
    let mut model = Model::default().update(opened("{}"));
    model = model.update(Msg::AddRegistry);
    for user in ["b", "bo", "bot"] {
        model = set(&model, EntryCommand::SetUser(user.into()));
    }
    model = set(&model, EntryCommand::SetPassword(Secret::new("p")));
    assert_eq!(
        model.history.undo_label().as_deref(),
        Some("Change the password of the new registry")
    );
    assert_eq!(draft(&model), state("bot", "p"));
    let gone = set(&model, EntryCommand::Remove);
    assert_eq!(draft(&gone), None);
    let back = gone.update(Msg::Undo);
    assert_eq!(draft(&back), state("bot", "p"), "its removal is a step, too");
    assert_eq!(draft(&back.update(Msg::Redo)), None);
    let back = back.update(Msg::Undo);
    assert_eq!(draft(&back), state("bot", ""));
    assert_eq!(draft(&back.update(Msg::Redo)), state("bot", "p"));
    let first = back.update(Msg::Undo);
    assert_eq!(draft(&first), state("", ""));
    assert_eq!(bytes_of(&first), b"{}");
}

/// Writing to disk takes time: text typed meanwhile, or another file, is not saved by it.
#[test]
fn only_what_was_handed_out_counts_as_saved() {
    let typed = |model: &Model, text: &str| {
        model.update(Msg::TextTyped { part: Part::WHOLE, text: Secret::new(text) })
    };
    let saved =
        |desk: &OpenFile| Msg::Saved { text: "Saved.".to_owned(), file: Box::new(desk.clone()) };
    let first = typed(&Model::default().update(opened("{}")), "{ }");
    let written = saved(first.file.as_ref().unwrap());
    assert!(first.is_unsaved());
    assert!(!first.update(written.clone()).is_unsaved());
    let later = typed(&first.update(Msg::Pause), "{  }").update(written.clone());
    assert!(later.is_unsaved());
    assert!(!later.update(Msg::Undo).is_unsaved());
    let other = first.update(opened("[]")).update(Msg::GoOn);
    let other = typed(&other, "[ ]");
    assert!(other.update(written).is_unsaved());
}

#[test]
fn wiping_forgets_file_and_history() {
    let mut model = Model::default().update(Msg::New);
    model = model.update(Msg::Entry(EntryCommand::SetAddress("ghcr.io".to_owned())));
    assert!(model.history.undo_label().is_some());
    model = model.update(Msg::Wipe).update(Msg::GoOn);
    assert!(model.file.is_none());
    assert_eq!((model.history.undo_label(), model.history.redo_label()), (None, None));
    assert!(model.update(Msg::Undo).file.is_none());
}

/// What was done to the open file, in words, as *Changes* lists it.
#[test]
fn the_steps_of_the_open_file_have_words() {
    let mut model = Model::default()
        .update(opened(r#"{"auths": {"a.example": {"auth": "YTpi"}}}"#))
        .update(opened(r#"{"auths": {"b.example": {"auth": "YTpi"}}}"#));
    assert_eq!(model.history.labels(), Vec::<String>::new());
    let id = model.file.as_ref().unwrap().config().entries().next().unwrap().id;
    model = model.update(Msg::Select(id));
    for command in [
        EntryCommand::SetPassword(Secret::new("hidden-1")),
        EntryCommand::SetUser(b"ann".to_vec()),
        EntryCommand::SetPassword(Secret::new("hidden-2")),
    ] {
        model = model.update(Msg::Entry(command)).update(Msg::Pause);
    }
    model = model.update(Msg::FormatAsDocker);
    let words = [
        "Change the password of b.example",
        "Change the username of b.example",
        "Change the password of b.example",
        "Lay out as Docker does",
    ];
    assert_eq!(model.history.labels(), words);
    assert_eq!(model.update(Msg::Undo).history.labels(), words[..3]);
}

/// A duplicate has the whole login, no address, and takes nothing from the first one.
#[test]
fn a_duplicate_is_a_new_registry_with_the_same_login() {
    let file = r#"{"auths": {"a.example": {"auth": "YTpi", "identitytoken": "t", "odd": [1]}}}"#;
    let model = Model::default().update(opened(file));
    let id = model.file.as_ref().unwrap().config().entries().next().unwrap().id;
    let model = model.update(Msg::Select(id)).update(Msg::Duplicate);
    assert_eq!(bytes_of(&model), file.as_bytes(), "nothing changes without an address");
    let named = model.update(Msg::Entry(EntryCommand::SetAddress("b.example".to_owned())));
    let both = named.file.as_ref().unwrap().config().entries().map(|entry| {
        let login = entry.credentials();
        (
            entry.key().into_owned(),
            login.user,
            login.password,
            entry.string("identitytoken").into_owned(),
        )
    });
    let expected = ["a.example", "b.example"]
        .map(|key| (key.to_owned(), b"a".to_vec(), Secret::new("b"), "t".to_owned()));
    assert_eq!(both.collect::<Vec<_>>(), expected);
    assert_eq!(bytes_of(&named.update(Msg::Undo)), file.as_bytes());
    // A copy that was left is a change of mind: the next new registry has no login.
    let left = model.update(Msg::Select(id));
    let next = left.update(Msg::AddRegistry);
    assert_eq!(next.file.as_ref().unwrap().place, Place::NewRegistry(Draft::default()));
    // One in which something was typed is not replaced.
    let user = EntryCommand::SetUser(b"c".to_vec());
    let typed = model.update(Msg::Entry(user)).update(Msg::Select(id)).update(Msg::Duplicate);
    assert!(matches!(typed.file.as_ref().unwrap().place, Place::Registry(_)));
}
