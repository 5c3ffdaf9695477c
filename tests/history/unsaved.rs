//! Unsaved work: it counts wherever in the history it is, and nothing takes it away without a question.

use std::rc::Rc;

use credenza::app::{EntryCommand, Handover, Model, Msg, OpenFile, Place, Source, Threat};
use credenza::secret::Secret;
use credenza::text::Part;

use proptest::collection::vec;
use proptest::prelude::*;

use super::choices::Choices;
use super::messages::any_message;
use super::random::config;
use super::undone::{bytes_of, undo_all};

fn opened(name: &str, text: &str) -> Msg {
    Msg::Opened { name: name.to_owned(), bytes: Secret::new(text), source: Source::File }
}

fn typed(model: &Model, text: &str) -> Model {
    model.update(Msg::Pause).update(Msg::TextTyped { part: Part::WHOLE, text: Secret::new(text) })
}

/// Returns a file with unsaved work.
fn work() -> Model {
    typed(&Model::default().update(opened("work.json", "{}")), "{ }")
}

fn saved(file: &OpenFile) -> Msg {
    Handover::Download.outcome(file, true)
}

/// Returns the threat that is asked about, and the names of the files.
fn asked(model: &Model) -> Option<(Threat, Vec<String>)> {
    let question = model.question.as_ref()?;
    Some((question.threat, question.files.clone()))
}

fn about(threat: Threat, name: &str) -> (Threat, Vec<String>) {
    (threat, vec![name.to_owned()])
}

#[test]
fn every_way_to_another_file_asks_and_names_the_work() {
    let pasted =
        Msg::Opened { name: String::new(), bytes: Secret::new("hello"), source: Source::Pasted };
    let recognised = work().update(pasted);
    assert!(recognised.recognised.is_some() && recognised.question.is_none());
    for (before, msg) in [
        (work(), Msg::New),
        (work(), opened("other.json", "{\"auths\": {}}")),
        (recognised, Msg::TakeAsText),
    ] {
        let asking = before.update(msg);
        assert_eq!(asked(&asking).unwrap(), about(Threat::Leave, "work.json"));
        assert_eq!(bytes_of(&asking), b"{ }", "nothing has happened yet");
        let kept = asking.update(Msg::KeepEditing);
        assert!(kept.question.is_none());
        assert_eq!(bytes_of(&kept), b"{ }");
        assert_eq!(kept.recognised.is_some(), before.recognised.is_some(), "the input stays");
        let mut gone = asking.update(Msg::GoOn);
        assert_ne!(bytes_of(&gone), b"{ }");
        assert_eq!(gone.unsaved(), ["work.json"], "not saved by the answer");
        undo_all(&mut gone);
        assert!(!gone.is_unsaved(), "undone keystrokes do not count");
    }
}

#[test]
fn a_change_asks_before_it_ends_the_redo_that_has_unsaved_work() {
    // The second file was saved with a change that was undone afterwards: it differs from its copy.
    let second = typed(&work().update(opened("second.json", "[]")).update(Msg::GoOn), "[ ]");
    let second = second.update(saved(second.file.as_ref().unwrap())).update(Msg::Undo);
    let first = second.update(Msg::Undo);
    assert_eq!(first.unsaved(), ["work.json", "second.json"]);
    for msg in [
        Msg::TextTyped { part: Part::WHOLE, text: Secret::new("{  }") },
        Msg::FormatAsDocker,
        Msg::New,
    ] {
        let asking = first.update(Msg::Pause).update(msg);
        assert_eq!(asked(&asking).unwrap(), about(Threat::Forget, "second.json"));
        assert_eq!(bytes_of(&asking.update(Msg::KeepEditing).update(Msg::Redo)), b"[]");
        let gone = asking.update(Msg::GoOn).unsaved();
        assert!(!gone.contains(&"second.json".to_owned()), "{gone:?}");
    }
}

