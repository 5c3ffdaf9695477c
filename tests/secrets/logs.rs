//! Error messages, logs, commands and CI files with random secrets: none is in what is read in them, in
//! what is recognised, or in any view of the page.

use std::fmt::Write as _;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::config::secrets::{log_masked, masked};
use credenza::diagnose::{causes, read, Remedy};
use credenza::import::recognise;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};

use crate::frames::{Slot, FRAMES};
use crate::random;
use crate::seeds::{known, Secret};
use crate::trace::Trace;

/// A message that is recognised, so that Diagnose shows the text around it.
pub(crate) const DENIED: &str =
    "Error response from daemon: Head \"https://ghcr.io/v2/acme/app/manifests/1\": denied: denied";

/// A text and the traces of its secrets.
#[derive(Debug)]
pub(crate) struct Log {
    pub(crate) text: String,
    secrets: Vec<Secret>,
    logins: Vec<String>,
}

impl Log {
    pub(crate) fn trace(&self) -> Trace {
        let mut trace = Trace::default();
        self.secrets.iter().for_each(|secret| trace.add(secret));
        self.logins.iter().for_each(|password| trace.add_login("bot", password, 4));
        trace
    }
}

/// A word that only its place gives away.
fn word() -> BoxedStrategy<Secret> {
    let weak = "[A-Z][bdfgkpvwz]{4,6}[-_.]?[A-Z][bdfgkpvwz]{4,6}[0-9]";
    prop_oneof![3 => weak.prop_map(plain), 1 => known().prop_filter("one word", is_word)].boxed()
}

fn plain(text: String) -> Secret {
    Secret { text, public: 0 }
}

fn is_word(secret: &Secret) -> bool {
    !secret.text.contains(['\n', ':'])
}

fn in_slot(slot: Slot) -> BoxedStrategy<Secret> {
    match slot {
        Slot::Word | Slot::Basic => word(),
        Slot::Words => {
            "[A-Z][bdfgkpvwz]{4,6}[ ,;!&@#][bdfgkpvwz]{4,6}[0-9]".prop_map(plain).boxed()
        }
        Slot::Url => "[A-Z][bdfgkpvwz]{4,6}(@|/|#|%40|%2F|\\?|,|;|=|)[bdfgkpvwz]{5,6}[0-9]"
            .prop_map(plain)
            .boxed(),
        Slot::Known => known().prop_filter("one word", is_word).boxed(),
        Slot::Token => known().prop_filter("a prefix", |s| s.public > 0 && is_word(s)).boxed(),
        Slot::Key(_) => {
            vec("[A-Za-z0-9+/]{64}", 2..5).prop_map(|lines| plain(lines.concat())).boxed()
        }
    }
}

