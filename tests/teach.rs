//! Lessons are true: tasks can be done, answers are right, and every bug is one.

#![allow(clippy::expect_used)]

use std::collections::BTreeSet;

use credenza::client::words::verb_phrase;
use credenza::client::{client, ClientId};
use credenza::config::{edit, encode_auth, ConfigFile, EntryId};
use credenza::docker::DOCKER_HUB_KEY;
use credenza::json::{Document, Json};
use credenza::lint::{check, rule, Activity, Severity};
use credenza::teach::{Task, Trial, BUGS, FAILS, LEARN, LESSONS, MAKE, SAYINGS, SHIP};
use credenza::text::TextEdit;

const NOW: i64 = 1_767_268_800;
const FIRST: EntryId = EntryId { auths: 0, index: 0 };

/// Returns the edits that solve the lesson with this number, from 1.
fn solve(number: usize, file: &Document) -> Vec<Vec<TextEdit>> {
    let done = |edits: edit::Edits| vec![edits.expect("the lesson's file can be edited")];
    match number {
        1 => {
            let value = Json::strings([("auth", encode_auth(b"bot", b"x").as_str())]);
            vec![edit::add_entry(file, "ghcr.io", value).expect("an entry can be added").0]
        }
        4 => done(edit::set_login(file, FIRST, b"bot", b"a:b")),
        5 => done(edit::set_login(file, FIRST, b"bot", b"fake-token-1")),
        6 => done(edit::rename_entry(file, FIRST, DOCKER_HUB_KEY)),
        7 => done(edit::set_cred_helper(file, "ghcr.io", None)),
        11 => {
            let asked = done(edit::set_cred_helper(file, "ghcr.io", Some("pass")));
            let after = file.apply(&asked[0]).0;
            let emptied = edit::set_login(&after, FIRST, b"", b"").expect("the login can go");
            vec![asked[0].clone(), emptied]
        }
        other => panic!("lesson {other} has a file and no solution here"),
    }
}

/// Returns the right answers to the questions, by the lesson's number, and wrong ones.
fn answers(number: usize) -> (&'static str, &'static [&'static str]) {
    match number {
        2 => (
            "Ym90OmZha2UtdG9rZW4tMQ==",
            &["Ym90OmZha2UtdG9rZW4tMQo=", "ZmFrZS10b2tlbi0x", "YTpi", "YQ==", "bot", "?"],
        ),
        3 => ("TWFu", &["twfu", "TWFu=", "Man", "abcd"]),
        8 => ("www-authenticate:", &["Authorization", "401", "Bearer", "Content-Type"]),
        9 => ("2030", &["2031", "in 2030", "30"]),
        12 => ("{ \"auths\": {} }", &["{}", "eyJhdXRocyI6e319", "auths"]),
        15 => ("pull, push", &["pull", "push", "read"]),
        other => panic!("lesson {other} asks and has no answer here"),
    }
}

/// Returns the words of a hint, one or several in a row, that would pass as the answer.
fn given_away(hint: &str, is_right: impl Fn(&str) -> bool) -> Option<String> {
    let words: Vec<&str> = hint.split_whitespace().collect();
    let runs = (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| (from, to)));
    let bare = |text: &str| text.trim_matches(['.', ',', ':', ';', '?', '`', '“', '”']).to_owned();
    runs.map(|(from, to)| bare(&words[from..to].join(" "))).find(|text| is_right(text))
}

/// The hint does the cutting and the counting; the table of characters is left to the learner.
#[test]
fn the_hint_about_base64_is_true() {
    let lesson = LESSONS.iter().find(|lesson| lesson.title == "Base64 by hand");
    let hint = lesson.expect("the lesson").hint;
    let numbers: Vec<&str> = hint.split(|c: char| !c.is_ascii_digit()).collect();
    let read = |radix, length: fn(usize) -> bool| -> Vec<u8> {
        let fit = numbers.iter().filter(|digits| length(digits.len()));
        fit.map(|digits| u8::from_str_radix(digits, radix).expect("a number")).collect()
    };
    let pieces = read(2, |length| length == 6);
    assert_eq!(pieces, [19, 22, 5, 46]);
    assert_eq!(read(10, |length| (1..=2).contains(&length))[1..], pieces);
    let bits = pieces.iter().fold(0_u32, |bits, piece| bits << 6 | u32::from(*piece));
    assert_eq!(bits.to_be_bytes()[1..], *b"Man");
}