#[test]
fn wiping_asks_also_for_work_that_is_only_in_the_history_or_set_aside() {
    let elsewhere = work().update(Msg::New).update(Msg::GoOn);
    for model in [work(), elsewhere, work().update(Msg::Lesson(0)), work().update(Msg::Present)] {
        let asking = model.update(Msg::Wipe);
        assert_eq!(asked(&asking).unwrap(), about(Threat::Wipe, "work.json"));
        assert!(asking.update(Msg::KeepEditing).is_unsaved());
        let wiped = asking.update(Msg::GoOn);
        assert!(!wiped.is_unsaved() && wiped.file.is_none() && wiped.aside.is_none());
    }
    let opened = Model::default().update(opened("work.json", "{}"));
    assert!(opened.update(Msg::Wipe).file.is_none(), "no changes, no question");
}

#[test]
fn files_of_one_name_are_counted() {
    let first = typed(&Model::default().update(opened("config.json", "{}")), "{ }");
    let second = typed(&first.update(opened("config.json", "[]")).update(Msg::GoOn), "[ ]");
    let asked = asked(&second.update(Msg::Wipe)).unwrap();
    assert_eq!(asked, about(Threat::Wipe, "2 files named config.json"));
}

#[test]
fn lessons_and_the_presenter_set_the_desk_aside_and_ask_nothing() {
    for msg in [Msg::Lesson(0), Msg::Present] {
        let there = work().update(msg);
        assert!(there.question.is_none());
        assert!(there.file.as_ref().is_some_and(OpenFile::is_fake));
        assert_eq!(there.unsaved(), ["work.json"]);
        let played = typed(&there, "[]");
        assert_eq!(played.unsaved(), ["work.json"], "play is no work");
        let back = played.update(Msg::Undo).update(Msg::Undo).update(Msg::Lesson(1));
        let back = back.update(Msg::Return);
        assert_eq!(bytes_of(&back), b"{ }");
        assert!(back.aside.is_none() && !back.is_presenting);
        assert_eq!(bytes_of(&back.update(Msg::Undo)), b"{}", "with its history");
    }
    let done = work().update(Msg::Lesson(0)).update(Msg::Answered(3)).update(Msg::Return);
    assert!(done.lessons_done.contains(3), "what was learned stays");
    let presenting = work().update(Msg::Present);
    for msg in [Msg::New, opened("other.json", "{}")] {
        assert!(presenting.update(msg).file.unwrap().is_fake(), "only fake data while presenting");
    }
    // From a lesson, another file is opened at the user's own desk.
    let opened = work().update(Msg::Lesson(0)).update(opened("other.json", "[1]"));
    let opened = opened.update(Msg::GoOn);
    assert_eq!(bytes_of(&opened), b"[1]");
    assert_eq!(bytes_of(&opened.update(Msg::Undo)), b"{ }");
}

#[test]
fn fake_and_real_logins_are_never_merged() {
    let example = Msg::Opened {
        name: "example.json".to_owned(),
        bytes: Secret::new(credenza::app::EXAMPLE),
        source: Source::Example,
    };
    let real = opened("real.json", "{\"auths\":{\"r.example\":{}}}");
    for (first, second) in [(example.clone(), real.clone()), (real.clone(), example.clone())] {
        let both = Model::default().update(first).update(second);
        assert!(!both.may_merge_into_former());
        assert!(both.update(Msg::MergeIntoFormer).merging.is_none());
    }
    let pasted = Msg::Opened {
        name: "x".to_owned(),
        bytes: Secret::new("docker login -u ann -p secret r.example"),
        source: Source::Pasted,
    };
    let beside_example = Model::default().update(example).update(pasted.clone());
    assert!(beside_example.recognised.is_some());
    assert!(beside_example.update(Msg::MergeReading(0)).merging.is_none());
    let beside_real = Model::default().update(real.clone()).update(pasted);
    assert!(beside_real.update(Msg::MergeReading(0)).merging.is_some());
    let both = Model::default().update(real).update(opened("b.json", "{\"auths\":{\"b\":{}}}"));
    assert!(both.update(Msg::MergeIntoFormer).merging.is_some());
}

