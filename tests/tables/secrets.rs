//! What is secret in a text, a name and a place.

use credenza::config::secrets::{
    is_secret_at, is_secret_user, masked, shown_image, shown_name, shown_user, Secrets,
};
use credenza::config::ConfigFile;
use credenza::json::Document;

#[test]
fn a_username_is_secret_when_it_is_the_token() {
    let uuid = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    for (user, password, shown) in [
        ("dop_v1_0a1b2c3d", "dop_v1_0a1b2c3d", "dop_v1_•••"),
        ("dop_v1_0a1b2c3d", "", "dop_v1_•••"),
        ("s3cret", "s3cret", "•••"),
        ("Zk3jR8sLq0Vw7TnYb2Xc", "", "•••"),
        // Few changes of class, but pairs of letters that no word has.
        ("Xle1+5BN+Q74LfjF+Cgm+ChsPZUHGqECQOWJ+BQs+DtD", "x", "•••"),
        (uuid, "", "•••"),
        (uuid, "pw", uuid),
        ("bot", "", "bot"),
        ("bot", "s3cret", "bot"),
        ("robot$team+builder-01", "x", "robot$team+builder-01"),
        ("", "", ""),
    ] {
        assert_eq!(shown_user(user.as_bytes(), password.as_bytes()), shown);
        let is_secret = is_secret_user(user.as_bytes(), password.as_bytes());
        assert_eq!(is_secret, shown.contains('•'), "{user}");
    }
}

#[test]
fn names_of_entries_have_no_secret() {
    for (key, name) in [
        ("https://bot:s3cret@ghcr.io/v2/", "https://bot:•••@ghcr.io/v2/"),
        ("bot:s3cret@ghcr.io", "bot:•••@ghcr.io"),
        ("bot:s3/cret@ghcr.io", "bot:•••@ghcr.io"),
        ("ghp_abcdefgh", "ghp_•••"),
        ("https://index.docker.io/v1/", "Docker Hub"),
        ("registry.example.com:5000", "registry.example.com:5000"),
    ] {
        assert_eq!(shown_name(key), name);
        assert!(!shown_image(key).contains("cret"), "{key}");
    }
    assert_eq!(masked("no secret"), "no secret");
}

#[test]
fn a_value_is_secret_by_its_name_or_its_look() {
    let path = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    for name in [
        "Authorization",
        "X-Meta-Auth-Token",
        "X-Api-Key",
        "Cookie",
        "X-Session",
        "PRIVATE-TOKEN",
        "clientSecret",
        "aws_access_key_id",
    ] {
        assert!(is_secret_at(&path(&["HttpHeaders", name]), "a"), "{name}");
        assert!(!is_secret_at(&path(&["HttpHeaders", name]), ""), "{name}");
    }
    for name in ["User-Agent", "psFormat", "secretFormat", "author", "currentContext"] {
        assert!(!is_secret_at(&path(&[name]), "production"), "{name}");
        assert!(is_secret_at(&path(&[name]), "glpat-abcdefgh"), "{name}");
    }
    assert!(!is_secret_at(&path(&["credHelpers", "auth.example.com"]), "pass"));
}

#[test]
fn passwords_in_keys_are_masked_in_part_and_in_another_spelling() {
    let file = r#"{"auths":{"https://bot:s3cretive%2Fpw@ghcr.io":{}},"credHelpers":{"a:p4ss@quay.io":"x"}}"#;
    let document = Document::parse(file);
    let secrets = Secrets::of(ConfigFile::new(&document));
    for (text, hidden) in [
        ("uses https://bot:s3cretive%2Fpw@ghcr.io", "uses https://bot:•••@ghcr.io"),
        ("asks for a:p4ss@quay.io", "asks for a:•••@quay.io"),
        ("port \"s3cretive%2Fp", "port \"•••"),
        ("decoded s3cretive/pw, too", "decoded •••, too"),
        ("uses ghp_abcdefgh", "uses ghp_•••"),
        ("s3cret alone", "s3cret alone"),
    ] {
        assert_eq!(secrets.hide(text), hidden);
    }
}
