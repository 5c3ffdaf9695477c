//! Exchanges and mistakes in words, and the lanes of a diagram.

use credenza::json::Document;
use credenza::tls::{by_words, mistakes, Address};
use credenza::wire::{status_text, tell, Command, Exchange, Kind, Lanes, MASKED};

#[test]
fn a_story_is_told_in_lines_without_a_secret() {
    let file = Document::parse(r#"{"auths": {"ghcr.io": {"auth": "dTpodW50ZXIy"}}}"#);
    let told = tell(&file, "docker pull ghcr.io/a/b", Command::DockerPull, None, true);
    assert_eq!(told.kind, Kind::Token);
    let story = told.story.expect("a reference");
    let lines: Vec<String> =
        story.exchanges.iter().map(|exchange| exchange.ends() + &exchange.summary()).collect();
    assert!(lines.iter().any(|line| line == "Docker daemon to Registry: GET /v2/"), "{lines:#?}");
    assert!(lines.iter().any(|line| line.ends_with("401 Unauthorized")), "{lines:#?}");
    let all = lines.join("\n");
    assert!(!all.contains("hunter2") && !all.contains("dTpodW50ZXIy"), "{all}");
    let yes: Vec<_> = story.exchanges.iter().filter_map(Exchange::is_yes).collect();
    assert!(yes.contains(&true) && yes.contains(&false));
    assert!(tell(&file, "???", Command::DockerPull, None, true).story.is_err());
    assert!(MASKED.chars().all(|c| c == '\u{2022}'));
}

#[test]
fn lanes_that_nobody_uses_are_left_out() {
    let file = Document::parse("{}");
    let cases: [(Command, Kind, &[&str]); 3] = [
        (Command::DockerPull, Kind::Token, &["docker CLI", "Daemon", "Token service", "Registry"]),
        (Command::DockerPull, Kind::Basic, &["docker CLI", "Daemon", "Registry"]),
        (Command::SkopeoInspect, Kind::Basic, &["skopeo", "Registry"]),
    ];
    for (command, kind, names) in cases {
        let story = tell(&file, "a.io/b", command, Some(kind), true).story.expect("a story");
        let lanes = Lanes::of(&story.exchanges);
        let found: Vec<_> = lanes.names(command.program()).collect();
        assert_eq!((found.as_slice(), lanes.count()), (names, names.len()));
        for exchange in &story.exchanges {
            let (from, to) = lanes.columns(exchange);
            assert!(from < names.len() && to < names.len());
        }
    }
}

#[test]
fn a_status_has_its_words() {
    for (status, text) in [(200, "200 OK"), (401, "401 Unauthorized"), (418, "418")] {
        assert_eq!(status_text(status), text);
    }
}

#[test]
fn mistakes_with_the_same_words_are_together() {
    let address = Address::parse("registry.example.com").expect("an address");
    let all = mistakes(&address);
    let groups = by_words(&all);
    assert!(groups.len() < all.len(), "some have the same words");
    assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), all.len());
    for (at, group) in groups.iter().enumerate() {
        assert!(group.iter().all(|mistake| mistake.said == group[0].said));
        let elsewhere = groups[at + 1..].iter().any(|other| other[0].said == group[0].said);
        assert!(!elsewhere, "{:?}", group[0].said);
    }
}