#[test]
fn every_lesson_can_be_done_and_is_not_done_before() {
    assert_eq!(LESSONS.len(), 15);
    for (number, lesson) in (1..).zip(LESSONS) {
        let mut document = Document::parse(lesson.file);
        let judge = |document: &Document, text| lesson.task.judge(ConfigFile::new(document), text);
        assert!(judge(&document, "").is_err(), "{}", lesson.title);
        match lesson.task {
            Task::File { .. } => {
                for edits in solve(number, &document) {
                    assert!(judge(&document, "").is_err(), "{}", lesson.title);
                    document = document.apply(&edits).0;
                }
                assert_eq!(judge(&document, ""), Ok(()), "{}", lesson.title);
            }
            Task::Question { judge: of, .. } => {
                let (right, wrong) = answers(number);
                assert_eq!(judge(&document, right), Ok(()), "{}", lesson.title);
                for answer in wrong {
                    assert!(judge(&document, answer).is_err(), "{}: {answer}", lesson.title);
                }
                let is_right = |text: &str| of(text).is_ok();
                let given = given_away(lesson.hint, is_right);
                assert_eq!(given, None, "{}: the hint has the answer", lesson.title);
                assert!(given_away(&format!("It is {right}."), is_right).is_some());
            }
            Task::Choice { options, .. } => {
                let right = options.iter().filter(|(_, verdict)| verdict.is_ok());
                assert_eq!(right.count(), 1, "{}", lesson.title);
                for (option, verdict) in options {
                    assert_eq!(judge(&document, option), *verdict);
                    assert!(verdict.is_ok() || !lesson.hint.contains(option), "{option}");
                }
            }
        }
    }
}

/// A wrong answer says what is wrong with it; each wrong state of a file has its own sentence.
#[test]
fn a_wrong_answer_is_told_apart() {
    let judged = |number: usize, text: &str| {
        let lesson = LESSONS[number - 1];
        lesson.task.judge(ConfigFile::new(&Document::parse(lesson.file)), text).err()
    };
    for number in [2, 3, 8, 9, 12, 15] {
        let replies: BTreeSet<_> =
            answers(number).1.iter().map(|answer| judged(number, answer)).collect();
        assert!(replies.len() >= 2, "lesson {number}: {replies:?}");
        assert!(
            !replies.contains(&judged(number, "")),
            "lesson {number}: no answer is another thing"
        );
    }
}

/// Check finds the point of a lesson in its file and no other fault.
#[test]
fn the_files_are_clean_but_for_their_point() {
    for (number, lesson) in (1..).zip(LESSONS) {
        let document = Document::parse(lesson.file);
        let found = check(&document, NOW, Activity::Editing).into_iter();
        let found: Vec<_> = found
            .filter(|finding| finding.severity < Severity::Info)
            .map(|finding| finding.rule.id)
            .collect();
        let point: &[&str] = match number {
            5 => &["auth-password-newline"],
            6 => &["hub-key-form"],
            7 => &["helper-shadows-auth"],
            _ => &[],
        };
        assert_eq!(found, point, "lesson {number}, {}", lesson.title);
    }
}

#[test]
fn exactly_one_choice_is_what_is_wrong_with_a_broken_file() {
    assert_eq!(BUGS.len(), 8);
    for bug in BUGS {
        let document = Document::parse(bug.file);
        let fires = |id: &&&str| {
            let rule = rule(id).unwrap_or_else(|| panic!("no rule {id}"));
            !rule.find(&document, NOW, Activity::Editing).is_empty()
        };
        let found: Vec<_> = bug.choices.iter().filter(fires).collect();
        assert_eq!(found.len(), 1, "{}: {found:?}", bug.story);
    }
}