fn framed((slot, frame): (Slot, &'static str)) -> impl Strategy<Value = Log> {
    in_slot(slot).prop_map(move |secret| {
        let (mut logins, mut secrets) = (Vec::new(), vec![secret.clone()]);
        let inside = match slot {
            Slot::Basic => {
                logins.push(secret.text.clone());
                STANDARD.encode(format!("bot:{}", secret.text))
            }
            Slot::Key(before) => {
                let lines: Vec<&str> = (0..secret.text.len())
                    .step_by(64)
                    .map(|at| &secret.text[at..at + 64])
                    .collect();
                secrets = lines.iter().map(|line| plain((*line).to_owned())).collect();
                let all = ["-----BEGIN RSA PRIVATE KEY-----"].into_iter().chain(lines);
                let all = all.chain(["-----END RSA PRIVATE KEY-----"]);
                all.map(|line| format!("{before}{line}")).collect::<Vec<_>>().join("\n")
            }
            _ => secret.text.clone(),
        };
        Log { text: frame.replacen("{}", &inside, 1), secrets, logins }
    })
}

/// Texts of one frame or of some, as terminals and files have them.
pub(crate) fn log() -> impl Strategy<Value = Log> {
    let one = prop::sample::select(FRAMES).prop_flat_map(framed);
    let looks = prop::sample::select(&["", "crlf", "colour", "space", "no width"][..]);
    (vec(one, 1..4), looks).prop_map(|(all, look)| {
        let texts: Vec<&str> = all.iter().map(|one| one.text.as_str()).collect();
        let text = texts.join("\n");
        let text = match look {
            "crlf" => text.replace('\n', "\r\n"),
            "colour" => text.replace("ghcr.io", "\u{1b}[32mghcr.io\u{1b}[0m"),
            "space" => text.replace(": ", ":\u{a0}"),
            "no width" => text.replace("oken", "o\u{200b}ken"),
            _ => text,
        };
        Log {
            text,
            secrets: all.iter().flat_map(|one| one.secrets.clone()).collect(),
            logins: all.into_iter().flat_map(|one| one.logins).collect(),
        }
    })
}

/// Returns all that Diagnose says of a text: what it shows of it, its parts, its causes.
pub(crate) fn diagnosed(text: &str) -> String {
    let Some(symptom) = read(text) else { return String::new() };
    let spans = symptom.spans().into_iter().filter(|span| !span.is_secret);
    let shown: Vec<&str> = spans.map(|span| &text[span.range.start..span.range.end]).collect();
    // What is masked is between two others.
    let mut said = shown.join("\u{2022}");
    write!(said, "\n{symptom:?}").unwrap();
    for cause in causes(&symptom, None, 0) {
        write!(said, "\n{} {}", cause.title, cause.why).unwrap();
        if let Some(Remedy::Command(text) | Remedy::Advice(text)) = &cause.remedy {
            said.push_str(text);
        }
        if let Some(verify) = &cause.verify {
            write!(said, "{} {}", verify.command, verify.expect).unwrap();
        }
    }
    said
}

fn holds(weight: u32, texts: fn(&Log) -> Vec<String>) {
    TestRunner::new(random::config(weight))
        .run(&log(), |log| {
            let trace = log.trace();
            let check = |text: String| trace.check(&format!("{:?}", log.text), text);
            texts(&log).into_iter().try_for_each(check)
        })
        .unwrap();
}

#[test]
fn what_is_said_of_an_error_message_has_no_secret() {
    holds(4, |log| {
        let before = format!("{}\n{DENIED}", log.text);
        let after = format!("{DENIED}\n{}\n", log.text);
        vec![diagnosed(&before), diagnosed(&after), diagnosed(&log.text)]
    });
}

#[test]
fn what_is_recognised_is_told_without_a_secret() {
    holds(20, |log| {
        let mut said = Vec::new();
        for reading in recognise(log.text.as_bytes()) {
            said.push(masked(&reading.sentence).into_owned());
            said.push(masked(&reading.reason).into_owned());
            said.extend(reading.part.map(|part| masked(&part.name).into_owned()));
            said.extend(reading.remarks.into_iter().map(|remark| remark.text.into_owned()));
        }
        said
    });
}

/// What would be shown unmasked is found: otherwise nothing above could fail.
#[test]
fn a_secret_that_is_shown_is_found() {
    TestRunner::new(random::config(40))
        .run(&log(), |log| match log.trace().find(log.text.replace('\u{200b}', "").as_bytes()) {
            Some(_) => Ok(()),
            None => Err(TestCaseError::fail(log.text)),
        })
        .unwrap();
}

#[test]
fn every_frame_is_masked_with_a_word_and_keeps_what_is_around_it() {
    let faults: Vec<String> = FRAMES
        .iter()
        .filter(|(slot, _)| matches!(slot, Slot::Word))
        .map(|(_, frame)| frame.replacen("{}", "Gvkbdfz-Wpkbdg7", 1))
        .filter(|text| {
            let shown = log_masked(text);
            shown.contains("Gvkbdfz") || shown.contains("Wpkbdg7") || shown.len() < 8
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
