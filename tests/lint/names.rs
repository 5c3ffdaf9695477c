//! Keys, helpers and addresses: what a rule makes of each spelling.

use credenza::client::{ClientSet, CLIENTS};
use credenza::docker::DOCKER_HUB_KEY;
use credenza::json::Document;
use credenza::lint::{rule, Activity, Finding};

fn find(id: &str, document: &Document) -> Vec<Finding> {
    rule(id).expect("a rule").find(document, 0, Activity::Editing)
}

/// Returns the findings of a rule about the only key of a file.
fn about_key(id: &str, key: &str) -> Vec<Finding> {
    find(id, &Document::parse(format!(r#"{{"auths":{{"{key}":{{"auth":"dTpw"}}}}}}"#)))
}

#[test]
fn spellings_of_docker_hub() {
    for (key, is_found) in [
        ("docker.io", true),
        ("https://index.docker.io/v1", true),
        ("HTTPS://INDEX.DOCKER.IO/v1/", true),
        ("hub.docker.com/r/x", true),
        ("docker.io/team", false),
        (DOCKER_HUB_KEY, false),
        ("docker.example.com", false),
        ("ghcr.io", false),
        ("https://index.docker.io/v1/access-token", false),
    ] {
        assert_eq!(!about_key("hub-key-form", key).is_empty(), is_found, "{key}");
    }
    // One namespace of it is a path.
    assert_eq!(about_key("key-with-path", "docker.io/team").len(), 1);
}

#[test]
fn only_a_port_is_cut_off() {
    for (key, bare) in [
        ("h:443", Some("h")),
        ("h:80", Some("h")),
        ("[::1]:443", Some("[::1]")),
        ("::443", None),
        ("h:5443", None),
        (":80", None),
    ] {
        let found = about_key("key-port-default", key);
        assert_eq!(found.is_empty(), bare.is_none(), "{key}");
        let names =
            |bare: &str| found.iter().all(|one| one.message().contains(&format!("`{bare}/")));
        assert!(bare.is_none_or(names), "{key}: {found:?}");
    }
}

#[test]
fn a_plain_url_is_missed_by_the_clients_that_are_named() {
    for scheme in ["http", "https"] {
        for path in ["", "/", "/v1/", "/v2/"] {
            let key = format!("{scheme}://registry.example.com{path}");
            let document = Document::parse(format!(r#"{{"auths":{{"{key}":{{"auth":"dTpw"}}}}}}"#));
            let misses = CLIENTS.iter().filter(|client| {
                client.outcome(&document, "registry.example.com/team/app").login().is_none()
            });
            let misses: ClientSet = misses.map(|client| client.id).collect();
            let found = find("key-with-scheme", &document);
            assert_eq!(found.first().map(|finding| finding.only), Some(misses), "{key}");
        }
    }
}

#[test]
fn a_helper_that_differs_in_one_place_is_near() {
    for (name, known) in [
        ("oskeychain", Some("osxkeychain")),
        ("osxkeychian", Some("osxkeychain")),
        ("destkop", Some("desktop")),
        ("ecr_login", Some("ecr-login")),
        ("gclouds", Some("gcloud")),
        ("gcp", None),
        ("vault", None),
    ] {
        let document = Document::parse(format!(r#"{{"credsStore":"{name}"}}"#));
        let found = find("helper-unknown", &document);
        let message = found.first().expect("a finding").message();
        let meant = known.map(|known| format!("Probably `{known}` is meant."));
        assert_eq!(message.contains("Probably"), meant.is_some(), "{name}: {message}");
        assert!(message.ends_with(&meant.unwrap_or_default()), "{name}: {message}");
    }
}

#[test]
fn a_proxys_login_is_encoded_once() {
    for (login, encoded) in [
        ("u:p@ss/w#rd", "u:p%40ss%2Fw%23rd"),
        ("u:a:b", "u:a%3Ab"),
        ("u:p%40ss", "u:p%40ss"),
        ("dom%5Cu:!$&'()*+,;=", "dom%5Cu:!$&'()*+,;="),
        ("u", "u"),
        ("u:", "u:"),
    ] {
        let file = |login: &str| {
            format!(r#"{{"proxies":{{"default":{{"httpProxy":"http://{login}@proxy:3128"}}}}}}"#)
        };
        let before = Document::parse(file(login));
        let found = find("proxy-url", &before);
        let fix = found.first().and_then(|finding| finding.fixes().next());
        let after = fix.map_or_else(|| before.clone(), |fix| before.apply(fix.edits()).0);
        assert_eq!(String::from_utf8_lossy(after.bytes()), file(encoded));
    }
}
