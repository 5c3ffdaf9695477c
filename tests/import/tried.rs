//! Texts that were tried on the page, and what has to come of each.

use credenza::import::{recognise, Reading};

use crate::field::words;
use crate::told::logins;

fn best(text: &str) -> Reading {
    recognise(text.as_bytes()).remove(0)
}

#[test]
fn the_login_is_read_as_its_program_reads_it() {
    for (text, wanted) in [
        // Compose writes a dollar sign twice, HCL before a brace.
        ("services:\n  watchtower:\n    image: containrrr/watchtower\n    environment:\n      REPO_USER: anna\n      REPO_PASS: \"a$$b1xy\"\n", "https://index.docker.io/v1/ anna a$b1xy"),
        ("provider \"docker\" {\n  registry_auth {\n    address = \"quay.io\"\n    username = \"anna\"\n    password = \"p$${q}x\"\n  }\n}\n", "quay.io anna p${q}x"),
        ("PS C:\\Users\\anna> docker login registry.acme.io -u anna -p hunter-22x\n", "registry.acme.io anna hunter-22x"),
        ("C:\\Users\\anna> docker login registry.acme.io -u anna -p hunter-22x\n", "registry.acme.io anna hunter-22x"),
        ("machine registry.acme.io\n login anna\n password \"p w\"\n", "registry.acme.io anna p w"),
        ("pipeline {\n  steps {\n    sh \"docker login -u anna -p Wq7x99 registry.acme.io\"\n  }\n}\n", "registry.acme.io anna Wq7x99"),
        ("docker.withRegistry('https://registry.acme.io','hub-id') {\n  sh \"docker login -u anna -p 'Wq7x' registry.acme.io\"\n}\n", "registry.acme.io anna Wq7x"),
    ] {
        let best = best(text);
        assert_eq!(logins(&best), [wanted], "{text}\n{}", words(&best));
    }
}

#[test]
fn a_second_login_in_the_text_is_said_and_offered() {
    let text = "services:\n  app:\n    environment:\n      REGISTRY_URL: quay.io\n      REGISTRY_USERNAME: anna\n      REGISTRY_PASSWORD: Wq7x99\n      DOCKER_AUTH_CONFIG: '{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym9iOnB3LW9mLWJvYg==\"}}}'\n";
    let readings = recognise(text.as_bytes());
    let all: Vec<Vec<String>> = readings.iter().map(logins).collect();
    assert!(all.iter().flatten().any(|login| login == "quay.io anna Wq7x99"), "{all:?}");
    assert!(all.iter().flatten().any(|login| login == "ghcr.io bob pw-of-bob"), "{all:?}");
    assert!(!readings[0].opens_alone(), "{readings:?}");
}

#[test]
fn what_is_said_is_true() {
    for (text, said) in [
        ("docker login -u anna --password=abc$HOME!x quay.io", "The password has $HOME in it, a variable"),
        ("kind: Secret\ntype: kubernetes.io/dockerconfigjson\nstringData:\n  config.json: '{\"auths\":{\"r.io\":{\"auth\":\"YTpi\"}}}'\n", "the API server refuses it"),
        ("kind: Secret\ntype: Opaque\nstringData:\n  config.json: '{\"auths\":{\"r.io\":{\"auth\":\"YTpi\"}}}'\n", "for a program that mounts the Secret"),
    ] {
        let readings = recognise(text.as_bytes());
        let all: Vec<String> = readings.iter().map(words).collect();
        assert!(all.iter().any(|words| words.contains(said)), "{text}\n{all:?}");
    }
}
