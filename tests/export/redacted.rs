//! Copy for a ticket: no secret in it, all else unchanged.

use credenza::config::{decode_auth, ConfigFile, Login};
use credenza::json::Document;

use crate::{first, render};

const FILE: &str = r#"{
  "auths": {
    "https://index.docker.io/v1/": {"auth": "YWxpY2U6czNjcmV0", "email": "alice@corp.example"},
    "ghcr.io": {"username": "alice", "password": "ghp_s3cret0123456789012345678901234567890\n"},
    "https://u:s3cretkey@quay.io": {"identitytoken": "eyJhbGciOiJ9.s3cret.sig", "extra": "s3cret"},
    "same.example.com": {"auth": "Ym9iOnMzY3JldA=="},
    "gcr.io": {"auth": "X2pzb25fa2V5OnsiczNjcmV0IjoieCJ9"},
    "bad.example.com": {"auth": "s3cret!"}
  },
  "HttpHeaders": {"X-Meta-Auth-Token": "s3cret"},
  "proxies": {"default": {"httpProxy": "http://u:s3cret@proxy:3128"}},
  "psFormat": "table {{.ID}}"
}
"#;

fn copy(options: &[(&str, &str)]) -> String {
    first(&render("redacted", FILE, options)).to_owned()
}

/// A token of hexadecimal digits that was never encoded: as base64 it is bytes with a colon at the end.
#[test]
fn bytes_before_the_colon_are_no_username() {
    let file = r#"{"auths":{"ghcr.io":{"auth":"39ef61aef002fd6318d9662e789ea262cb4c59c6"}}}"#;
    for users in ["replace", "keep"] {
        let rendered = render("redacted", file, &[("users", users)]);
        assert!(!first(&rendered).contains("f002fd63"), "{users}: {}", first(&rendered));
    }
}

#[test]
fn no_secret_is_left_in_any_coding() {
    let copy = copy(&[]);
    for secret in ["s3cret", "alice", "bob", "czNjcmV0", "corp.example"] {
        assert!(!copy.contains(secret), "{secret}: {copy}");
    }
    let document = Document::parse(copy.as_bytes());
    for entry in ConfigFile::new(&document).entries() {
        let auth = entry.string("auth");
        if let Ok(found) = decode_auth(&auth) {
            let text = String::from_utf8_lossy(found.password.expose()).into_owned();
            assert!(!text.contains("s3cret"), "{text}");
        }
    }
}

#[test]
fn structure_layout_and_kind_stay() {
    let copy = copy(&[]);
    let (before, after) = (Document::parse(FILE), Document::parse(copy.as_bytes()));
    assert_eq!(copy.lines().count(), FILE.lines().count());
    assert!(copy.contains(r#""psFormat": "table {{.ID}}""#));
    let logins = |document: &Document| -> Vec<Login> {
        ConfigFile::new(document).entries().map(|entry| entry.login()).collect()
    };
    for (old, new) in logins(&before).into_iter().zip(logins(&after)) {
        match (&old, &new) {
            (Login::Auth(Ok(old)), Login::Auth(Ok(new))) => {
                let (old, new) = (old.password.expose(), new.password.expose());
                assert!(!new.is_empty() && new != old);
                assert_eq!(old.contains(&b':'), new.contains(&b':'));
            }
            (Login::Fields { password: old, .. }, Login::Fields { password: new, .. }) => {
                let texts = [old, new].map(|secret| secret.expose_str().unwrap_or_default());
                assert!(
                    texts.iter().all(|text| text.starts_with("ghp_") && text.ends_with('\n')),
                    "a newline stays"
                );
            }
            _ => assert_eq!(std::mem::discriminant(&old), std::mem::discriminant(&new)),
        }
    }
    let kinds = |document: &Document| {
        document
            .leaves_in(credenza::text::TextRange::new(0, usize::MAX))
            .map(|leaf| leaf.kind())
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&before), kinds(&after));
}

#[test]
fn the_same_secret_has_the_same_fake_each_time() {
    assert_eq!(copy(&[]), copy(&[]));
    let document = Document::parse(copy(&[]).as_bytes());
    let passwords: Vec<Vec<u8>> = ConfigFile::new(&document)
        .entries()
        .filter(|entry| !entry.string("auth").is_empty())
        .filter_map(|entry| decode_auth(&entry.string("auth")).ok())
        .map(|found| found.password.expose().to_vec())
        .collect();
    // Docker Hub's and same.example.com's were the same.
    assert_eq!(passwords[0], passwords[1]);
}

#[test]
fn users_can_stay_and_a_broken_file_is_refused() {
    let kept = copy(&[("users", "keep")]);
    assert!(
        kept.contains("\"alice\"") && kept.contains("corp.example") && !kept.contains("s3cret")
    );
    let broken = render("redacted", "{\"auths\":{\"a\":{\"auth\":\"czNjcmV0\"}", &[]);
    assert!(broken.parts.is_empty() && !broken.warnings.is_empty());
}
