//! Stories of the wire that need no client: secrets stay hidden, and every story ends.

#![cfg(test)]

#[path = "common/random.rs"]
mod random;

use credenza::config::encode_auth;
use credenza::json::Document;
use credenza::wire::{story, Command, Kind, Message, Party, Piece, Registry, Scenario, Story};
use proptest::prelude::*;

fn tell(config: &str, image: &str, command: Command, kind: Kind, right: bool) -> Story {
    let document = Document::parse(config);
    let registry = Registry::usual(kind, "ghcr.io");
    let scenario = Scenario { config: Some(&document), image, command, registry: &registry, right };
    story(&scenario).expect(image)
}

fn config(entry: &str) -> String {
    format!("{{\"auths\":{{\"ghcr.io\":{entry}}}}}")
}

/// Returns every command at every kind of registry, with a right and a wrong password.
fn all() -> impl Iterator<Item = (Command, Kind, bool)> {
    Command::ALL.into_iter().flat_map(|command| {
        let kinds = Kind::ALL.into_iter();
        kinds.flat_map(move |kind| [(command, kind, true), (command, kind, false)])
    })
}

#[test]
fn only_the_right_password_succeeds() {
    let auth = encode_auth(b"bot", b"s3cret");
    let config = config(&format!("{{\"auth\":\"{auth}\"}}"));
    for (command, kind, right) in all() {
        let story = tell(&config, "ghcr.io/team/app:1", command, kind, right);
        let expected = right || kind == Kind::NoAuth;
        assert_eq!(story.succeeds, expected, "{command:?} {kind:?} {right}");
        assert!(!story.example_login);
        for exchange in &story.exchanges {
            assert!(exchange.why.ends_with('.'), "{}", exchange.why);
            assert!(!exchange.source.text.is_empty());
        }
        let daemon = story
            .exchanges
            .iter()
            .any(|exchange| exchange.from == Party::Daemon && exchange.to == Party::Registry);
        let expected =
            matches!(command, Command::DockerLogin | Command::DockerPull | Command::DockerPush);
        assert_eq!(daemon, expected, "{command:?}");
    }
}

#[test]
fn a_helper_is_asked_and_an_example_goes_on() {
    let config = "{\"credsStore\":\"desktop\"}";
    let story = tell(config, "ghcr.io/team/app", Command::DockerPull, Kind::Basic, true);
    assert!(story.succeeds && story.example_login);
    let asked = story.exchanges.iter().find(|exchange| exchange.to == Party::Helper);
    let Some(Message::Program(text)) = asked.map(|asked| &asked.message) else {
        panic!("no helper was asked");
    };
    let expected = "echo -n 'ghcr.io' | docker-credential-desktop get";
    assert_eq!(text.0, [Piece::Text(expected.into())]);
}

#[test]
fn what_is_no_reference_is_an_error() {
    let registry = Registry::usual(Kind::Basic, "docker.io");
    let scenario = Scenario {
        config: None,
        image: "A b",
        command: Command::DockerPull,
        registry: &registry,
        right: true,
    };
    let error = story(&scenario).expect_err("no reference").to_string();
    assert!(error.starts_with("invalid reference format"), "{error}");
}

#[test]
fn docker_hub_is_elsewhere() {
    let registry = Registry::usual(Kind::Token, "docker.io");
    assert_eq!(registry.realm, "https://auth.docker.io/token");
    let story = tell("{}", "alpine", Command::DockerPull, Kind::Token, true);
    let mut hosts = story.exchanges.iter().filter_map(|exchange| match &exchange.message {
        Message::Request { headers, .. } if exchange.to == Party::Registry => headers.first(),
        _ => None,
    });
    let host = hosts.next().map(|header| header.value.0.clone());
    assert_eq!(host, Some(vec![Piece::Text("registry-1.docker.io".into())]));
}

proptest! {
    #![proptest_config(random::config(200))]

    /// No password reaches a text or a `Debug` output, plain or in base64.
    #[test]
    fn secrets_stay_in_secrets(password in "[A-Za-z0-9!#$%&*+-]{8,24}", user in "[a-z]{1,8}", token in any::<bool>()) {
        let auth = encode_auth(user.as_bytes(), password.as_bytes());
        let entry = if token {
            format!("{{\"auth\":\"{}\",\"identitytoken\":\"{password}\"}}", encode_auth(user.as_bytes(), b""))
        } else {
            format!("{{\"auth\":\"{auth}\"}}")
        };
        for (command, kind, right) in all() {
            let story = tell(&config(&entry), "ghcr.io/team/app:1", command, kind, right);
            let debug = format!("{story:?}");
            prop_assert!(!debug.contains(&password), "{:?} {:?}", command, kind);
            prop_assert!(!debug.contains(auth.trim_end_matches('=')), "{:?} {:?}", command, kind);
        }
    }
}
