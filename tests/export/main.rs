//! Properties of every target that need no other programs; tests with them are in the `.test.mjs`
//! files.

#![cfg(test)]

mod checks;
mod defects;
mod engines;
mod from_helper;
mod keyless;
mod mirror;
mod parts;
mod programs;
mod read_back;
mod redacted;
mod selection;
mod terms;

use credenza::config::{ConfigFile, EntryId};
use credenza::export::{target, targets, OptionValues, RenderRequest, Rendering, Rule, Verified};
use credenza::json::Document;

/// 1 January 2026.
const NOW: i64 = 1_767_225_600;

/// Renders all entries of a file.
fn render(id: &str, config: &str, options: &[(&str, &str)]) -> Rendering {
    let document = Document::parse(config);
    let entries: Vec<EntryId> =
        ConfigFile::new(&document).entries().map(|entry| entry.id).collect();
    let target = target(id).unwrap_or_else(|| panic!("no target {id}"));
    target.render(&RenderRequest {
        document: &document,
        entries: &entries,
        now: NOW,
        options: &OptionValues::parse(target.options, options.iter().copied()),
    })
}

/// Returns the text of the first part.
fn first(rendering: &Rendering) -> &str {
    rendering.parts.first().map_or("", |part| part.text.as_str())
}

/// Two logins whose secrets are easy to find: `s3cret-one` and `s3cret-two`.
const TWO: &str = r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0LW9uZQ=="},"ghcr.io":{"auth":"Ym90OnMzY3JldC10d28="}}}"#;

#[test]
fn descriptions_are_complete() {
    let mut ids = std::collections::BTreeSet::new();
    for target in targets() {
        assert!(ids.insert(target.id), "{} is there twice", target.id);
        for text in [target.name, target.summary, target.consumer, target.where_to_paste] {
            assert!(!text.is_empty(), "{target:?}");
        }
        assert!(target.summary.ends_with('.'), "{target:?}: {}", target.summary);
        for option in target.options {
            if let Rule::OneOf(values) = option.rule {
                assert!(values.iter().any(|(value, _)| *value == option.default), "{target:?}");
            }
        }
        let (Verified::By(programs) | Verified::Unverified(programs)) = target.verified;
        assert!(!programs.is_empty(), "{target:?}");
    }
    assert!(ids.len() > 40, "{} targets", ids.len());
}

/// Returns true when a text contains the secret, in any coding that a target uses.
fn tells(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    ["s3cret", "YWxpY2U6czNj", "Ym90OnMzY3", "eyJhdXRocyI6"].iter().any(|part| text.contains(part))
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
        let said = format!("{:?}{:?}{}", rendering.warnings, rendering.left_out, rendering.check);
        assert!(!tells(said.as_bytes()), "{target:?}");
        assert!(!tells(format!("{rendering:?}").as_bytes()), "{target:?}");
    }
}

/// Words after which a shell reads the rest as arguments of that command.
const COMMANDS: [&str; 8] =
    ["docker login", "kubectl", "helm ", "gh ", "pulumi", "printf ", "echo ", "drone"];

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

/// Targets whose text does not name its origin: values and files without comments, and commands
/// that hold no secret.
const WITHOUT_PROVENANCE: [&str; 11] = [
    "config",
    "config-docker",
    "config-minified",
    "podman",
    "helm",
    "compose",
    "push",
    "renovate",
    "forms",
    "swarm",
    "redacted",
];

#[test]
fn provenance_says_how_many_and_for_whom_and_nothing_else() {
    let mut silent = Vec::new();
    for target in targets() {
        let parts = render(target.id, TWO, &[]).parts;
        let texts = parts.iter().map(|part| part.text.as_str());
        let lines: Vec<&str> =
            texts.flat_map(str::lines).filter(|line| line.contains("Made by Credenza")).collect();
        let said = format!("Made by Credenza: 2 registries, for {}.", target.consumer);
        assert!(lines.iter().all(|line| line.ends_with(&said)), "{target:?}: {lines:?}");
        if lines.is_empty() {
            silent.push(target.id);
        }
    }
    assert_eq!(silent, WITHOUT_PROVENANCE);
}

/// A template fails in these tests when a name has no value, or a value no name, so each target is
/// rendered with every choice, and with texts that each option accepts.
#[test]
fn every_template_is_filled_with_every_option() {
    for target in targets() {
        for option in target.options {
            let texts = match option.rule {
                Rule::OneOf(values) => values.iter().map(|(value, _)| *value).collect(),
                Rule::Any | Rule::KubernetesName | Rule::Variable => vec!["other", ""],
                Rule::Image => vec!["ghcr.io/team/app:1"],
            };
            for text in texts {
                let rendering = render(target.id, TWO, &[(option.id, text)]);
                let values = rendering.parts.iter().map(|part| part.text.as_str());
                let all: String = values.chain([rendering.check.as_str()]).collect();
                assert!(!all.contains('«') && !all.contains('»'), "{target:?}, {text}");
            }
        }
    }
}
