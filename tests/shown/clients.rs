//! Clients compared, and Docker's answer in one line.

use credenza::client::compare::{agreement, ask_next, changes, differing, Row};
use credenza::client::for_entry::docker_answer;
use credenza::client::{ClientId, Query, CLIENTS};
use credenza::config::{ConfigFile, EntryId};
use credenza::json::Document;

fn rows(file: &str, image: &str) -> Vec<Row> {
    let document = Document::parse(file);
    let config = Some(&document);
    let mut rows = Vec::new();
    while !ask_next(&mut rows, Query::new(config, image)) {}
    assert_eq!(rows.len(), CLIENTS.len());
    rows
}

#[test]
fn clients_are_compared_to_one_of_them() {
    for (keys, image, wanted) in [
        ("ghcr.io", "ghcr.io/a/b", " All others do the same."),
        ("docker.io", "ghcr.io/a/b", " All others do the same."),
        // The longer key belongs to another repository.
        ("ghcr.io/a", "ghcr.io/c/d", " 10 of 26 others do the same."),
        ("*.io", "ghcr.io/a/b", " 24 of 26 others do the same."),
    ] {
        let file = format!(r#"{{"auths":{{"{keys}":{{"auth":"dTpw"}}}}}}"#);
        let differs = differing(&rows(&file, image), 0);
        assert_eq!(agreement(&differs), wanted, "{keys} {image}");
        // Whichever it is, it does not differ from itself, and the rest is counted.
        let rows = rows(&file, image);
        for used in 0..rows.len() {
            let differs = differing(&rows, used);
            assert!(!differs[used], "{keys} {image} {used}");
            assert!(agreement(&differs).ends_with("same."), "{keys} {image} {used}");
        }
    }
    assert_eq!(agreement(&[]), "");
}

#[test]
fn what_reaches_the_registry_counts() {
    for (file, client, differs) in [
        // After a load error the daemon does not read the `auth` that Docker passes on.
        (r#"{"auths":{"ghcr.io":{"auth":"dTpw"}},"psFormat":1}"#, ClientId::DockerPy, true),
        (r#"{"auths":{"ghcr.io":{"auth":"!"}}}"#, ClientId::Buildkit, false),
        // A random choice between equal logins is no choice.
        (
            r#"{"auths":{"http://ghcr.io":{"auth":"dTpw"},"https://ghcr.io":{"auth":"dTpw"}}}"#,
            ClientId::DockerPy,
            false,
        ),
        // With an identity token the username is not used.
        (r#"{"auths":{"ghcr.io":{"auth":"dTpw","identitytoken":"t"}}}"#, ClientId::OrasGo, false),
    ] {
        let rows = rows(file, "ghcr.io/a/b");
        assert_eq!(differing(&rows, 0)[client as usize], differs, "{client} {file}");
    }
}

#[test]
fn twenty_thousand_keys_of_one_host_are_compared() {
    let entries =
        |at: usize| format!(r#""https://ghcr.io/v{at}":{{"username":"u{at}","password":"p"}}"#);
    let entries: Vec<String> = (0..20_000).map(entries).collect();
    let file = format!(r#"{{"auths":{{{}}}}}"#, entries.join(","));
    let rows = rows(&file, "ghcr.io/a/b");
    assert_eq!(rows[0].answer.outcome.choices().len(), 20_000);
    let like_docker = differing(&rows, 0).into_iter().filter(|differs| !differs).count();
    assert!(like_docker > 5, "{like_docker}");
}

#[test]
fn only_clients_that_send_something_else_are_listed() {
    let file = |key: &str, auth: &str| {
        Document::parse(format!(r#"{{"auths":{{"{key}":{{"auth":"{auth}"}}}}}}"#))
    };
    let before = file("ghcr.io", "dTpw");
    assert_eq!(changes(&before, &before, "ghcr.io/a/b"), []);
    let other_password = changes(&before, &file("ghcr.io", "dTpx"), "ghcr.io/a/b");
    assert_eq!(other_password.len(), CLIENTS.len());
    assert!(other_password.iter().all(|change| change.was == change.is));
    let with_slash = changes(&file("ghcr.io/", "dTpw"), &before, "ghcr.io/a/b");
    let podman = with_slash.iter().find(|change| change.client.contains("Podman"));
    let podman = podman.map(|change| (change.was.as_str(), change.is.as_str()));
    assert_eq!(podman, Some(("sends no credential", "uses the entry ghcr.io as u")));
    assert!(with_slash.iter().all(|change| change.client != "Docker"));
}

#[test]
fn docker_says_in_one_line_what_it_does() {
    let cases = [
        (r#"{"auths":{"ghcr.io":{"auth":"dTpw"}}}"#, "Docker sends ghcr.io the login of u."),
        (
            r#"{"auths":{"ghcr.io":{"auth":"dTpw","identitytoken":"t"}}}"#,
            "Docker sends ghcr.io the identity token.",
        ),
        (
            r#"{"auths":{"ghcr.io":{"registrytoken":"t"}}}"#,
            "Docker sends ghcr.io the registry token.",
        ),
        (r#"{"auths":{"ghcr.io":{}}}"#, "Docker sends ghcr.io no login."),
        (
            r#"{"auths":{"docker.io":{"auth":"dTpw"}}}"#,
            "Docker sends docker.io no login. This entry is not what it uses.",
        ),
        (
            r#"{"auths":{"a b":{"auth":"dTpw"}}}"#,
            "No image name leads to a b. This entry is not what it uses.",
        ),
        (
            r#"{"auths":{"ghcr.io":{}},"credsStore":"pass"}"#,
            "For ghcr.io/team/app Docker asks docker-credential-pass for “ghcr.io”; if the helper has nothing, it sends no credential.",
        ),
        (
            r#"{"auths":{"ghcr.io":{"auth":"dTpw"}},"credsStore":"pass"}"#,
            "For ghcr.io/team/app Docker asks docker-credential-pass for “ghcr.io”; if the helper has nothing, it sends no credential. This entry is not what it uses.",
        ),
    ];
    for (file, wanted) in cases {
        let document = Document::parse(file);
        let entry: EntryId = ConfigFile::new(&document).entries().next().expect("an entry").id;
        let line = docker_answer(&document, entry).expect("a line");
        assert_eq!(line, wanted, "{file}");
    }
}