#[test]
fn a_registry_without_an_address_is_kept_and_counts_as_work() {
    let draft = Model::default().update(Msg::New);
    assert!(!draft.is_unsaved());
    let draft = draft.update(Msg::Entry(EntryCommand::SetPassword(Secret::new("typed"))));
    assert!(draft.is_unsaved());
    let away = draft.update(Msg::ShowSettings);
    assert!(away.is_unsaved());
    let back = away.update(Msg::AddRegistry);
    assert_eq!(back.file.as_ref().unwrap().place, draft.file.as_ref().unwrap().place);
    let removed = back.update(Msg::Entry(EntryCommand::Remove));
    assert_eq!(removed.file.as_ref().unwrap().place, Place::Overview);
    assert!(removed.notice.as_ref().unwrap().text.contains("Undo takes it back"));
    let undone = removed.update(Msg::Undo);
    assert_eq!(undone.file.as_ref().unwrap().place, draft.file.as_ref().unwrap().place);
}

#[test]
fn what_is_handed_out_is_saved_wherever_it_is() {
    let work = work();
    let written = saved(work.file.as_ref().unwrap());
    for msg in [Msg::New, Msg::Lesson(0), Msg::Present] {
        let elsewhere = work.update(msg).update(Msg::GoOn);
        assert!(elsewhere.is_unsaved());
        assert!(!elsewhere.update(written.clone()).is_unsaved());
    }
}

#[test]
fn the_history_never_drops_unsaved_work() {
    let mut model = work().update(Msg::New).update(Msg::GoOn);
    for count in 1..=1_200 {
        model = typed(&model, &" ".repeat(count));
    }
    assert_eq!(model.unsaved().len(), 2);
    undo_all(&mut model);
    assert_eq!(bytes_of(&model), b"{ }", "the work itself; its own steps may be gone");
}

/// Returns the bytes of every file of the user that *Undo* and *Redo* can bring to the screen.
fn reachable(model: &Model) -> Vec<Vec<u8>> {
    let mut at = model.own_desk().clone();
    let mut seen = Vec::new();
    while at.history.undo_label().is_some() {
        at = at.update(Msg::Undo);
    }
    loop {
        seen.push(bytes_of(&at));
        if at.history.redo_label().is_none() {
            return seen;
        }
        at = at.update(Msg::Redo);
    }
}

/// Returns any message, those that put another file or nothing on the desk more often.
fn leaving_message(model: &Model, choices: &mut Choices) -> Msg {
    match choices.below(8) {
        0 => choices.of(&[Msg::Return, Msg::Lesson(0), Msg::Present]),
        1 => choices.of(&[Msg::Wipe, Msg::New, opened("third.json", "{\"auths\":{}}")]),
        2 => choices.of(&[Msg::Undo, Msg::Redo]),
        _ => any_message(model, choices),
    }
}

proptest! {
    #![proptest_config(config(200))]

    /// Whatever is done, what is open and not saved can be brought back, until the user has agreed
    /// to lose it.
    #[test]
    fn nothing_unsaved_disappears_without_a_question(numbers in vec(any::<u16>(), 0..160)) {
        let mut choices = Choices::from(numbers);
        let mut model = work();
        for _ in 0..30 {
            let msg = leaving_message(&model, &mut choices);
            let after = model.update(msg.clone());
            let agreed = matches!(msg, Msg::GoOn) && model.question.is_some();
            let unsaved = model.own_desk().file.as_ref().filter(|file| file.is_unsaved());
            if let Some(file) = unsaved.filter(|_| !agreed) {
                // Typing that goes on is one step with what was typed before.
                let goes_on = matches!(msg, Msg::TextTyped { .. } | Msg::Entry(_) | Msg::Setting(_));
                let is_same = |now: &OpenFile| Rc::ptr_eq(&now.origin.bytes, &file.origin.bytes);
                prop_assert!(
                    goes_on && after.own_desk().file.as_ref().is_some_and(is_same)
                        || reachable(&after).iter().any(|bytes| bytes == file.document.bytes()),
                    "{msg:?}"
                );
            }
            model = after;
        }
    }
}
