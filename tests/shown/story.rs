//! Exchanges and mistakes in words, and the lanes of a diagram.

use credenza::json::Document;
use credenza::tls::{mistakes, Address};
use credenza::wire::{status_text, tell, Command, Exchange, Kind, Lanes, Reaction, MASKED};

#[test]
fn a_story_is_told_in_lines_without_a_secret() {
    let file = Document::parse(r#"{"auths": {"ghcr.io": {"auth": "dTpodW50ZXIy"}}}"#);
    let told = tell(&file, "docker pull ghcr.io/a/b", Command::DockerPull, None, None);
    assert_eq!(told.kind, Kind::Token);
    let story = told.story.expect("a reference");
    let lines: Vec<String> =
        story.exchanges.iter().map(|exchange| exchange.ends() + &exchange.summary()).collect();
    let first = "Docker daemon to Registry: HEAD /v2/a/b/manifests/latest";
    assert!(lines.iter().any(|line| line == first), "{lines:#?}");
    assert!(lines.iter().any(|line| line.ends_with("401 Unauthorized")), "{lines:#?}");
    let all = lines.join("\n");
    assert!(!all.contains("hunter2") && !all.contains("dTpodW50ZXIy"), "{all}");
    let yes: Vec<_> = story.exchanges.iter().filter_map(Exchange::is_yes).collect();
    assert!(yes.contains(&true) && yes.contains(&false));
    assert!(tell(&file, "???", Command::DockerPull, None, None).story.is_err());
    assert!(MASKED.chars().all(|c| c == '\u{2022}'));
}

#[test]
fn lanes_that_nobody_uses_are_left_out() {
    let file = Document::parse("{}");
    let cases: [(Command, Kind, &[&str]); 3] = [
        (
            Command::DockerPull,
            Kind::Token,
            &["docker CLI", "Daemon", "Token service", "Registry", "Storage"],
        ),
        (Command::DockerPull, Kind::Basic, &["docker CLI", "Daemon", "Registry"]),
        (Command::SkopeoInspect, Kind::Basic, &["skopeo", "Registry"]),
    ];
    for (command, kind, names) in cases {
        let story = tell(&file, "a.io/b", command, Some(kind), None).story.expect("a story");
        let lanes = Lanes::of(&story.exchanges);
        let found: Vec<_> = lanes.names(command.program()).collect();
        assert_eq!((found.as_slice(), lanes.count()), (names, names.len()));
        for exchange in &story.exchanges {
            let (from, to) = lanes.columns(exchange);
            assert!(from < names.len() && to < names.len());
        }
    }
}

/// Returns the end of a story in words, and the reactions that are offered.
fn ending(
    file: &str,
    image: &str,
    command: Command,
    reaction: Option<Reaction>,
) -> (String, usize) {
    let file = Document::parse(file);
    let told = tell(&file, image, command, None, reaction);
    let story = told.story.clone().expect("a reference");
    let because = told.because.unwrap_or_default();
    (format!("{} {because}", told.ending(&story, command)), told.offered.len())
}

#[test]
fn a_story_begins_with_what_the_file_tells_and_claims_nothing_of_the_registry() {
    let good = r#"{"auths": {"ghcr.io": {"auth": "dTpodW50ZXIy"}, "https://index.docker.io/v1/": {"auth": "dTpodW50ZXIy"}}}"#;
    // "bot:s3cret\n"
    let line_break = r#"{"auths": {"ghcr.io": {"auth": "Ym90OnMzY3JldAo="}}}"#;
    let (pull, push) = (Command::DockerPull, Command::DockerPush);
    let denied = "pull access denied for ghcr.io/a/b, repository does not exist or may require 'docker login'”.";
    let refused =
        "“Error response from daemon: authentication required - incorrect username or password”.";
    for (file, image, command, reaction, parts, offered) in [
        (
            good,
            "ghcr.io/a/b",
            pull,
            None,
            ["If the registry accepts this login: docker pull is done", "steps."],
            4,
        ),
        (
            good,
            "ghcr.io/a/b",
            pull,
            Some(Reaction::Refuses),
            ["If the registry refuses this login: docker pull ends", refused],
            4,
        ),
        (
            good,
            "ghcr.io/a/b",
            pull,
            Some(Reaction::NotThisRepository),
            ["but not for this repository", denied],
            4,
        ),
        (
            good,
            "ghcr.io/a/b",
            pull,
            Some(Reaction::NoSuchRepository),
            ["has no such repository", denied],
            4,
        ),
        (
            line_break,
            "ghcr.io/a/b",
            pull,
            None,
            ["If the registry refuses this login", "has a line break"],
            4,
        ),
        (
            good,
            "myapp:1.0",
            push,
            None,
            [
                "If the registry accepts it, but not for this repository",
                "insufficient_scope: authorization failed”.",
            ],
            4,
        ),
        (good, "myapp:1.0", pull, None, ["If the registry accepts this login", "is done"], 4),
        ("{}", "alpine", pull, None, ["If the registry needs no login for it", "is done"], 3),
        (
            "{}",
            "r.example/a",
            pull,
            None,
            ["If the registry requires a login", "no basic auth credentials”."],
            1,
        ),
        (
            line_break,
            "ghcr.io/a/b",
            Command::DockerLogin,
            None,
            ["refuses this login", "incorrect username or password”."],
            2,
        ),
        (
            "{\"auths\": {\"ghcr.io\": {\"auth\": \"x\"}}}",
            "ghcr.io/a/b",
            Command::SkopeoInspect,
            None,
            ["skopeo inspect ends after 4 steps with", "illegal"],
            3,
        ),
    ] {
        let (said, count) = ending(file, image, command, reaction);
        for part in parts {
            assert!(said.contains(part), "{image} {command:?} {reaction:?}: {said}");
        }
        assert_eq!(count, offered, "{image} {command:?} {reaction:?}: {said}");
        assert!(!said.contains("hunter2") && !said.contains("succeed"), "{said}");
    }
}

#[test]
fn a_status_has_its_words() {
    for (status, text) in [(200, "200 OK"), (401, "401 Unauthorized"), (418, "418")] {
        assert_eq!(status_text(status), text);
    }
}

#[test]
fn a_mistake_names_those_that_sound_the_same() {
    let address = Address::parse("registry.example.com").expect("an address");
    let all = mistakes(&address);
    let like = |id: &str| {
        let one = all.iter().find(|mistake| mistake.id == id).expect(id);
        one.others_like_it(&all).map(|other| other.id).collect::<Vec<_>>()
    };
    assert_eq!(like("no-authority"), ["port-left-out", "authority-as-pem", "authority-not-pem"]);
    assert_eq!(like("client-certificate-wanted"), ["client-certificate-as-crt"]);
    assert!(like("expired").is_empty());
}
