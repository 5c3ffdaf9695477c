//! Stories of the wire that need no client: secrets stay hidden, and every story ends.

#![cfg(test)]

#[path = "common/random.rs"]
mod random;

use credenza::config::encode_auth;
use credenza::json::Document;
use credenza::wire::{
    story, Command, Kind, Message, Party, Piece, Reaction, Registry, Scenario, Story,
};
use proptest::prelude::*;

fn tell(config: &str, image: &str, command: Command, kind: Kind, reaction: Reaction) -> Story {
    let document = Document::parse(config);
    let registry = Registry::usual(kind, "ghcr.io");
    let scenario =
        Scenario { config: Some(&document), image, command, registry: &registry, reaction };
    story(&scenario).expect(image)
}

fn config(entry: &str) -> String {
    format!("{{\"auths\":{{\"ghcr.io\":{entry}}}}}")
}

/// Returns every command at every kind of registry, with everything that it can do.
fn all() -> impl Iterator<Item = (Command, Kind, Reaction)> {
    Command::ALL.into_iter().flat_map(|command| {
        let kinds = Kind::ALL.into_iter();
        kinds.flat_map(move |kind| Reaction::ALL.map(|reaction| (command, kind, reaction)))
    })
}

fn is_login(command: Command) -> bool {
    matches!(command, Command::DockerLogin | Command::DockerLoginAlone)
}

#[test]
fn a_story_ends_as_the_registry_reacts() {
    let auth = encode_auth(b"bot", b"s3cret");
    let config = config(&format!("{{\"auth\":\"{auth}\"}}"));
    for (command, kind, reaction) in all() {
        let story = tell(&config, "ghcr.io/team/app:1", command, kind, reaction);
        let expected = match (kind, is_login(command)) {
            (Kind::NoAuth, true) => true,
            (Kind::NoAuth, false) => reaction != Reaction::NoSuchRepository,
            (_, true) => reaction != Reaction::Refuses,
            (_, false) => reaction == Reaction::Accepts,
        };
        assert_eq!(story.succeeds, expected, "{command:?} {kind:?} {reaction:?}");
        assert!(!story.example_login && !story.is_anonymous && !story.ends_at_file());
        let has_last_words = story.exchanges.iter().any(
            |exchange| matches!(&exchange.message, Message::Screen(pieces) if !pieces.is_empty()),
        );
        assert!(story.succeeds || has_last_words, "{command:?} {kind:?} {reaction:?}");
        for exchange in &story.exchanges {
            assert!(exchange.why.ends_with('.'), "{}", exchange.why);
            assert!(!exchange.source.text.is_empty());
        }
        let daemon = story
            .exchanges
            .iter()
            .any(|exchange| exchange.from == Party::Daemon && exchange.to == Party::Registry);
        let expected = matches!(
            command,
            Command::DockerLogin
                | Command::DockerPull
                | Command::DockerPush
                | Command::DockerPullOwnStore
                | Command::DockerPushOwnStore
        );
        assert_eq!(daemon, expected, "{command:?}");
    }
}

/// Returns the requests of a story and the last words on the screen.
fn told(command: Command, kind: Kind, reaction: Reaction) -> (Vec<String>, String) {
    let config = config(&format!("{{\"auth\":\"{}\"}}", encode_auth(b"bot", b"s3cret")));
    let story = tell(&config, "ghcr.io/team/app:1", command, kind, reaction);
    let requests = story.exchanges.iter().filter_map(|exchange| match &exchange.message {
        Message::Request { .. } if exchange.from == Party::Daemon => {
            Some(format!("{} {}", exchange.to.label(), exchange.summary()))
        }
        _ => None,
    });
    let mut screens = story.exchanges.iter().filter_map(|exchange| match &exchange.message {
        Message::Screen(pieces) => Some(pieces.masked()),
        _ => None,
    });
    (requests.collect(), screens.next_back().unwrap_or_default())
}

