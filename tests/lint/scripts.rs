//! Pasted commands: where a password in them is found.

use credenza::json::Document;
use credenza::lint::{rule, Activity};

/// Returns what each finding of a rule about commands marks in the text.
fn marked<'t>(id: &str, text: &'t str) -> Vec<&'t str> {
    let rule = rule(id).expect("a rule");
    let found = rule.find(&Document::parse(text), 0, Activity::Editing);
    found.iter().map(|finding| &text[finding.range.start..finding.range.end]).collect()
}

#[test]
fn a_password_in_a_command_is_found() {
    for (text, option) in [
        ("docker login -p s3cret ghcr.io", Some("-p")),
        ("a b\n\n# no\ndocker  login  -p  s3cret", Some("-p")),
        ("# docker login -p s3cret", None),
        ("docker \\\n  login \\\n  -p s3cret \\", Some("-p")),
        ("docker login 'b c' d=\"e f\"g -p s3cret", Some("-p")),
        ("it's open\ndocker login -p s3cret", Some("-p")),
        ("\u{E4} \u{F6}; docker login --password=\u{E4}", Some("--password=\u{E4}")),
        ("docker login ghcr.io", None),
        ("sudo /usr/bin/docker --debug login -p s3cret", Some("-p")),
        ("helm registry login -p x", Some("-p")),
        ("login docker -p x", None),
        // Substitutions are scripts of their own.
        ("TOKEN=$(docker login -u bot -p s3cret ghcr.io)", Some("-p")),
        ("TOKEN=`docker login -u bot -p s3cret ghcr.io`", Some("-p")),
        ("echo \"$(docker login -ps3cret)\"", Some("-ps3cret")),
        ("x\nA=$(b \"c $(docker login -p s3cret)\"; `e f`)", Some("-p")),
        ("$(docker login -p s3cret", Some("-p")),
        ("echo '$(docker login -p s3cret)'", None),
        ("echo docker $(login -p s3cret)", None),
        ("RUN x=$(docker login -p s3cret)", None),
    ] {
        let found = marked("cli-password", text);
        assert_eq!(found.first().copied(), option, "{text}");
        assert!(found.len() < 2, "{text}: {found:?}");
    }
}

#[test]
fn a_substitution_of_a_dockerfile_is_part_of_its_run() {
    for (text, word) in [
        ("FROM a\nRUN docker login ghcr.io", Some("login")),
        ("FROM a\nRUN `docker login ghcr.io`", Some("login")),
        ("FROM a\nRUN echo docker $(login)", None),
    ] {
        assert_eq!(marked("dockerfile-login", text).first().copied(), word, "{text}");
    }
}

#[test]
fn substitutions_are_read_to_a_depth() {
    let nested = |depth: usize| format!("{}docker login -p s3cret", "$(".repeat(depth));
    assert_eq!(marked("cli-password", &nested(8)), ["-p"]);
    assert_eq!(marked("cli-password", &nested(9)), [""; 0]);
    assert_eq!(marked("cli-password", &nested(100_000)), [""; 0]);
}
