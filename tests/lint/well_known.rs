//! Broken files that became well known: each is named by its rule and repaired by the first fix.

use credenza::json::Document;
use credenza::lint::{check, Activity};

/// Origin, entry, rule, and the entry after the first fix; empty when nothing in the file tells the
/// intended login, and the only fix is to remove it.
const CASES: [(&str, &str, &str, &str); 11] = [
    (
        "an old manual of Kubernetes (kubernetes/kubernetes#17286)",
        r#"{"auth":"ZmFrZXBhc3N3b3JkMTIK","email":"jdoe@example.com"}"#,
        "auth-no-colon",
        "",
    ),
    (
        "the same beside a user name",
        r#"{"username":"jdoe","auth":"ZmFrZXBhc3N3b3JkMTIK"}"#,
        "auth-no-colon",
        r#"{"username":"jdoe","auth":"amRvZTpmYWtlcGFzc3dvcmQxMg=="}"#,
    ),
    (
        "a newline in the password, as in the README of psaia/gen-dockercfg",
        r#"{"auth":"Ym90OnMzY3JldAo=","email":"jdoe@example.com"}"#,
        "auth-password-newline",
        r#"{"auth":"Ym90OnMzY3JldA==","email":"jdoe@example.com"}"#,
    ),
    (
        "a raw token (jesseduffield/lazydocker#747)",
        r#"{"auth":"ghp_0123456789abcdefABCDEF0123456789abcd","username":"bot"}"#,
        "auth-raw-token",
        r#"{"auth":"Ym90OmdocF8wMTIzNDU2Nzg5YWJjZGVmQUJDREVGMDEyMzQ1Njc4OWFiY2Q=","username":"bot"}"#,
    ),
    (
        "a raw token, and nobody says whose",
        r#"{"auth":"ghp_0123456789abcdefABCDEF0123456789abcd"}"#,
        "auth-raw-token",
        "",
    ),
    (
        "readable (aquasecurity/starboard#857)",
        r#"{"auth":"bot:s3cret"}"#,
        "auth-plain-text",
        r#"{"auth":"Ym90OnMzY3JldA=="}"#,
    ),
    (
        "encoded twice (hashicorp/terraform-provider-kubernetes#145)",
        r#"{"auth":"WW05ME9uTXpZM0psZEE9PQ=="}"#,
        "auth-double-encoded",
        r#"{"auth":"Ym90OnMzY3JldA=="}"#,
    ),
    (
        "wrapped by base64 (fermayo/ecr-k8s-secret#1)",
        r#"{"auth":"Ym90OnMz\nY3JldA==\n"}"#,
        "auth-newline-in-base64",
        r#"{"auth":"Ym90OnMzY3JldA=="}"#,
    ),
    (
        "wrapped, and joined with a blank (rpardini/docker-registry-proxy#34)",
        r#"{"auth":"Ym90OnMz Y3JldA=="}"#,
        "auth-space",
        r#"{"auth":"Ym90OnMzY3JldA=="}"#,
    ),
    (
        "URL-safe (upserve/docker-api#485)",
        r#"{"auth":"YWI6cD8-cX5-"}"#,
        "auth-urlsafe",
        r#"{"auth":"YWI6cD8+cX5+"}"#,
    ),
    ("shortened in Docker's own manual", r#"{"auth":"c3R...zE2"}"#, "auth-password-masked", ""),
];

#[test]
fn broken_files_of_the_world_are_named_and_repaired() {
    for (origin, entry, rule, fixed) in CASES {
        let file = |entry: &str| format!(r#"{{"auths":{{"ghcr.io":{entry}}}}}"#);
        let document = Document::parse(file(entry));
        let found = check(&document, 0, Activity::Editing);
        let of_family = |id: &str| id.starts_with("auth-") && id != "auth-plaintext";
        let ids: Vec<&str> = found.iter().map(|f| f.rule.id).filter(|id| of_family(id)).collect();
        assert_eq!(ids, [rule], "{origin}");
        let finding = found.iter().find(|f| f.rule.id == rule).expect("just seen");
        let fix = finding.fixes().next().expect(origin);
        let after = document.apply(fix.edits()).0;
        if fixed.is_empty() {
            assert!(fix.label.starts_with("Remove"), "{origin}: {}", fix.label);
        } else {
            assert_eq!(after.bytes(), file(fixed).as_bytes(), "{origin}");
        }
    }
}
