//! Every message inside every wrapper, with colours, time stamps and other line breaks.

use credenza::diagnose::{messages, read, Program, Rank, Role};

/// Text with values in the holes of a pattern.
fn filled(pattern: &str) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (hole, after) = after.split_once('}').expect("a hole ends");
        text.push_str(before);
        text.push_str(match hole {
            "image" => "registry.example.com/team/app:1.2",
            "repository" => "team/app",
            "registry" => "registry.example.com",
            "url" => "https://registry.example.com/v2/team/app/manifests/1.2",
            "path" => "/home/al/.docker/config.json",
            "helper" => "desktop",
            "byte" => "76",
            "status" => "1",
            "platform" => "linux/arm64",
            "user" => "alice",
            "tag" => "1.2",
            "action" => "pull",
            "names" => "regcred",
            _ => "word",
        });
        rest = after;
    }
    text + rest
}

/// Beginnings and ends of what programs put around a message, and the program that they tell.
const AROUND: &[(&str, &str, Option<Program>)] = &[
    ("", "", None),
    ("Error response from daemon: ", "", Some(Program::Docker)),
    ("docker: Error response from daemon: ", ".\nSee 'docker run --help'.", Some(Program::Docker)),
    ("ERROR: failed to build: failed to solve: ", "", Some(Program::BuildKit)),
    ("failed to solve with frontend dockerfile.v0: failed to create LLB definition: ", "", Some(Program::BuildKit)),
    ("Failed to pull image \"x.example.com/a:1\": rpc error: code = Unknown desc = ", "", Some(Program::Kubernetes)),
    ("  Warning  Failed  3s (x2 over 9s)  kubelet  Failed to pull image \"x.example.com/a:1\": rpc error: code = Unauthenticated desc = ", "\n  Warning  Failed  3s  kubelet  Error: ErrImagePull\n  Normal  BackOff  1s  kubelet  Back-off pulling image \"x.example.com/a:1\"", Some(Program::Kubernetes)),
    ("ERROR: Job failed: failed to pull image \"x.example.com/a:1\" with specified policies [always]: ", " (manager.go:251:1s)", Some(Program::GitlabRunner)),
    ("WARNING: Failed to pull image with policy \"always\": Error response from daemon: ", " (manager.go:237:0s)\nERROR: Job failed: exit code 1", Some(Program::GitlabRunner)),
    ("Error: INSTALLATION FAILED: ", "", Some(Program::Helm)),
    (" \u{2718} web Error ", " 0.5s", Some(Program::Compose)),
    ("Error: initializing source docker://x.example.com/a:1: ", "", Some(Program::Podman)),
    ("time=\"2026-11-01T10:00:00Z\" level=fatal msg=\"", "\"", None),
    ("2026-11-29T08:00:00.0000000Z \u{1b}[31m", "\u{1b}[0m\r", None),
    ("Step 1/9\r\nUsing default tag: latest\r\n[pull-step] ", "\r\nexit status 1\r\n", None),
];

#[test]
fn every_message_is_found_in_every_wrapper() {
    let (mut count, mut faults) = (0, Vec::new());
    for message in messages() {
        for pattern in message.patterns {
            let inner = filled(pattern);
            for (before, after, program) in AROUND {
                let text = format!("{before}{inner}{after}");
                let Some(symptom) = read(&text) else { panic!("not recognised: {text}") };
                // Words that say nothing of their own may be part of what is around them.
                if message.rank != Rank::Hint && symptom.message.id != message.id {
                    let (wanted, found) = (message.id, symptom.message.id);
                    faults.push(format!("{found} instead of {wanted}: {text}"));
                }
                if let (Some(program), 2..) = (program, message.programs.len()) {
                    if symptom.program != Some(*program) {
                        faults
                            .push(format!("{:?} instead of {program:?}: {text}", symptom.program));
                    }
                }
                count += 1;
            }
        }
    }
    faults.truncate(20);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 2_000, "{count} texts");
}

#[test]
fn the_last_error_of_a_log_counts() {
    let log = "Error response from daemon: no basic auth credentials\n\
        $ docker pull quay.io/a/b:2\n\
        Error: initializing source docker://quay.io/a/b:2: reading manifest 2 in quay.io/a/b: unauthorized: access to the requested resource is not authorized\n\
        exit code 1\n";
    let symptom = read(log).expect("a message");
    assert_eq!(symptom.message.id, "quay-not-authorized");
    assert_eq!(symptom.image(), Some("quay.io/a/b:2"));
    assert_eq!(symptom.others.iter().map(|m| m.id).collect::<Vec<_>>(), ["no-basic-auth"]);
}

#[test]
fn a_message_that_a_terminal_has_broken_is_whole() {
    let text = "Error response from daemon: pull access denied for acme/api, repository does not\nexist or may require 'docker login': denied: requested access to the resource is\ndenied";
    let symptom = read(text).expect("a message");
    assert_eq!(symptom.message.id, "pull-access-denied-legacy");
    assert_eq!(symptom.image(), Some("acme/api"));
    let part = symptom.part(Role::Repository).expect("a repository");
    assert_eq!(&text[part.range.start..part.range.end], "acme/api");
}

#[test]
fn other_texts_have_no_message() {
    for text in [
        "",
        "denied",
        "unauthorized",
        "not found",
        "forbidden",
        r#"{"auths":{"ghcr.io":{"auth":"Ym90OnB3"}}}"#,
        "docker login -u bot ghcr.io",
        "Pulling from library/alpine\nStatus: Image is up to date for alpine:latest",
        "bash: kubectl: command not found",
    ] {
        assert!(read(text).is_none(), "{text}");
    }
}
