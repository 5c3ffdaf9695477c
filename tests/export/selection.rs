//! Entries that go in, and the reasons against the others.

use credenza::config::{ConfigFile, EntryId};
use credenza::export::{target, OptionValues, Part, RenderRequest};
use credenza::json::Document;

use crate::{first, render};

/// Returns the reason against the only entry of a file; empty when it goes in.
fn reason(id: &str, entry: &str, more: &str) -> &'static str {
    let config = format!(r#"{{"auths":{{"r.example.com":{entry}}}{more}}}"#);
    let rendering = render(id, &config, &[]);
    assert_eq!(rendering.included.len() + rendering.left_out.len(), 1, "{config}");
    rendering.left_out.first().map_or("", |left| left.reason)
}

#[test]
fn entries_that_a_consumer_cannot_read_are_left_out_with_a_reason() {
    for (id, entry, more, words) in [
        ("gitlab", r#"{"auth":"dTpw"}"#, "", ""),
        ("gitlab", "{}", "", "It is empty"),
        ("gitlab", "{}", r#","credsStore":"desktop""#, "credential helper has its password"),
        ("gitlab", "{}", r#","credHelpers":{"r.example.com":"ecr-login"}"#, "credential helper"),
        ("gitlab", r#"{"auth":"dTpw"}"#, r#","credsStore":"desktop""#, ""),
        ("gitlab", r#"{"auth":"!"}"#, "", "cannot read its auth"),
        ("gitlab", r#"{"auth":"dQ=="}"#, "", "cannot read its auth"),
        ("gitlab", r#"{"username":"a:b","password":"p"}"#, "", "has a colon"),
        ("gitlab", r#"{"password":"p"}"#, "", "no username"),
        ("gitlab", r#"{"username":"u","password":"p\u0000"}"#, "", "NUL"),
        ("gitlab", r#"{"identitytoken":"t"}"#, "", ""),
        ("kubernetes-secret", r#"{"identitytoken":"t"}"#, "", "a separate kind of token"),
        (
            "kubernetes-secret",
            r#"{"auth":"MDA6","identitytoken":"t"}"#,
            "",
            "a separate kind of token",
        ),
        ("kubernetes-secret", r#"{"auth":"dTpw","identitytoken":"t"}"#, "", ""),
        ("kubernetes-secret", r#"{"auth":"dTr/"}"#, "", ""),
        ("k3s", r#"{"auth":"dTr/"}"#, "", "not UTF-8"),
        ("login", r#"{"auth":"dTo="}"#, "", "refuses an empty password"),
        ("login", r#"{"auth":"IHU6cA=="}"#, "", "trims the username"),
        ("login", r#"{"auth":"dTpwDQ=="}"#, "", "carriage return"),
        ("login-powershell", r#"{"auth":"dSI6cA=="}"#, "", "double quotes"),
    ] {
        let found = reason(id, entry, more);
        assert!(
            found.contains(words) && found.is_empty() == words.is_empty(),
            "{id} {entry}{more}: {found}"
        );
    }
}

#[test]
fn what_stays_behind_is_said() {
    let said = |config: &str| {
        let rendering = render("kubernetes-secret", config, &[]);
        let texts = rendering.warnings.iter().map(|warning| warning.text.to_string());
        texts.collect::<Vec<_>>().join(" ")
    };
    let token = said(r#"{"auths":{"r.io":{"auth":"dTpw","identitytoken":"t"}}}"#);
    assert!(token.contains("token is left out"), "{token}");
    let helper = said(r#"{"auths":{"r.io":{"auth":"dTpw"}},"credsStore":"pass"}"#);
    assert!(helper.contains("may be old"), "{helper}");
    let nul = said(r#"{"auths":{"r.io":{"auth":"dTpwAA=="}}}"#);
    assert!(nul.contains("NULs"), "{nul}");
}

#[test]
fn dockers_own_tokens_and_repeated_keys_are_left_out() {
    let web = r#"{"auths":{"https://index.docker.io/v1/access-token":{"auth":"dTpw"}}}"#;
    assert_eq!(render("gitlab", web, &[]).included.len(), 0);
    let twice = r#"{"auths":{"r.io":{"auth":"YTph"},"r.io":{"auth":"Yjpi"}}}"#;
    let rendering = render("gitlab", twice, &[]);
    assert_eq!(rendering.included, [EntryId { auths: 0, index: 1 }]);
    assert_eq!(first(&rendering), r#"{"auths":{"r.io":{"auth":"Yjpi"}}}"#);
}

#[test]
fn only_what_was_chosen_goes_in_and_the_file_keeps_all_else() {
    let text = "{\"x\": 1.0,\n \"auths\": { \"a\":{\"auth\":\"YTph\"}, \"b\":{\"auth\":\"Yjpi\", \"n\":1E2} ,\"c\":{}},\"credsStore\":\"pass\"}\n";
    let document = Document::parse(text);
    let entries: Vec<EntryId> =
        ConfigFile::new(&document).entries().map(|entry| entry.id).collect();
    let rendered = |id: &str, chosen: &[EntryId]| {
        let request = RenderRequest {
            document: &document,
            entries: chosen,
            now: crate::NOW,
            options: &OptionValues::default(),
        };
        let rendering = target(id).expect("a target").render(&request);
        first(&rendering).to_owned()
    };
    assert_eq!(rendered("config", &entries), text);
    assert_eq!(
        rendered("config", &entries[1..2]),
        "{\"x\": 1.0,\n \"auths\": { \"b\":{\"auth\":\"Yjpi\", \"n\":1E2}},\"credsStore\":\"pass\"}\n"
    );
    assert_eq!(
        rendered("config-minified", &entries[1..2]),
        "{\"x\":1.0,\"auths\":{\"b\":{\"auth\":\"Yjpi\",\"n\":1E2}},\"credsStore\":\"pass\"}"
    );
    assert_eq!(rendered("gitlab", &entries[..1]), r#"{"auths":{"a":{"auth":"YTph"}}}"#);
    assert!(
        rendered("config-docker", &entries[1..2]).starts_with("{\n\t\"auths\": {\n\t\t\"b\": {\n")
    );
}

#[test]
fn limits_are_checked() {
    let password = "p".repeat(60_000);
    let config = format!(r#"{{"auths":{{"r.io":{{"username":"u","password":"{password}"}}}}}}"#);
    // A variable of a project or group of GitLab has no limit.
    for (id, most) in [("github", Some("49152")), ("gitlab", None), ("gitlab-base64", None)] {
        let rendering = render(id, &config, &[]);
        let is_limit = |text: &str| text.contains(most.unwrap_or("at most"));
        let said = rendering.warnings.iter().any(|warning| is_limit(&warning.text));
        assert_eq!(said, most.is_some(), "{id}: {:?}", rendering.warnings);
    }
}

/// Number of entries for which quadratic work would take hours.
const MANY: usize = 20_000;

/// Returns `MANY` entries with a helper each. Their hosts differ in characters that a variable
/// cannot have, so their variables are the same word with a number.
fn many(entry: impl Fn(usize) -> String) -> String {
    let entries: Vec<String> = (0..MANY).map(&entry).collect();
    let helpers: Vec<String> = (0..MANY).map(|at| format!(r#""{at}":"pass""#)).collect();
    format!(r#"{{"auths":{{{}}},"credHelpers":{{{}}}}}"#, entries.join(","), helpers.join(","))
}

#[test]
fn many_registries_of_one_host_are_written() {
    let config = many(|at| format!(r#""r.example.com/{at}":{{"auth":"dTpw"}}"#));
    for id in [
        "config",
        "push",
        "login",
        "kubernetes-secret",
        "k3s",
        "gitlab",
        "github-logins",
        "ecs",
        "devcontainers",
    ] {
        let rendering = render(id, &config, &[]);
        let known = rendering.included.len() + rendering.left_out.len();
        assert_eq!(known, MANY, "{id}");
    }
    let last = render("circleci", &config, &[]).parts;
    let named = |part: &Part| part.title == "R_EXAMPLE_COM_20000_PASSWORD";
    assert!(last.iter().any(named));
}

#[test]
fn one_key_many_times_goes_in_once() {
    let config = many(|at| format!(r#""r.example.com":{{"username":"u","password":"p{at}"}}"#));
    let rendering = render("gitlab", &config, &[]);
    let index = MANY - 1;
    assert_eq!(rendering.included, [EntryId { auths: 0, index }]);
    assert_eq!(rendering.left_out.len(), index);
}

#[test]
fn many_secrets_are_redacted() {
    let config =
        many(|at| format!(r#""r{at}.example.com":{{"username":"u{at}","password":"p{at}"}}"#));
    let copy = render("redacted", &config, &[]);
    assert!(first(&copy).contains(r#""username":"user20000","password":"redacted20000""#));
}
