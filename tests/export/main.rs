//! What every target promises, without other people's programs: those are in the `.test.mjs` files.

#![cfg(test)]

mod engines;
mod redacted;
mod selection;

use credenza::config::{ConfigFile, EntryId};
use credenza::export::{target, targets, Carries, Order, Rendering, Rule, Target, Verified};
use credenza::json::Document;

/// Renders all entries of a file.
fn render(id: &str, config: &str, options: &[(&str, &str)]) -> Rendering {
    let document = Document::parse(config);
    let entries: Vec<EntryId> = ConfigFile::new(&document)
        .entries()
        .map(|entry| entry.id)
        .collect();
    let order = Order {
        document: &document,
        entries: &entries,
        options,
    };
    target(id)
        .unwrap_or_else(|| panic!("no target {id}"))
        .render(&order)
}

/// The text of the first part.
fn first(rendering: &Rendering) -> &str {
    rendering
        .parts
        .first()
        .map_or("", |part| part.text.as_str())
}

/// Two logins whose secrets are easy to find: `s3cret-one` and `s3cret-two`.
const TWO: &str = r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0LW9uZQ=="},"ghcr.io":{"auth":"Ym90OnMzY3JldC10d28="}}}"#;

#[test]
fn descriptions_are_complete() {
    let mut ids = std::collections::BTreeSet::new();
    for target in targets() {
        assert!(ids.insert(target.id), "{} is there twice", target.id);
        for text in [
            target.name,
            target.summary,
            target.consumer,
            target.where_to_paste,
            target.check,
        ] {
            assert!(!text.is_empty(), "{target:?}");
        }
        assert!(
            target.summary.ends_with('.'),
            "{target:?}: {}",
            target.summary
        );
        if let Some(reader) = target.reader {
            let known = credenza::client::CLIENTS
                .iter()
                .any(|client| client.id.as_str() == reader);
            assert!(known, "{target:?}: {reader}");
        }
        for option in target.options {
            if let Rule::OneOf(values) = option.rule {
                assert!(
                    values.iter().any(|(value, _)| *value == option.default),
                    "{target:?}"
                );
            }
        }
        let (Verified::By(programs) | Verified::Unverified(programs)) = target.verified;
        assert!(!programs.is_empty(), "{target:?}");
    }
    assert!(ids.len() > 40, "{} targets", ids.len());
}

/// Everything that tells the secret, in any coding that a target uses.
fn tells(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    ["s3cret", "YWxpY2U6czNj", "Ym90OnMzY3", "eyJhdXRocyI6"]
        .iter()
        .any(|part| text.contains(part))
}

#[test]
fn what_is_secret_is_marked() {
    for target in targets() {
        let rendering = render(target.id, TWO, &[]);
        for part in &rendering.parts {
            let bytes = part.text.bytes().expose();
            let mut masked = bytes.to_vec();
            for range in part.text.secrets() {
                masked[range.start..range.end].fill(b'*');
            }
            assert!(!tells(&masked), "{target:?}, {}", part.title);
        }
        let said = format!(
            "{:?}{:?}{}",
            rendering.warnings, rendering.left_out, rendering.check
        );
        assert!(!tells(said.as_bytes()), "{target:?}");
        assert!(!tells(format!("{rendering:?}").as_bytes()), "{target:?}");
    }
}

/// Words behind which a shell takes what follows for an argument of that command.
const COMMANDS: [&str; 8] = [
    "docker login",
    "kubectl",
    "helm ",
    "gh ",
    "pulumi",
    "printf ",
    "echo ",
    "drone",
];

#[test]
fn no_secret_is_an_argument_of_a_command() {
    for target in targets() {
        for part in render(target.id, TWO, &[]).parts {
            for range in part.text.secrets() {
                let before = &part.text.as_str()[..range.start];
                let line = before.rsplit('\n').next().unwrap_or_default();
                for command in COMMANDS {
                    assert!(!line.contains(command), "{target:?}: {line}");
                }
            }
        }
    }
}

#[test]
fn provenance_says_how_many_and_for_whom_and_nothing_else() {
    for target in targets().filter(|target| target.carries != Carries::Nothing) {
        for part in render(target.id, TWO, &[]).parts {
            let text = part.text.as_str();
            if let Some(line) = text.lines().find(|line| line.contains("Made by Credenza")) {
                let said = format!("Made by Credenza: 2 registries, for {}.", target.consumer);
                assert!(line.ends_with(&said), "{target:?}: {line}");
            }
        }
    }
}

/// Renders a target for one file, and gives what is said about it.
fn warnings(target: &Target, config: &str) -> String {
    let rendering = render(target.id, config, &[]);
    let texts = rendering
        .warnings
        .iter()
        .map(|warning| warning.text.as_ref());
    texts.collect::<Vec<_>>().join("\n")
}
