//! What is wrong with an `auth`: one cause for each value, and the login that was meant.

use credenza::config::{encode_auth, ConfigFile};
use credenza::json::{encode_string, Document};
use credenza::lint::{check, rule, Activity};

/// Rules of which exactly one reports an `auth` that Docker cannot read.
const CAUSES: [&str; 12] = [
    "auth-double-encoded",
    "auth-empty-user",
    "auth-no-colon",
    "auth-not-base64",
    "auth-password-masked",
    "auth-password-placeholder",
    "auth-password-variable",
    "auth-plain-text",
    "auth-raw-token",
    "auth-space",
    "auth-unpadded",
    "auth-urlsafe",
];

fn file(auth: &str) -> Document {
    Document::parse(format!(r#"{{"auths":{{"ghcr.io":{{"auth":{}}}}}}}"#, encode_string(auth)))
}

fn causes(auth: &str) -> Vec<&'static str> {
    let found = check(&file(auth), 0, Activity::Editing);
    let ids = found.iter().map(|finding| finding.rule.id);
    ids.filter(|id| CAUSES.contains(id)).collect()
}

#[test]
fn one_cause_for_each_value() {
    for (auth, cause) in [
        ("ghp_0123456789abcdefABCDEF0123456789abcd", "auth-raw-token"),
        ("6f1ed002ab5595859014ebf0951522d9f1e2a3b4", "auth-raw-token"),
        ("eyJhbGciOiJub25lIn0.eyJzdWIiOiJib3QifQ.x", "auth-raw-token"),
        ("1b2c3d4e-1111-2222-3333-444455556666", "auth-raw-token"),
        ("c3R...zE2", "auth-password-masked"),
        ("${DOCKER_AUTH}", "auth-password-variable"),
        ("$USER:$TOKEN", "auth-password-variable"),
        ("changeme", "auth-password-placeholder"),
        ("alice:s3cret", "auth-plain-text"),
        ("alice:YWxpY2U=", "auth-plain-text"),
        (" \n", "auth-space"),
        ("\n", "auth-space"),
        (" dTpwdw==", "auth-space"),
        ("dTpw dw", "auth-space"),
        ("Pz8_Onw-fg==", "auth-urlsafe"),
        ("dTpwdw", "auth-unpadded"),
        ("dTpw=", "auth-unpadded"),
        ("WVd4cFkyVTZjek5qY21WMA==", "auth-double-encoded"),
        ("V1ZkNGNGa3lWVFpqZWs1cVkyMVdNQT09", "auth-double-encoded"),
        ("ZmFrZXBhc3N3b3JkMTIK", "auth-no-colon"),
        ("OnRva2Vu", "auth-empty-user"),
        ("https://ghcr.io", "auth-not-base64"),
        ("opensesame", "auth-not-base64"),
        ("Basic dTpw", "auth-not-base64"),
        ("ghp_short", "auth-not-base64"),
        ("eyJhbGciOiJub25lIn0eyJzdWIiOiJib3QifQ", "auth-raw-token"),
        ("two words of a sentence 1", "auth-not-base64"),
        ("onlylettersonlylettersonly", "auth-not-base64"),
    ] {
        assert_eq!(causes(auth), [cause], "{auth}");
    }
    assert_eq!(causes("dXNlcjpwYXNz"), [""; 0], "Docker reads it");
}

#[test]
fn the_login_that_was_meant() {
    for (auth, login) in [
        ("dTpw dw", Some("u:pw")),
        ("Pz8_Onw-fg==", Some("???:|>~")),
        ("WVd4cFkyVTZjek5qY21WMA==", Some("alice:s3cret")),
        (" alice:s3cret\n", Some("alice:s3cret")),
        ("ZmFrZXBhc3N3b3JkMTIK", None),
    ] {
        let before = file(auth);
        let found = check(&before, 0, Activity::Editing);
        let finding = found.iter().find(|finding| CAUSES.contains(&finding.rule.id));
        let fix = finding.and_then(|finding| finding.fixes().next()).expect("a fix");
        let after = before.apply(fix.edits()).0;
        let entry = ConfigFile::new(&after).entries().next().expect("an entry");
        let wanted = login.and_then(|login| login.split_once(':'));
        let wanted =
            wanted.map(|(user, password)| encode_auth(user.as_bytes(), password.as_bytes()));
        assert_eq!(entry.string("auth"), wanted.unwrap_or_default(), "{auth}");
    }
}

#[test]
fn a_placeholder_has_one_kind() {
    for (password, kind) in [
        ("***", "masked"),
        ("[MASKED]", "masked"),
        ("<redacted>", "masked"),
        ("\u{2022}\u{2022}\u{2022}", "masked"),
        ("c3R...zE2", "masked"),
        ("**", ""),
        ("a...", ""),
        ("${TOKEN}", "variable"),
        ("$TOKEN", "variable"),
        ("$env:TOKEN", "variable"),
        ("${{ secrets.TOKEN }}", "variable"),
        ("{{ .token }}", "variable"),
        ("%TOKEN%", "variable"),
        ("$(cat token)", "variable"),
        ("$ecret", ""),
        ("$ECRET!", ""),
        ("${", ""),
        ("100%", ""),
        ("%", ""),
        ("<your token>", "placeholder"),
        ("YOUR_TOKEN", "placeholder"),
        ("your-api-key", "placeholder"),
        ("changeme", "placeholder"),
        ("ChangeMe", "placeholder"),
        ("xxx", "placeholder"),
        ("null", "placeholder"),
        ("mytoken1", ""),
        ("xx", ""),
        ("xxy", ""),
        ("yourself", ""),
        ("changeme2", ""),
        ("", ""),
    ] {
        let document = file(&encode_auth(b"bot", password.as_bytes()));
        let found = ["masked", "variable", "placeholder"].into_iter().filter(|kind| {
            let rule = rule(&format!("auth-password-{kind}")).expect("a rule");
            !rule.find(&document, 0, Activity::Editing).is_empty()
        });
        assert_eq!(found.collect::<String>(), kind, "{password}");
    }
}
