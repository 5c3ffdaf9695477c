//! Real files, most written by `kubectl`, with their recognition.

use credenza::import::{recognise, Confidence};
use serde_json::Value;

use crate::told::{chain, logins};
use crate::yaml::pyyaml;

fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/import/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

const ALICE: &str = "registry.example.com:5000 alice p$w\"'\\ <&>\u{E4}:x";
const HUB: &str = "https://index.docker.io/v1/ bob pw";

/// Chain and logins.
type Part = (&'static str, &'static [&'static str]);

/// File, and the chain and logins of every part.
const SAMPLES: &[(&str, &[Part])] = &[
    ("kubectl-docker-registry.yaml", &[("kubernetes-secret base64 config-json", &[ALICE])]),
    ("kubectl-docker-registry.json", &[("kubernetes-secret base64 config-json", &[ALICE])]),
    ("kubectl-hub.yaml", &[("kubernetes-secret base64 config-json", &[HUB])]),
    ("kubectl-basic-auth.yaml", &[("basic-auth-secret", &[" carol s3 cret"])]),
    (
        "several.yaml",
        &[
            ("kubernetes-secret base64 config-json", &[HUB]),
            ("kubernetes-secret base64 config-json", TWO),
        ],
    ),
    (
        "list.yaml",
        &[
            ("kubernetes-secret base64 config-json", &[HUB]),
            ("kubernetes-secret base64 config-json", TWO),
        ],
    ),
    (
        "list.json",
        &[
            ("kubernetes-secret base64 config-json", &[HUB]),
            ("kubernetes-secret base64 config-json", TWO),
        ],
    ),
    ("google-key.json", &[("google-key", &[])]),
    ("podman-auth.json", &[("podman-auth", &["docker.io alice s3cret", "quay.io/org bot s3cret"])]),
];

const TWO: &[&str] =
    &["ghcr.io bot ghp_example", "https://index.docker.io/v1/ alice dckr_pat_example"];

#[test]
fn real_files_are_recognised() {
    for (name, parts) in SAMPLES {
        let readings = recognise(&sample(name));
        assert!(readings.len() >= parts.len(), "{name}: {readings:?}");
        for (reading, (expected, keys)) in readings.iter().zip(*parts) {
            assert_eq!(chain(reading), *expected, "{name}");
            assert_eq!(reading.confidence, Confidence::Certain, "{name}");
            if !keys.is_empty() {
                assert_eq!(logins(reading), *keys, "{name}");
            }
            assert_eq!(reading.part.is_some(), parts.len() > 1, "{name}");
        }
        let rest = readings.iter().skip(parts.len());
        assert_eq!(rest.filter(|g| g.confidence == Confidence::Certain).count(), 0, "{name}");
    }
}

#[test]
fn a_key_file_is_the_password_to_the_last_byte() {
    let key = sample("google-key.json");
    let reading = recognise(&key).remove(0);
    let text = String::from_utf8(key).expect("UTF-8");
    assert_eq!(logins(&reading), [format!(" _json_key {}", text.trim_end_matches('\n'))]);
}

#[test]
fn the_parts_have_their_names() {
    let names: Vec<String> = recognise(&sample("several.yaml"))
        .into_iter()
        .filter_map(|reading| {
            reading.part.map(|part| format!("{} {}/{}", part.name, part.index, part.of))
        })
        .collect();
    assert_eq!(names, ["hub 0/2", "two 1/2"]);
}

#[test]
fn the_config_in_a_secret_is_the_very_file() {
    let path = format!("{}/tests/data/samples/docker-login-two.json", env!("CARGO_MANIFEST_DIR"));
    let file = std::fs::read(path).expect("the sample");
    let reading = recognise(&sample("list.yaml")).remove(1);
    assert_eq!(reading.config.expect("a file").expose(), file);
}

#[test]
fn python_reads_the_real_yaml_as_we_do() {
    let names: Vec<&str> =
        SAMPLES.iter().map(|(name, _)| *name).filter(|name| name.ends_with("yaml")).collect();
    let texts: Vec<String> =
        names.iter().map(|name| String::from_utf8(sample(name)).expect("UTF-8")).collect();
    for ((name, text), python) in names.iter().zip(&texts).zip(pyyaml(&texts)) {
        let ours = credenza::yaml::read(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let python = python.unwrap_or_else(|| panic!("{name}"));
        assert_eq!(ours.len(), python.len(), "{name}");
        for (ours, python) in ours.iter().zip(&python) {
            let ours: Value = serde_json::from_slice(ours.document().bytes()).expect("JSON");
            assert_eq!(ours.get("data"), python.get("data"), "{name}");
        }
    }
}
