//! Any text: no panic, no secret, and time that grows with the text and not faster.

use std::hint::black_box;
use std::time::{Duration, Instant};

use credenza::diagnose::{messages, read, Role};
use credenza::json::Document;
use proptest::prelude::*;

use crate::report::report;
use crate::samples::SAMPLES;
use crate::told::{all_words, is_read};
use crate::{random, symptom};

#[test]
fn secrets_of_a_text_are_masked() {
    const DENIED: &str = "Error response from daemon: Head \"https://ghcr.io/v2/acme/app/manifests/1\": denied: denied";
    for (text, secret) in [
        (format!("$ docker login ghcr.io -u bot -p hunter2222\n{DENIED}"), "hunter2222"),
        (format!("$ docker login ghcr.io -u bot --password=hunter2222\n{DENIED}"), "hunter2222"),
        (format!("GET https://bot:hunter2222@ghcr.io/v2/: {DENIED}"), "hunter2222"),
        (format!("Authorization: Basic Ym90Omh1bnRlcg==\n{DENIED}"), "Ym90Omh1bnRlcg=="),
        (format!("> authorization: Bearer abcdefgh.ijklmnop\n{DENIED}"), "abcdefgh.ijklmnop"),
        (
            format!("X-Registry-Auth: eyJ1c2VybmFtZSI6ImJvdCJ9\n{DENIED}"),
            "eyJ1c2VybmFtZSI6ImJvdCJ9",
        ),
        (format!("token ghp_0123456789abcdefghij was used\n{DENIED}"), "0123456789abcdefghij"),
        (format!("{{\"auth\": \"Ym90OnB3\"}}\n{DENIED}"), "Ym90OnB3"),
        (
            format!(
                "https://auth.example.com/token?service=ghcr.io&access_token=hunter2222 {DENIED}"
            ),
            "hunter2222",
        ),
    ] {
        let symptom = symptom(&text);
        let at = text.find(secret).expect("the secret");
        let shown: String = symptom
            .spans()
            .iter()
            .filter(|span| !span.is_secret)
            .map(|span| &text[span.range.start..span.range.end])
            .collect();
        assert!(!shown.contains(secret), "{text}: {:?}, not {at}", symptom.secrets);
        assert!(!all_words(&symptom, None).contains(secret), "{text}");
    }
}

#[test]
fn secrets_of_a_file_are_in_no_cause() {
    let file = br#"{"auths":{"https://bot:hunter2222@registry.example.com":{"auth":"Ym90OmNvcnJlY3Rob3JzZQ=="},"registry.example.com:5000":{"auth":"Ym90OmNvcnJlY3Rob3JzZQo="}},"credsStore":"ghp_0123456789abcdefghij"}"#;
    let document = Document::parse(file.to_vec());
    for sample in SAMPLES {
        let symptom = symptom(sample.text).with_image("registry.example.com:5000/a/b:1");
        let words = all_words(&symptom, Some(&document));
        for secret in
            ["hunter2222", "correcthorse", "Ym90OmNvcnJlY3Rob3JzZQ", "0123456789abcdefghij"]
        {
            assert!(!words.contains(secret), "{}: {words}", sample.text);
        }
    }
}

/// Best of a few times for reading a text.
fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        black_box(read(black_box(text)));
        start.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap_or_default()
}

fn first_words(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(50).collect()
}

/// A log is read from its end, a MiB at a time.
#[test]
fn a_message_of_a_long_log_is_found_wherever_it_is() {
    const MIB: usize = 1 << 20;
    let line =
        "2026-11-29T08:00:00Z INFO step 12: 5f70bf18a086: Pulling fs layer, 1 of 9, \u{2713}\n";
    let log = line.repeat(3 * MIB / line.len());
    let message = "Error response from daemon: pull access denied for acme/api, repository does not exist or may require 'docker login'";
    let lines = |before: usize| (0..=before / line.len()).map(|at| at * line.len());
    let borders = [0, log.len() - 2 * MIB, log.len() - MIB, log.len() - 100];
    for place in borders.into_iter().flat_map(|near| lines(near).rev().take(4)) {
        let text = format!("{}{message}\n{}", &log[..place], &log[place..]);
        let symptom = read(&text).expect("a message");
        let sentence = symptom.part(Role::Sentence).expect("its place").range;
        assert!(message.contains(&text[sentence.start..sentence.end]), "at {place}");
        assert!(symptom.excerpt.contains(sentence), "at {place}");
        assert_eq!(symptom.image(), Some("acme/api"), "at {place}");
    }
    let last = format!("{message}\n{log}denied: requested access to the resource is denied\n");
    let place = read(&last).expect("a message").excerpt;
    assert_eq!(place.end, last.len(), "the last that says why counts");
}

#[test]
fn reading_is_linear() {
    // Eight times as much may take 24 times as long, on a busy machine; a square would take 64 times.
    const SMALL: usize = 128 * 1024;
    let shapes: Vec<String> = vec![
        "2026-11-29T08:00:00Z INFO step 12: 5f70bf18a086: Pulling fs layer, 1 of 9\n".to_owned(),
        "pull access denied for ".to_owned(),
        "https://registry.example.com/v2/".to_owned(),
        "Failed to pull image \"x\": ".to_owned(),
        "denied:                                                              ".to_owned(),
        "\\\\\\\\\\\\\\\\\\\"".to_owned(),
        "\u{1b}[31m\u{1b}]0;".to_owned(),
        format!("{}\n", SAMPLES[0].text),
        messages().flat_map(|message| message.patterns).copied().collect(),
    ];
    for shape in shapes {
        let text = |size: usize| shape.repeat(size / shape.len() + 1);
        let (small, large) = (time(&text(SMALL)), time(&text(8 * SMALL)));
        report(&format!("diagnosis: 1 MiB is read in {large:?}: {}", first_words(&shape)));
        let is_fine = large < Duration::from_millis(150) || large < small * 24;
        assert!(is_fine, "{small:?}, eight times as much {large:?}: {}", first_words(&shape));
    }
}

fn pieces() -> Vec<String> {
    let patterns = messages().flat_map(|message| message.patterns).map(|p| (*p).to_owned());
    let texts = SAMPLES.iter().map(|sample| sample.text.to_owned());
    let others = [
        "\n",
        " ",
        "\"",
        "\\\"",
        "\u{1b}[31m",
        "\u{1b}",
        "é",
        "\u{201c}",
        "https://",
        "@",
        ":",
        "/v2/",
        "docker-credential-",
        "\0",
    ];
    patterns.chain(texts).chain(others.iter().map(|text| (*text).to_owned())).collect()
}

proptest! {
    #![proptest_config(random::config(20))]

    #[test]
    fn any_text_is_read(choices in proptest::collection::vec((any::<u16>(), any::<u8>()), 0..24)) {
        let pieces = pieces();
        let mut text = String::new();
        for (piece, cut) in choices {
            let piece = &pieces[usize::from(piece) % pieces.len()];
            let start = usize::from(cut) % piece.len().max(1);
            text.push_str(piece.get(start..).unwrap_or(piece));
        }
        is_read(&text, &Document::parse(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnB3"}}}"#));
    }
}
