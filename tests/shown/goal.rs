//! Where a file is going.

use credenza::app::{Goal, Model, Msg, Tally};
use credenza::export;
use credenza::json::Document;
use credenza::lint::{check, Activity, Audiences};

#[test]
fn every_answer_has_its_programs_and_a_target() {
    let programs = Goal::ALL.map(|goal| goal.audiences().chosen().count());
    assert_eq!(programs, [1, 3, 4, 1, 9]);
    for goal in Goal::ALL {
        assert_eq!(Goal::of(goal.audiences()), Some(goal));
        assert!(export::target(goal.target()).is_some(), "{goal:?}");
    }
    assert_eq!(Goal::of(Audiences::of(&["nerdctl"])), None);
}

#[test]
fn the_same_file_can_be_fine_here_and_fail_there() {
    let document = Document::parse(r#"{"auths": {"ghcr.io": {}}, "credsStore": "pass"}"#);
    let findings = check(&document, 0, Activity::Editing);
    let words = |goal: Goal| Tally::of(&findings, goal.audiences()).words();
    assert_eq!(words(Goal::ThisComputer), "fine");
    assert_eq!(words(Goal::Kubernetes), "1 error");
}

#[test]
fn the_answer_chooses_what_check_and_export_speak_of() {
    let model = Model::default();
    assert_eq!(Goal::of(model.audiences), Some(Goal::ThisComputer));
    let model = model.update(Msg::Export("flux")).update(Msg::GoalChosen(Goal::Kubernetes));
    assert_eq!((Goal::of(model.audiences), model.target), (Some(Goal::Kubernetes), None));
    let model = model.update(Msg::ToggleAudience(0));
    assert_eq!(Goal::of(model.audiences), None);
}