#[test]
fn lesson_seven_is_about_what_docker_does() {
    let document = Document::parse(LESSONS[6].file);
    let outcome = client(ClientId::DockerCli).outcome(&document, "ghcr.io/team/app");
    assert!(outcome.helper().is_some(), "{outcome:?}");
}

#[test]
fn words_are_complete() {
    for text in LESSONS
        .iter()
        .flat_map(|lesson| [lesson.text, lesson.hint, lesson.seen])
        .chain(SAYINGS.iter().flat_map(|saying| [saying.said, saying.happens, saying.how]))
        .chain(SAYINGS.iter().map(|saying| saying.more).filter(|more| !more.is_empty()))
        .chain(SAYINGS.iter().map(|saying| wanted(saying.trial)))
    {
        assert!(text.ends_with(['.', '?']), "{text}");
        assert_eq!(text.matches('`').count() % 2, 0, "{text}");
    }
    assert!(SAYINGS.len() >= 6);
}

/// Returns what a trial asks for.
fn wanted(trial: Trial) -> &'static str {
    match trial {
        Trial::File { wanted, .. } | Trial::Go(_, wanted) => wanted,
    }
}

/// What is replaced in the file of a trial, each by what.
type Replacements = &'static [(&'static str, &'static str)];

/// What Docker, Podman and Kubernetes do with the file of each trial; after the change all three send
/// the login.
#[test]
fn a_trial_shows_what_is_claimed() {
    const NOTHING: &str = "sends no credential";
    let changes: [(Replacements, [&str; 3]); 6] = [
        (&[("docker.io", DOCKER_HUB_KEY)], [NOTHING, "as alice", "as alice"]),
        (&[("broken", "YTpi")], ["picks one at random", "as bot", "unable to parse auth field"]),
        (&[("my-team", "other")], ["as bot", NOTHING, NOTHING]),
        (&[("pass", "")], ["asks docker-credential-pass", "as bot", "as bot"]),
        (&[("},}", "}}")], [NOTHING, "fails: ", "fails: "]),
        (
            &[("identitytoken", "auth"), ("fake-token-1", "Ym90OmZha2UtdG9rZW4tMQ==")],
            ["identity token", NOTHING, "the empty entry"],
        ),
    ];
    let clients = [ClientId::DockerCli, ClientId::ContainersImage, ClientId::Kubelet];
    let does = |file: &str, image: &str| {
        let document = Document::parse(file);
        clients.map(|id| verb_phrase(&client(id).outcome(&document, image)))
    };
    let trials = SAYINGS.iter().filter_map(|saying| match saying.trial {
        Trial::File { file, image, .. } => Some((file, image)),
        Trial::Go(..) => None,
    });
    let trials: Vec<_> = trials.collect();
    assert_eq!(trials.len(), changes.len());
    for ((file, image), (change, before)) in trials.into_iter().zip(changes) {
        for (did, expected) in does(file, image).iter().zip(before) {
            assert!(did.contains(expected), "{file}: {did}");
        }
        let after = change.iter().fold(file.to_owned(), |file, (from, to)| {
            assert_eq!(file.matches(from).count(), 1, "{file}: {from}");
            file.replace(from, to)
        });
        for did in does(&after, image) {
            assert!(did.starts_with("uses the entry ") && did.contains(" as "), "{after}: {did}");
        }
    }
}

/// The page has the steps of `docs/guides` in short: each begins with the same sentence.
#[test]
fn a_guide_says_what_its_page_says() {
    for guide in [&MAKE, &LEARN, &SHIP, &FAILS] {
        let path = format!("{}/docs/guides/{}.md", env!("CARGO_MANIFEST_DIR"), guide.page);
        let text = std::fs::read_to_string(&path).expect(&path);
        let steps = text.lines().filter_map(|line| {
            let (number, step) = line.split_once(". ")?;
            number.parse::<usize>().is_ok().then_some(step)
        });
        let steps: Vec<&str> = steps.collect();
        assert_eq!(steps.len(), guide.steps.len(), "{path}");
        for (long, short) in steps.into_iter().zip(guide.steps) {
            assert!(long.starts_with(short), "{path}:\n{short}\n{long}");
            assert!(short.ends_with('.'), "{short}");
        }
    }
}