/// Docker 29's store is the first to be told: the manifest at once, the login in a POST, an index, and
/// bytes from a storage.
#[test]
fn a_pull_with_containerds_store_has_no_ping_and_a_redirect() {
    let (requests, _) = told(Command::DockerPull, Kind::Token, Reaction::Accepts);
    assert_eq!(
        requests,
        [
            "Registry HEAD /v2/team/app/manifests/1",
            "Token service POST /token",
            "Registry HEAD /v2/team/app/manifests/1",
            "Registry GET /v2/team/app/manifests/sha256:…",
            "Registry GET /v2/team/app/manifests/sha256:…",
            "Registry GET /v2/team/app/blobs/sha256:…",
            "Storage GET /…",
            "Registry GET /v2/team/app/blobs/sha256:…",
            "Storage GET /…",
        ]
    );
    let (requests, _) = told(Command::DockerPull, Kind::Token, Reaction::Refuses);
    let service = ["Token service POST /token", "Token service GET /token"];
    assert_eq!(requests[1..], service, "a refused POST is tried as a GET");
    let config = config(&format!("{{\"auth\":\"{}\"}}", encode_auth(b"bot", b"s3cret")));
    for command in [Command::DockerPull, Command::DockerPush] {
        let story = tell(&config, "ghcr.io/a/b", command, Kind::Token, Reaction::Accepts);
        let spoken = story.exchanges.iter().filter(|exchange| exchange.from == Party::Daemon);
        let requests =
            spoken.filter(|exchange| matches!(exchange.message, Message::Request { .. }));
        assert!(requests.map(|exchange| exchange.source.measured).all(|measured| !measured));
    }
}

/// The same reaction has other words in each store.
#[test]
fn the_words_are_those_of_the_store() {
    use Reaction::{NoSuchRepository, NotThisRepository, Refuses};
    let (pull, push) = (Command::DockerPull, Command::DockerPush);
    let (old_pull, old_push) = (Command::DockerPullOwnStore, Command::DockerPushOwnStore);
    let denied = "pull access denied for ghcr.io/team/app, repository does not exist or may require 'docker login'";
    let old_denied = format!("{denied}: denied: requested access to the resource is denied");
    for (command, kind, reaction, words) in [
        (pull, Kind::Token, Refuses, "authentication required - incorrect username or password"),
        (old_pull, Kind::Token, Refuses, "unauthorized: incorrect username or password"),
        (pull, Kind::Token, NotThisRepository, denied),
        (pull, Kind::Token, NoSuchRepository, denied),
        (old_pull, Kind::Token, NotThisRepository, &old_denied),
        (pull, Kind::Basic, NoSuchRepository, "ghcr.io/team/app:1: not found"),
        (old_pull, Kind::Basic, NoSuchRepository, "manifest unknown"),
        (pull, Kind::Basic, Refuses, "401 Unauthorized"),
        (push, Kind::Token, NotThisRepository, "insufficient_scope: authorization failed"),
        (
            old_push,
            Kind::Token,
            NotThisRepository,
            "denied: requested access to the resource is denied",
        ),
        (push, Kind::Token, NoSuchRepository, "repository name not known to registry"),
        (Command::SkopeoCopyTo, Kind::Basic, NoSuchRepository, "name unknown"),
        (Command::DockerManifestInspect, Kind::Basic, NoSuchRepository, "no such manifest"),
    ] {
        let (_, said) = told(command, kind, reaction);
        assert!(
            said.ends_with(words) || said.contains(&format!("{words}:")),
            "{command:?} {kind:?} {reaction:?}: {said}"
        );
        let is_new = words == denied;
        assert!(!is_new || said.ends_with(denied), "{said}");
    }
}

#[test]
fn a_helper_is_asked_and_an_example_goes_on() {
    let config = "{\"credsStore\":\"desktop\"}";
    let story =
        tell(config, "ghcr.io/team/app", Command::DockerPull, Kind::Basic, Reaction::Accepts);
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
        reaction: Reaction::Accepts,
    };
    let error = story(&scenario).expect_err("no reference").to_string();
    assert!(error.starts_with("invalid reference format"), "{error}");
}

#[test]
fn docker_hub_is_elsewhere() {
    let registry = Registry::usual(Kind::Token, "docker.io");
    assert_eq!(registry.realm, "https://auth.docker.io/token");
    let story = tell("{}", "alpine", Command::DockerPull, Kind::Token, Reaction::Accepts);
    assert!(story.is_anonymous);
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
        for (command, kind, reaction) in all() {
            let story = tell(&config(&entry), "ghcr.io/team/app:1", command, kind, reaction);
            let debug = format!("{story:?}");
            prop_assert!(!debug.contains(&password), "{:?} {:?}", command, kind);
            prop_assert!(!debug.contains(auth.trim_end_matches('=')), "{:?} {:?}", command, kind);
        }
    }
}
