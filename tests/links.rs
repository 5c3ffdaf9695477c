//! Links to a place: each is read back, and none has room for anything of a file.

use std::collections::BTreeSet;

use credenza::app::{Link, Model, Msg, Source, Tab, Topic, TOPICS};
use credenza::diagnose::{messages, read};
use credenza::export::targets;
use credenza::lint::rules;
use credenza::secret::Secret;
use credenza::teach::LESSONS;

/// Returns every link that there is.
fn all() -> Vec<Link> {
    let topics = TOPICS.iter().flat_map(|(_, topics)| topics.iter());
    (0..LESSONS.len())
        .map(Link::Lesson)
        .chain(rules().map(|rule| Link::Rule(rule.id)))
        .chain(messages().map(|message| Link::Message(message.id)))
        .chain(targets().map(|target| Link::Target(target.id)))
        .chain(topics.map(|(topic, _)| Link::Topic(*topic)))
        .chain(["light", "dark"].map(Link::Theme))
        .collect()
}

#[test]
fn every_place_has_a_link() {
    let links = all();
    let fragments: BTreeSet<String> = links.iter().map(|link| link.fragment()).collect();
    assert_eq!(fragments.len(), links.len(), "each has its own");
    for link in links {
        let text = link.fragment();
        assert_eq!(Link::all(&text), [link], "{text}");
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(text.chars().all(is_plain), "{text} needs no escapes");
        assert_eq!(Link::all(&format!("{text}&theme-dark"))[0], link);
    }
}

#[test]
fn what_is_no_place_is_no_link() {
    for text in [
        "",
        "-",
        "lesson-",
        "lesson-0",
        "lesson-99",
        "lesson-1.5",
        "topic-",
        "topic-Wire",
        "theme-pink",
        "rule-x",
        "target",
        "message-{}",
        "auths",
        "topic-wire=1",
        "%23topic-wire",
    ] {
        assert_eq!(Link::all(text), [], "{text}");
    }
}

/// The text that a link to a message shows is read as that message, or as one that says the same.
#[test]
fn the_example_of_a_message_is_recognised() {
    let mut others = Vec::new();
    for message in messages() {
        match read(&message.example()) {
            Some(symptom) if symptom.message.id == message.id => {}
            Some(symptom) => others.push((message.id, symptom.message.id)),
            None => panic!("{}: {}", message.id, message.example()),
        }
    }
    assert!(others.len() * 20 < messages().count(), "{others:?}");
}

#[test]
fn a_link_keeps_the_open_file() {
    let work = Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldC0xMjM="}}}"#),
        source: Source::File,
    });
    let bytes =
        |model: &Model| model.own_desk().file.as_ref().map(|file| file.document.bytes().to_vec());
    for link in all() {
        let after = work.update(Msg::Follow(link));
        assert_eq!(bytes(&after), bytes(&work), "{link:?}");
        // Without a file the example takes its place, and nothing is lost by it.
        let alone = Model::default().update(Msg::Follow(link));
        assert!(alone.unsaved().is_empty(), "{link:?}");
    }
    let topic = Model::default().update(Msg::Follow(Link::Topic(Topic::Wire)));
    assert_eq!(topic.topic, Topic::Wire);
    assert!(topic.file.is_some_and(|file| file.tab == Tab::Explain && file.is_fake()));
}
