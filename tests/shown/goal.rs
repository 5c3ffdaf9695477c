//! Where a file is going.

use credenza::app::{calm, Goal, Model, Msg, Tally};
use credenza::export;
use credenza::json::Document;
use credenza::lint::{check, Activity, Audiences};

#[test]
fn every_answer_has_its_programs_and_a_target() {
    let programs = Goal::ALL.map(|goal| goal.audiences().chosen().count());
    assert_eq!(programs, [1, 3, 4, 1, 13]);
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

/// A file is not called fine without a condition where another machine cannot read it.
#[test]
fn a_helper_of_one_system_is_graded_by_where_the_file_goes() {
    let grades = |text: &str| {
        let findings = check(&Document::parse(text), 0, Activity::Editing);
        let words = |goal: Goal| Tally::of(&findings, goal.audiences()).words();
        let [here, there, ci, cluster, _] = Goal::ALL.map(words);
        (calm(&findings), [here, there, ci, cluster])
    };
    let with_helper = "Fine on a machine that has the helper.";
    for (text, said, counts) in [
        (r#"{"auths": {}}"#, "No problems found.", ["fine", "fine", "fine", "fine"]),
        (
            r#"{"credHelpers": {"ghcr.io": "osxkeychain"}}"#,
            with_helper,
            ["fine", "1 warning", "1 error", "1 error"],
        ),
        (
            r#"{"credHelpers": {"ghcr.io": "our-vault"}}"#,
            with_helper,
            ["fine", "fine", "1 error", "1 error"],
        ),
        (
            r#"{"auths": {"ghcr.io": {}}, "credsStore": "wincred"}"#,
            with_helper,
            ["fine", "1 error", "1 error", "1 error"],
        ),
    ] {
        let (calm, tallies) = grades(text);
        assert_eq!((calm, tallies), (said, counts.map(str::to_owned)), "{text}");
    }
}

#[test]
fn a_note_on_opening_has_the_text_of_a_machine_without_the_helper() {
    for (helper, rule) in [
        ("desktop", "helper-program"),
        ("our-vault", "helper-unknown"),
        ("wincred", "helper-platform"),
    ] {
        let text = format!(r#"{{"auths": {{}}, "credsStore": "{helper}"}}"#);
        let findings = check(&Document::parse(text.as_str()), 0, Activity::Editing);
        let found = findings.iter().find(|found| found.rule.id == rule).expect(rule);
        let said = format!("error getting credentials - err: exec: \"docker-credential-{helper}\": executable file not found in $PATH, out: ``");
        assert!(found.message().contains(&said), "{}", found.message());
    }
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
