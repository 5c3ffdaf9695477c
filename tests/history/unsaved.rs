//! Unsaved work: it counts wherever in the history it is, and nothing takes its place without a question.

use credenza::app::{Handover, Model, Msg, OpenFile, Source};
use credenza::secret::Secret;

use super::{bytes_of, undo_all};

fn opened(name: &str, text: &str) -> Msg {
    Msg::Opened { name: name.to_owned(), bytes: Secret::new(text), source: Source::File }
}

fn typed(model: &Model, text: &str) -> Model {
    model.update(Msg::Pause).update(Msg::TextTyped(Secret::new(text)))
}

/// A file with unsaved work.
fn work() -> Model {
    typed(&Model::default().update(opened("work.json", "{}")), "{ }")
}

fn saved(file: &OpenFile) -> Msg {
    Handover::Download.outcome(file, true)
}

#[test]
fn every_way_to_another_file_asks_and_names_the_work() {
    for msg in [Msg::New, opened("other.json", "{\"auths\": {}}")] {
        let asked = work().update(msg);
        assert_eq!(asked.unsaved(), ["work.json"]);
        assert!(asked.waiting.is_some());
        assert_eq!(bytes_of(&asked), b"{ }", "nothing has happened yet");
        let kept = asked.update(Msg::KeepEditing);
        assert!(kept.waiting.is_none());
        assert_eq!(bytes_of(&kept), b"{ }");
        let mut gone = asked.update(Msg::OpenWaiting);
        assert_ne!(bytes_of(&gone), b"{ }");
        assert_eq!(gone.unsaved(), ["work.json"], "not saved by the answer");
        undo_all(&mut gone);
        assert!(!gone.is_unsaved(), "undone keystrokes do not count");
    }
}

#[test]
fn lessons_and_the_presenter_ask_nothing_and_hide_no_work() {
    for msg in [Msg::Lesson(0), Msg::Present] {
        let there = work().update(msg);
        assert!(there.waiting.is_none());
        assert_ne!(bytes_of(&there), b"{ }");
        assert_eq!(there.unsaved(), ["work.json"]);
        let played = typed(&there, "[]");
        assert_eq!(played.unsaved(), ["work.json"], "play is no work");
    }
}

#[test]
fn what_is_handed_out_is_saved_wherever_it_is() {
    let work = work();
    let written = saved(work.file.as_ref().unwrap());
    for msg in [Msg::New, Msg::Lesson(0), Msg::Present] {
        let elsewhere = work.update(msg).update(Msg::OpenWaiting);
        assert!(elsewhere.is_unsaved());
        assert!(!elsewhere.update(written.clone()).is_unsaved());
    }
}

#[test]
fn the_history_never_drops_unsaved_work() {
    let mut model = work().update(Msg::New).update(Msg::OpenWaiting);
    for count in 1..=1_200 {
        model = typed(&model, &" ".repeat(count));
    }
    assert_eq!(model.unsaved().len(), 2);
    undo_all(&mut model);
    assert_eq!(bytes_of(&model), b"{}");
}
