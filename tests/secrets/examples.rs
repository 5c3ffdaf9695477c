//! The files that were shown in clear.

use credenza::app::RowText;
use credenza::client::for_entry::docker_answer;
use credenza::config::{encode_auth, ConfigFile, EntryId};
use credenza::json::Document;

use crate::rendered::{answers, renderings};

const TOKEN: &str = "dop_v1_0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";

/// A file as `DigitalOcean` gives it: the token is username and password.
fn digital_ocean() -> Document {
    let auth = encode_auth(TOKEN.as_bytes(), TOKEN.as_bytes());
    Document::parse(format!(r#"{{"auths":{{"registry.digitalocean.com":{{"auth":"{auth}"}}}}}}"#))
}

#[test]
fn a_token_as_username_is_named_by_its_kind() {
    let document = digital_ocean();
    let config = ConfigFile::new(&document);
    let id = EntryId::default();
    let row = RowText::of(config, config.entry(id).unwrap(), 0);
    assert_eq!(row.login, "DigitalOcean token dop_v1_•••");
    assert_eq!(
        docker_answer(&document, id).unwrap(),
        "Docker sends registry.digitalocean.com the login of dop_v1_•••."
    );
}

#[test]
fn docker_login_leaves_out_a_secret_username_and_says_what_to_do() {
    let document = digital_ocean();
    let logins = ["login", "login-powershell"];
    for (target, rendering) in renderings(&document).filter(|(one, _)| logins.contains(&one.id)) {
        assert!(rendering.parts.is_empty(), "{}", target.id);
        let reason = rendering.left_out[0].reason;
        assert!(reason.contains("paste both where it asks"), "{reason}");
    }
}

/// docker-java takes the username from `auth` and the password from beside it.
#[test]
fn a_username_that_is_the_password_in_auth_is_in_no_answer() {
    let auth = encode_auth(b"gzfbfkkgbbkd", b"gzfbfkkgbbkd");
    let document = Document::parse(format!(
        r#"{{"auths":{{"ghcr.io":{{"Password":"other-word","auth":"{auth}"}}}}}}"#
    ));
    answers(&document, &mut |what, text| assert!(!text.contains("gzfbfkkg"), "{what}: {text}"));
}
