//! Cases missing from the vectors of `tests/data/vectors`.

use super::Reference;

fn error(text: &str) -> String {
    Reference::parse(text).unwrap_err().to_string()
}

#[test]
fn digests_are_checked_by_their_algorithm() {
    let hex = "0123456789abcdef".repeat(8);
    let of = |algorithm: &str, digits: usize| format!("r.io/a@{algorithm}:{}", &hex[..digits]);
    for (algorithm, digits) in [("sha256", 64), ("sha384", 96), ("sha512", 128)] {
        assert!(Reference::parse(&of(algorithm, digits)).is_ok());
    }
    assert_eq!(error(&of("sha256", 63)), "invalid checksum digest length");
    assert_eq!(error(&of("sha256", 31)), "invalid reference format");
    assert_eq!(error(&of("md5", 32)), "unsupported digest algorithm");
    let tagged = of("SHA256", 64).replace('@', ":t@");
    assert_eq!(error(&tagged), "invalid checksum digest format");
    assert_eq!(
        error(&of("SHA256", 64)),
        "invalid reference format: repository name (a@SHA256) must be lowercase"
    );
    let upper = of("sha256", 64).replace('a', "A").replace("r.io/A@shA", "r.io/a@sha");
    assert_eq!(error(&upper), "invalid checksum digest format");
    assert_eq!(error("r.io/a@sha256"), "invalid reference format");
}

#[test]
fn a_domain_that_is_only_a_path_in_lower_case() {
    assert_eq!(error("A_b.example.com/x"), "repository name must be lowercase");
    assert_eq!(error("\u{212A}.example.com/x"), "repository name must be lowercase");
}

#[test]
fn familiar_names_leave_out_the_defaults_of_docker_hub() {
    for (text, familiar) in [
        ("docker.io/library/alpine:3", "alpine"),
        ("bitnami/redis", "bitnami/redis"),
        ("library/a/b", "library/a/b"),
        ("ghcr.io/o/i", "ghcr.io/o/i"),
    ] {
        assert_eq!(Reference::parse(text).unwrap().familiar_name(), familiar);
    }
}
