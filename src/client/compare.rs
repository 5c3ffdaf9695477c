//! Answers side by side: of all clients, and before and after a change of the file.

use super::words::verb_phrase;
use super::{Answer, Client, Query, SecretKeys, CLIENTS};
use crate::config::ConfigFile;
use crate::json::Document;

/// The answer of one client.
#[derive(Clone, Debug)]
pub struct Row {
    /// The client.
    pub client: &'static Client,
    /// Its answer.
    pub answer: Answer,
    /// True if it does not sign in like the first client, Docker.
    pub differs: bool,
}

/// Asks the next client and adds its row. Returns `true` after the last one.
pub fn ask_next(rows: &mut Vec<Row>, query: Query<'_>) -> bool {
    if let Some(client) = CLIENTS.get(rows.len()) {
        let answer = client.answer(query);
        let docker = rows.first().map(|row| &row.answer.outcome);
        let differs = docker.is_some_and(|docker| !answer.outcome.signs_in_like(docker));
        rows.push(Row { client, answer, differs });
    }
    rows.len() == CLIENTS.len()
}

/// Returns one sentence on the number of other clients that do the same as Docker.
pub fn agreement(rows: &[Row]) -> String {
    let Some((_, others)) = rows.split_first() else {
        return String::new();
    };
    let same = others.iter().filter(|row| !row.differs).count();
    match (same, others.len()) {
        (same, all) if same == all => " All others do the same.".to_owned(),
        (0, _) => " None of the others does the same.".to_owned(),
        (same, all) => format!(" {same} of {all} others do the same."),
    }
}

/// A client that does something else after a change of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The client's name.
    pub client: &'static str,
    /// Its action before.
    pub was: String,
    /// Its action after it; equal to `was` if only a secret differs.
    pub is: String,
}

/// Returns the clients that do something else for `image` with `after` than with `before`.
pub fn changes(before: &Document, after: &Document, image: &str) -> Vec<Change> {
    let keys = |document| SecretKeys::of(ConfigFile::new(document));
    let (old_keys, new_keys) = (keys(before), keys(after));
    let change = |client: &'static Client| {
        let (was, is) = (client.outcome(before, image), client.outcome(after, image));
        (was.sends() != is.sends()).then(|| Change {
            client: client.name,
            was: old_keys.hide(&verb_phrase(&was)),
            is: new_keys.hide(&verb_phrase(&is)),
        })
    };
    CLIENTS.iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::{agreement, ask_next, changes, Row};
    use crate::client::{ClientId, Query, CLIENTS};
    use crate::json::Document;

    fn rows(file: &str, image: &str) -> Vec<Row> {
        let document = Document::parse(file);
        let config = Some(&document);
        let mut rows = Vec::new();
        while !ask_next(&mut rows, Query { config, image }) {}
        assert_eq!(rows.len(), CLIENTS.len());
        rows
    }

    #[test]
    fn clients_are_compared_to_docker() {
        for (keys, image, wanted) in [
            ("ghcr.io", "ghcr.io/a/b", " All others do the same."),
            ("docker.io", "ghcr.io/a/b", " All others do the same."),
            // The longer key belongs to another repository.
            ("ghcr.io/a", "ghcr.io/c/d", " 5 of 12 others do the same."),
            ("*.io", "ghcr.io/a/b", " 10 of 12 others do the same."),
        ] {
            let file = format!(r#"{{"auths":{{"{keys}":{{"auth":"dTpw"}}}}}}"#);
            assert_eq!(agreement(&rows(&file, image)), wanted, "{keys} {image}");
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
            (
                r#"{"auths":{"ghcr.io":{"auth":"dTpw","identitytoken":"t"}}}"#,
                ClientId::OrasGo,
                false,
            ),
        ] {
            let rows = rows(file, "ghcr.io/a/b");
            assert_eq!(rows[client as usize].differs, differs, "{client} {file}");
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
        let like_docker = rows.iter().filter(|row| !row.differs).count();
        assert!(like_docker > 5, "{like_docker}");
    }

    #[test]
    fn only_clients_that_send_something_else_are_listed() {
        let file = |key: &str, auth: &str| {
            Document::parse(format!(r#"{{"auths":{{"{key}":{{"auth":"{auth}"}}}}}}"#))
        };
        let before = file("ghcr.io", "dTpw");
        assert_eq!(changes(&before, &before, "ghcr.io/a"), []);
        let other_password = changes(&before, &file("ghcr.io", "dTpx"), "ghcr.io/a");
        assert_eq!(other_password.len(), CLIENTS.len());
        assert!(other_password.iter().all(|change| change.was == change.is));
        let with_slash = changes(&file("ghcr.io/", "dTpw"), &before, "ghcr.io/a");
        let podman = with_slash.iter().find(|change| change.client.contains("Podman"));
        let podman = podman.map(|change| (change.was.as_str(), change.is.as_str()));
        assert_eq!(podman, Some(("sends no credential", "uses the entry ghcr.io as u")));
        assert!(with_slash.iter().all(|change| change.client != "Docker"));
    }
}
