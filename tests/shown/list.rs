//! The list of registries.

use credenza::app::{listed, row_after_key, Listed, RowText};
use credenza::config::ConfigFile;
use credenza::json::Document;

#[test]
fn a_search_looks_at_key_name_and_user() {
    // Ym90OnA= is bot:p.
    let document = Document::parse(
        r#"{"auths": {"https://index.docker.io/v1/": {}, "GHCR.io": {"auth": "Ym90OnA="}, "quay.io": {"username": "Ann", "password": "bot"}}}"#,
    );
    let cases: [(&str, &[usize]); 7] = [
        ("", &[0, 1, 2]),
        ("io", &[0, 1, 2]),
        ("ghcr", &[1]),
        ("docker hub", &[0]),
        ("BOT", &[1]),
        ("ann", &[2]),
        ("nothing", &[]),
    ];
    let config = ConfigFile::new(&document);
    for (query, expected) in cases {
        let found = listed(&document, query);
        let entries = found.iter().filter_map(|row| match row {
            Listed::Entry(id, key) => Some((*id, *key)),
            Listed::Helper(_) => None,
        });
        let places: Vec<usize> = entries.clone().map(|(id, _)| id.index).collect();
        assert_eq!(places, expected, "{query}");
        for (id, key) in entries {
            let by_key = config.entry_at(id, key).expect("the key is there");
            assert_eq!(by_key.range(), config.entry(id).expect("an entry").range());
        }
    }
}

#[test]
fn keys_move_in_the_list() {
    let cases = [
        ("ArrowDown", Some(1), Some(2)),
        ("ArrowDown", Some(20), Some(20)),
        ("ArrowUp", Some(1), Some(0)),
        ("ArrowUp", Some(0), Some(0)),
        ("ArrowUp", None, Some(0)),
        ("ArrowDown", None, Some(0)),
        ("PageDown", Some(3), Some(13)),
        ("PageDown", Some(15), Some(20)),
        ("PageUp", Some(3), Some(0)),
        ("PageUp", None, None),
        ("Home", Some(3), Some(0)),
        ("End", None, Some(20)),
        ("a", Some(3), None),
    ];
    for (key, current, expected) in cases {
        assert_eq!(row_after_key(key, current, 20), expected, "{key} {current:?}");
    }
}

#[test]
fn a_row_says_how_the_registry_signs_in() {
    let long = "name".repeat(50);
    let cases = [
        (r#""": {}"#, "", "(no address)", "no credentials"),
        (r#""a.io": {"auth": "dTpw"}"#, "", "a.io", "u"),
        (r#""a.io": {"username": "u"}"#, "", "a.io", "u"),
        (r#""a.io": {"auth": "!"}"#, "", "a.io", "auth cannot be read"),
        (r#""a.io": 5"#, "", "a.io", "not an object"),
        (r#""a.io": {"identitytoken": "t"}"#, "", "a.io", "identity token"),
        (r#""a.io": {"registrytoken": "t"}"#, "", "a.io", "registry token"),
        (r#""a.io": {}"#, r#", "credHelpers": {"a.io": "gcloud"}"#, "a.io", "helper gcloud"),
        (r#""a.io": {}"#, r#", "credsStore": "pass""#, "a.io", "helper pass"),
        (r#""a.io": {"auth": "dTpw"}"#, r#", "credsStore": "pass""#, "a.io", "u"),
    ];
    let text = |file: &str| {
        let document = Document::parse(file);
        let config = ConfigFile::new(&document);
        let entry = config.entries().next().expect("an entry");
        RowText::of(config, entry, 0)
    };
    for (entry, more, name, login) in cases {
        let found = text(&format!("{{\"auths\": {{{entry}}}{more}}}"));
        assert_eq!((found.name.as_str(), found.login.as_str()), (name, login), "{entry}{more}");
    }
    let found = text(&format!("{{\"auths\": {{\"{long}\": {{\"username\": \"{long}\"}}}}}}"));
    assert_eq!((found.name.chars().count(), found.login.chars().count()), (55, 121));
    // Of a long name its middle goes: the port is what two of them differ in.
    let long = format!("registry.{}.example:5000", "team-".repeat(20));
    let found = text(&format!("{{\"auths\": {{\"{long}\": {{}}}}}}"));
    assert!(
        found.name.starts_with("registry.team-") && found.name.ends_with(".example:5000"),
        "{}",
        found.name
    );
}

/// The keys that only `credHelpers` names, and what their rows say.
#[test]
fn registries_that_only_cred_helpers_names_are_in_the_list() {
    let cases: [(&str, &[(&str, &str)]); 6] = [
        (
            r#"{"credHelpers": {"1.dkr.ecr.eu-west-1.amazonaws.com": "ecr-login"}}"#,
            &[("1.dkr.ecr.eu-west-1.amazonaws.com", "helper ecr-login")],
        ),
        (
            r#"{"auths": {"a.io": {}}, "credHelpers": {"a.io": "pass", "b.io": "gcloud"}}"#,
            &[("a.io", "helper pass"), ("b.io", "helper gcloud")],
        ),
        (
            r#"{"auths": {"https://a.io/v1/": {"auth": "dTpw"}}, "credHelpers": {"a.io": "pass"}}"#,
            &[("https://a.io/v1/", "u")],
        ),
        (
            r#"{"credHelpers": {"a.io": "pass", "b.io": "pass", "a.io": "gcloud"}}"#,
            &[("b.io", "helper pass"), ("a.io", "helper gcloud")],
        ),
        (
            r#"{"credHelpers": {"https://index.docker.io/v1/": "pass"}}"#,
            &[("Docker Hub", "helper pass")],
        ),
        (r#"{"credsStore": "desktop"}"#, &[]),
    ];
    for (file, expected) in cases {
        let document = Document::parse(file);
        let rows = listed(&document, "").into_iter();
        let rows: Vec<RowText> = rows.map(|row| RowText::of_row(&document, row, 0)).collect();
        let found: Vec<(&str, &str)> =
            rows.iter().map(|row| (row.name.as_str(), row.login.as_str())).collect();
        assert_eq!(found, expected, "{file}");
    }
    let document = Document::parse(cases[1].0);
    assert_eq!(listed(&document, "gcloud").len(), 1, "a search finds the helper");
}

/// Keys that name one host in different ways have names that differ, in every list.
#[test]
fn keys_of_one_host_have_names_that_differ() {
    let keys = [
        "ghcr.io",
        "https://ghcr.io",
        "http://ghcr.io",
        "https://ghcr.io/v1/",
        "https://ghcr.io/v2/",
        "ghcr.io/",
        "ghcr.io/team",
        "ghcr.io:443",
        "GHCR.io",
        "docker.io",
        "index.docker.io",
        "https://index.docker.io/v1",
        "https://index.docker.io/v1/",
    ];
    let entries: Vec<String> = keys.iter().map(|key| format!("\"{key}\":{{}}")).collect();
    let document = Document::parse(format!("{{\"auths\":{{{}}}}}", entries.join(",")));
    let mut names: Vec<String> = listed(&document, "")
        .into_iter()
        .map(|row| RowText::of_row(&document, row, 0).name)
        .collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!((names.len(), count), (keys.len(), keys.len()), "{names:?}");
}
