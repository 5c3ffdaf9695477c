//! Judge of safe fixes: the same, better or worse for a client.

use credenza::client::behaviour::images;
use credenza::client::{client, ClientId, Outcome};
use credenza::config::ConfigFile;
use credenza::json::Document;

const IMAGE: &str = "ghcr.io/team/app";
const BOT: &str = r#"{"auths":{"ghcr.io":{"auth":"Ym90OnNlY3JldA=="}}}"#;
const TOB: &str = r#"{"auths":{"ghcr.io":{"auth":"dG9iOm90aGVy"}}}"#;
const NONE: &str = r#"{"auths":{}}"#;
const BROKEN: &str = r#"{"auths":"x"}"#;

fn of(id: ClientId, file: &str) -> Outcome {
    client(id).outcome(&Document::parse(file), IMAGE)
}

#[track_caller]
fn check(client: ClientId, before: &str, after: &str, wanted: bool) {
    let (old, new) = (of(client, before), of(client, after));
    let verdict = new.serves_as_well_as(&old);
    assert_eq!(verdict, wanted, "{client}: {before} to {after}");
}

#[test]
fn another_login_or_none_is_worse() {
    for &client in ClientId::ALL {
        check(client, BOT, BOT, true);
        check(client, BOT, TOB, false);
        check(client, BOT, NONE, false);
        check(client, NONE, BOT, true);
        check(client, NONE, NONE, true);
    }
    check(ClientId::ContainersImage, BROKEN, NONE, true);
    check(ClientId::ContainersImage, BROKEN, BOT, true);
    check(ClientId::ContainersImage, NONE, BROKEN, false);
    check(ClientId::ContainersImage, BOT, BROKEN, false);
}

#[test]
fn another_helper_is_worse_and_what_it_leaves_counts() {
    const PASS: &str = r#"{"credsStore":"pass"}"#;
    const OTHER: &str = r#"{"credsStore":"desktop"}"#;
    const PASS_BOT: &str =
        r#"{"auths":{"ghcr.io":{"auth":"Ym90OnNlY3JldA=="}},"credsStore":"pass"}"#;
    const PASS_TOB: &str = r#"{"auths":{"ghcr.io":{"auth":"dG9iOm90aGVy"}},"credsStore":"pass"}"#;
    for client in [ClientId::DockerCli, ClientId::OrasGo] {
        check(client, PASS, PASS, true);
        check(client, PASS, OTHER, false);
        check(client, PASS, NONE, false);
        check(client, BOT, PASS, false);
    }
    let after_helper = |client: &&ClientId| {
        let with_bot = of(**client, PASS_BOT);
        with_bot.helper().is_some() && with_bot != of(**client, PASS_TOB)
    };
    let readers: Vec<&ClientId> = ClientId::ALL.iter().filter(after_helper).collect();
    assert!(!readers.is_empty(), "some client reads the file after a helper");
    for &client in readers {
        check(client, PASS_BOT, PASS_TOB, false);
        check(client, PASS, PASS_BOT, true);
        check(client, PASS_BOT, PASS, false);
    }
}

#[test]
fn the_order_of_several_logins_stays() {
    let file = |paths: &[&str]| {
        let entry = |path: &&str| {
            let auth = credenza::config::encode_auth(path.as_bytes(), b"secret");
            format!(r#""ghcr.io{}":{{"auth":"{auth}"}}"#, path.trim_start_matches('-'))
        };
        let entries: Vec<String> = paths.iter().map(entry).collect();
        format!(r#"{{"auths":{{{}}}}}"#, entries.join(","))
    };
    let both = file(&["/team", "/team/app"]);
    check(ClientId::Kubelet, &both, &both, true);
    check(ClientId::Kubelet, &both, &file(&["/team"]), false);
    check(ClientId::Kubelet, &both, &file(&["", "/team", "/team/app"]), true);
    check(ClientId::Kubelet, &file(&["", "/team"]), &file(&["/team"]), false);
    // Both entries, the longer path with the other's user.
    check(ClientId::Kubelet, &both, &file(&["-/team", "/team/app"]), false);
}

#[test]
fn what_nobody_can_read_is_nothing() {
    const UNPADDED: &str = r#"{"auths":{"ghcr.io":{"auth":"Ym90OnNlY3JldA"}}}"#;
    const STRAY_BITS: &str = r#"{"auths":{"ghcr.io":{"auth":"Ym90OnNlY3JldB=="}}}"#;
    const NO_USER: &str = r#"{"auths":{"ghcr.io":{"auth":"OnNlY3JldA=="}}}"#;
    // oras-py sends the text unchanged.
    check(ClientId::OrasPy, UNPADDED, BOT, true);
    check(ClientId::OrasPy, BOT, UNPADDED, false);
    check(ClientId::OrasPy, STRAY_BITS, BOT, true);
    check(ClientId::OrasPy, NONE, UNPADDED, true);
    check(ClientId::OrasPy, NO_USER, NONE, false);
    check(ClientId::OrasPy, NO_USER, BOT, false);
}

#[test]
fn every_registry_is_asked_about_once() {
    let file = r#"{"auths":{"ghcr.io":{},"https://ghcr.io":{},"quay.io/team":{},"a b":{},
        "https://index.docker.io/v1/":{}},"credHelpers":{"reg.example:5000":"pass","ghcr.io":"pass"}}"#;
    let document = Document::parse(file);
    let asked = images(ConfigFile::new(&document));
    let hosts: Vec<&str> =
        asked.iter().map(|image| image.split('/').next().unwrap_or_default()).collect();
    assert_eq!(hosts, ["alpine", "ghcr.io", "quay.io", "reg.example:5000"]);
}
