//! Acts of a story on the wire, and the way of the password.

#![allow(clippy::expect_used)]

use credenza::json::Document;
use credenza::wire::{tell, Command, Kind, Message, Party, Piece, Reaction};

const FILE: &str = r#"{"auths":{"ghcr.io":{"auth":"Ym90OmZha2UtdG9rZW4tMQ=="}}}"#;

/// Every command at every kind of registry, whatever it does.
#[test]
fn acts_cover_all_steps_and_are_at_most_six() {
    let file = Document::parse(FILE);
    for command in Command::ALL {
        for kind in Kind::ALL {
            for reaction in tell(&file, "ghcr.io/team/app", command, Some(kind), None).offered {
                let told = tell(&file, "ghcr.io/team/app", command, Some(kind), Some(*reaction));
                let story = told.story.expect("an image");
                let acts = story.acts(command);
                let case = format!("{command:?}, {kind:?}, {reaction:?}");
                assert!((2..=6).contains(&acts.len()), "{case}: {acts:?}");
                let mut next = 0;
                for act in &acts {
                    assert_eq!(act.steps.start, next, "{case}: {acts:?}");
                    next = act.steps.end;
                }
                assert_eq!(next, story.exchanges.len(), "{case}");
                assert_eq!(story.thread().len(), story.exchanges.len());
            }
        }
    }
}

/// The line begins where the password is found, and never breaks off.
#[test]
fn the_way_of_the_password_is_one_line() {
    let file = Document::parse(FILE);
    for command in Command::ALL {
        for kind in Kind::ALL {
            let told = tell(&file, "ghcr.io/team/app", command, Some(kind), None);
            let thread = told.story.expect("an image").thread();
            for pair in thread.windows(2) {
                assert_eq!(pair[0].after, pair[1].before, "{command:?}, {kind:?}");
            }
            for step in thread.iter().filter(|step| step.before.is_some()) {
                let from = step.carries.map(|(from, _)| from);
                assert!(from.is_none() || from == step.before, "{command:?}, {kind:?}");
            }
            let first = thread.iter().position(|one| one.carries.is_some());
            assert_eq!(first, thread.iter().position(|one| one.after.is_some()).or(first));
        }
    }
}

/// A token service gets the password, the registry does not; one that asks for `Basic` gets it.
#[test]
fn it_is_said_where_the_password_goes() {
    let file = Document::parse(FILE);
    let way = |kind| {
        let told = tell(
            &file,
            "ghcr.io/team/app",
            Command::DockerPull,
            Some(kind),
            Some(Reaction::Accepts),
        );
        let story = told.story.expect("an image");
        let to_registry = story.exchanges.iter().any(|one| match &one.message {
            Message::Request { headers, .. } => {
                one.to == Party::Registry
                    && headers.iter().any(|header| {
                        matches!(header.value.0.first(), Some(Piece::Text(text)) if text.starts_with("Basic"))
                    })
            }
            _ => false,
        });
        (story.way_of_the_password(), to_registry)
    };
    assert_eq!(
        way(Kind::Token),
        ("The password goes to the daemon and to the token service. The registry itself never sees it.".to_owned(), false)
    );
    assert_eq!(
        way(Kind::Basic),
        ("The password goes to the daemon and to the registry.".to_owned(), true)
    );
    let none = Document::parse("{}");
    let told = tell(&none, "alpine", Command::DockerPull, None, None);
    let way = told.story.expect("an image").way_of_the_password();
    assert_eq!(way, "No password leaves this machine’s command line.");
}
