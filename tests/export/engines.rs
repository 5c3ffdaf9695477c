//! The client that will read a result finds the right credential in it, or the page reports it.

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::client::{client, Credential};
use credenza::export::{target, targets, Target};
use credenza::json::Document;

use crate::{render, Rendering};

/// Four registries under keys that every client finds.
const GOOD: [(&str, &str); 4] = [
    ("https://index.docker.io/v1/", "alpine"),
    ("ghcr.io", "ghcr.io/team/app"),
    ("registry.example.com:5000", "registry.example.com:5000/a/b"),
    (
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app",
    ),
];

fn config(keys: &[(&str, &str)]) -> String {
    let entries: Vec<String> = keys
        .iter()
        .enumerate()
        .map(|(at, (key, _))| {
            format!(r#""{key}":{{"auth":"{}"}}"#, STANDARD.encode(format!("u{at}:p{at}")))
        })
        .collect();
    format!(r#"{{"auths":{{{}}},"credsStore":"","HttpHeaders":{{"A":"b"}}}}"#, entries.join(","))
}

/// Returns the first value of a rendering: before it can be a way without one.
fn value(rendering: &Rendering) -> &str {
    let value = rendering.parts.iter().find(|part| part.is_value);
    value.map_or("", |part| part.text.as_str())
}

/// Returns what is said of the client that reads the result.
fn warnings(target: &Target, config: &str) -> String {
    let name = target.reader.map_or("", |reader| client(reader).name);
    let rendering = render(target.id, config, &[]);
    let texts = rendering.warnings.iter().map(|warning| warning.text.as_ref());
    texts.filter(|text| text.starts_with(name)).collect::<Vec<_>>().join("\n")
}

/// Returns the document that the consumer gets from the value.
fn consumed(id: &str, text: &str) -> Document {
    let json = match id {
        "kubernetes-secret" | "kaniko" | "tekton" => {
            let line =
                text.lines().find_map(|line| line.trim().strip_prefix(".dockerconfigjson: "));
            STANDARD.decode(line.expect("the value")).expect("base64")
        }
        "gitlab-base64" | "github" => STANDARD.decode(text).expect("base64"),
        _ => text.as_bytes().to_vec(),
    };
    Document::parse(json)
}

#[test]
fn readers_find_what_was_exported_for_them() {
    for id in [
        "kubernetes-secret",
        "kaniko",
        "tekton",
        "gitlab",
        "gitlab-base64",
        "github",
        "podman",
        "helm",
        "docker-auth-config",
    ] {
        let rendering = render(id, &config(&GOOD), &[]);
        assert_eq!(rendering.included.len(), GOOD.len(), "{id}");
        let document = consumed(id, value(&rendering));
        let reader = target(id).and_then(|target| target.reader).expect("a reader");
        for (at, (_, image)) in GOOD.iter().enumerate() {
            // oras and Helm know no short names.
            let image = if *image == "alpine" { "docker.io/library/alpine" } else { image };
            let outcome = client(reader).outcome(&document, image);
            let is_meant = |found: &Credential| {
                found.user == format!("u{at}").as_bytes()
                    && found.password.expose() == format!("p{at}").as_bytes()
            };
            assert!(outcome.login().is_some_and(is_meant), "{id}, {image}: {outcome:?}");
        }
    }
}

#[test]
fn no_good_file_is_warned_about() {
    for target in targets().filter(|target| target.reader.is_some()) {
        let config = config(&GOOD);
        assert_eq!(warnings(target, &config), "", "{target:?}");
    }
}

#[test]
fn a_reader_that_would_not_find_it_is_named_before() {
    // Key, and the targets whose reader does not find it (other-clients: H02, N02, R09).
    for (key, missed, found) in [
        (
            "docker.io",
            &["kaniko", "github", "helm"][..],
            &["kubernetes-secret", "gitlab", "podman"][..],
        ),
        ("registry-1.docker.io", &["kubernetes-secret", "gitlab", "github"], &["podman"]),
        (
            "https://registry.example.com/v2",
            &["kubernetes-secret"],
            &["gitlab", "github", "podman"],
        ),
        (
            "registry.example.com/",
            &["podman", "docker-auth-config"],
            &["kubernetes-secret", "github"],
        ),
    ] {
        let config = config(&[(key, "")]);
        for id in missed {
            let said = warnings(target(id).expect("a target"), &config);
            assert!(said.contains("does not find this entry"), "{id} and {key}: {said:?}");
        }
        for id in found {
            assert_eq!(warnings(target(id).expect("a target"), &config), "", "{id} and {key}");
        }
    }
}

#[test]
fn random_choices_are_named() {
    let config =
        config(&[("https://registry.example.com", ""), ("http://registry.example.com", "")]);
    let said = warnings(target("github").expect("a target"), &config);
    assert!(said.contains("at random"), "{said}");
}
