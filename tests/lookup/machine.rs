//! A machine as a user describes it: where the open file is, a second file, the variable.

use credenza::client::compare::Row;
use credenza::client::surroundings::{FilePlace, Surroundings};
use credenza::client::ClientId;
use credenza::json::Document;
use credenza::secret::Secret;

use crate::vectors;

const IMAGE: &str = "r.example.com/team/app:1";

fn file(key: &str, user: &str) -> Document {
    let auth = credenza::config::encode_auth(user.as_bytes(), b"a-password");
    Document::parse(format!("{{\"auths\": {{\"{key}\": {{\"auth\": \"{auth}\"}}}}}}"))
}

fn ask(machine: &Surroundings, open: &Document) -> Vec<Row> {
    let mut rows = Vec::new();
    while !machine.ask_next(&mut rows, open, IMAGE) {}
    rows
}

/// Returns whose login is sent, by client: the user, `-` for none, `!` for an error.
fn users(rows: &[Row], clients: &[&str]) -> Vec<String> {
    let user = |row: &Row| match row.answer.outcome.effective() {
        outcome if outcome.fails() => "!".to_owned(),
        outcome => outcome
            .login()
            .map_or("-".to_owned(), |login| String::from_utf8_lossy(&login.user).into_owned()),
    };
    let row = |id: &&str| rows.iter().find(|row| row.client.id.as_str() == *id).expect("a client");
    clients.iter().map(|id| user(row(id))).collect()
}

#[test]
fn with_the_file_alone_all_answer_as_always() {
    for (_, line) in vectors::lines().into_iter().take(300) {
        let (Some(config), Some(image)) = (vectors::config(&line), line["image"].as_str()) else {
            continue;
        };
        let document = Document::parse(config);
        let mut rows = Vec::new();
        while !Surroundings::default().ask_next(&mut rows, &document, image) {}
        for row in rows {
            assert_eq!(row.answer.outcome, row.client.outcome(&document, image));
        }
    }
}

#[test]
fn the_variable_goes_before_the_file_for_those_who_read_it() {
    let variable = Secret::new(file("r.example.com", "env").bytes());
    let machine = Surroundings { variable, ..Surroundings::default() };
    let rows = ask(&machine, &file("r.example.com", "file"));
    let readers = [
        "docker-cli",
        "docker-auth-config",
        "buildx",
        "buildkit",
        "go-containerregistry",
        "nerdctl",
        "gitlab-runner",
        "testcontainers-java",
        "testcontainers-node",
        "regclient",
    ];
    assert_eq!(users(&rows, &readers), vec!["env"; readers.len()]);
    let others = [
        "containers-image",
        "kubelet",
        "k8schain",
        "oras-go",
        "docker-py",
        "docker_credential",
        "jib",
    ];
    assert_eq!(users(&rows, &others), vec!["file"; others.len()]);
    // A place is in the open file, or there is none.
    let wrong = rows.iter().filter(|row| {
        let found = users(&rows, &[row.client.id.as_str()]);
        found == ["env"] && row.answer.outcome.place().is_some()
    });
    assert_eq!(wrong.map(|row| row.client.name).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn podman_goes_from_file_to_file_until_one_has_a_login() {
    let open = file("r.example.com", "docker");
    for (content, user) in [
        (file("r.example.com/team", "podman"), "podman"),
        (file("other.example.com", "podman"), "docker"),
        (Document::parse("{\"auths\": {\"r.example.com\": {}}}"), "docker"),
        (Document::parse("{\"auths\": "), "!"),
        (Document::default(), "!"),
    ] {
        for place in [FilePlace::Podman, FilePlace::PodmanSession] {
            let second = Some(place);
            let machine =
                Surroundings { second, content: content.clone(), ..Surroundings::default() };
            let rows = ask(&machine, &open);
            assert_eq!(
                users(&rows, &["containers-image", "docker-cli"]),
                [user, "docker"],
                "{place:?}"
            );
        }
    }
    // The one that the variable names is the only one.
    let content = file("other.example.com", "podman");
    let machine = Surroundings {
        second: Some(FilePlace::RegistryAuthFile),
        content,
        ..Surroundings::default()
    };
    assert_eq!(users(&ask(&machine, &open), &["containers-image", "docker-cli"]), ["-", "docker"]);
}

#[test]
fn a_file_in_another_place_is_read_by_those_who_look_there() {
    let open = file("r.example.com", "open");
    for (place, directory, readers) in [
        (FilePlace::Podman, "", &["containers-image", "jib", "rules_oci"][..]),
        (FilePlace::PodmanSession, "", &["containers-image", "jib", "rules_oci", "oras-java"]),
        (FilePlace::RegistryAuthFile, "", &["containers-image", "rules_oci", "oras-java"]),
        (FilePlace::DockerConfigJson, "", &["jib"]),
        (FilePlace::Scoped, "r.example.com", &[]),
    ] {
        let machine =
            Surroundings { place, directory: directory.to_owned(), ..Surroundings::default() };
        let rows = ask(&machine, &open);
        for row in &rows {
            let id = row.client.id.as_str();
            let is_read = users(&rows, &[id]) == ["open"];
            assert_eq!(is_read, readers.contains(&id), "{place:?}: {id}");
            // No place is shown that is in a file of the same name elsewhere.
            assert_eq!(row.answer.outcome.place(), None, "{place:?}: {id}");
            assert!(row.answer.steps.iter().all(|step| step.range.is_none()), "{place:?}: {id}");
        }
    }
}

#[test]
fn a_scoped_file_is_for_a_token_server_and_its_actions() {
    let open = file("r.example.com", "scoped");
    for (directory, user) in [
        ("r.example.com", "scoped"),
        ("r.example.com@pull", "scoped"),
        ("r.example.com/team/app@pull", "scoped"),
        ("r.example.com@push", "-"),
        ("r.example.com/team/other", "-"),
        ("other.example.com", "-"),
        ("", "-"),
    ] {
        let place = FilePlace::Scoped;
        let machine =
            Surroundings { place, directory: directory.to_owned(), ..Surroundings::default() };
        let rows = ask(&machine, &open);
        let row = rows.iter().find(|row| row.client.id == ClientId::Buildx).expect("buildx");
        let answer = row.with_token.as_ref().map_or(&row.answer.outcome, |other| &other.outcome);
        let found = answer.login().map_or("-".into(), |login| String::from_utf8_lossy(&login.user));
        assert_eq!(found, user, "{directory}");
        assert!(row.answer.outcome.is_anonymous(), "{directory}: Basic authentication uses none");
    }
}
