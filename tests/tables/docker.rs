//! Keys of `auths`, image names and the commands around them.

use credenza::docker::reference::Reference;
use credenza::docker::{host_of, is_docker_hub, key_for, login_key, strip_command};
use credenza::docker::{KeyForm, ServerKey, DOCKER_HUB_KEY, DOCKER_HUB_WEB_LOGIN_KEYS};

#[test]
fn a_key_has_its_parts() {
    for (key, scheme, user, host, path, repository) in [
        ("ghcr.io", None, None, "ghcr.io", "", ""),
        ("localhost:5000", None, None, "localhost:5000", "", ""),
        ("[::1]:5000/v2/", None, None, "[::1]:5000", "/v2/", ""),
        (DOCKER_HUB_KEY, Some("https"), None, "index.docker.io", "/v1/", ""),
        ("https://bob@ghcr.io/v1", Some("https"), Some("bob"), "ghcr.io", "/v1", ""),
        ("a:b@c@ghcr.io", None, Some("a:b@c"), "ghcr.io", "", ""),
        (
            "ghcr.io/team/app@sha256:0",
            None,
            None,
            "ghcr.io",
            "/team/app@sha256:0",
            "team/app@sha256:0",
        ),
        ("//ghcr.io/", None, None, "", "//ghcr.io/", "ghcr.io"),
        ("ghcr.io?q/x", None, None, "ghcr.io?q", "/x", "x"),
        ("", None, None, "", "", ""),
    ] {
        let parts = ServerKey { scheme, user, host, path };
        assert_eq!(ServerKey::parse(key), parts, "{key}");
        assert_eq!(parts.repository(), repository, "{key}");
    }
}

#[test]
fn a_key_has_one_form() {
    for (key, form) in [
        ("ghcr.io", KeyForm::Host),
        ("localhost:5000", KeyForm::Host),
        ("[::1]:5000", KeyForm::Host),
        ("ghcr.io/", KeyForm::Slash),
        ("https://ghcr.io", KeyForm::Url),
        ("bob@ghcr.io", KeyForm::Url),
        ("ghcr.io/v2/", KeyForm::Url),
        ("ghcr.io//v2", KeyForm::Url),
        ("https://bob@ghcr.io/v1", KeyForm::Url),
        ("ghcr.io/team", KeyForm::Path),
        ("ghcr.io/v1/team", KeyForm::Path),
        ("https://ghcr.io/team/", KeyForm::Path),
        ("ghcr.io/team/app:1.0", KeyForm::Image),
        ("ghcr.io/team/app@sha256:0123", KeyForm::Image),
    ] {
        assert_eq!(ServerKey::parse(key).form(), form, "{key}");
    }
}

#[test]
fn docker_stores_and_looks_up_under_one_key() {
    for (name, stored, looked_up) in [
        ("", DOCKER_HUB_KEY, ""),
        ("docker.io", DOCKER_HUB_KEY, DOCKER_HUB_KEY),
        ("index.docker.io", "index.docker.io", DOCKER_HUB_KEY),
        ("registry-1.docker.io", "registry-1.docker.io", "registry-1.docker.io"),
        (DOCKER_HUB_KEY, DOCKER_HUB_KEY, DOCKER_HUB_KEY),
        ("GHCR.io", "GHCR.io", "GHCR.io"),
        ("https://ghcr.io/v2/", "ghcr.io", "https://ghcr.io/v2/"),
        ("localhost:5000", "localhost:5000", "localhost:5000"),
    ] {
        assert_eq!(login_key(name), stored, "{name}");
        assert_eq!(key_for(name), looked_up, "{name}");
    }
}

#[test]
fn docker_hub_in_any_spelling() {
    for key in [
        DOCKER_HUB_KEY,
        "docker.io",
        "DOCKER.IO:443",
        "https://index.docker.io/v1",
        "http://registry-1.docker.io",
        "hub.docker.com/r/team/app",
    ] {
        assert!(is_docker_hub(key), "{key}");
    }
    for key in ["ghcr.io", "docker.example.com", "docker.io.example.com"] {
        assert!(!is_docker_hub(key), "{key}");
    }
    for (key, _) in DOCKER_HUB_WEB_LOGIN_KEYS {
        assert!(!is_docker_hub(key) && host_of(key) == "index.docker.io", "{key}");
    }
}

/// Returns the error of an image name; these cases are missing from the vectors.
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
fn the_image_of_a_command_or_a_dockerfile_line() {
    for (text, image) in [
        ("docker pull ghcr.io/o/i:1", "ghcr.io/o/i:1"),
        ("  $ sudo docker image push --quiet r.io/a ", "r.io/a"),
        ("# docker pull r.io/a", "r.io/a"),
        ("docker pull --platform linux/arm64 alpine", "alpine"),
        ("docker pull --platform=linux/arm64 alpine", "alpine"),
        ("docker run --rm -itv /a:/b -e 'A=b c' alpine sh", "alpine"),
        ("FROM --platform=$BUILDPLATFORM golang:1.26 AS build", "golang:1.26"),
        ("from alpine", "alpine"),
        ("FROM $BASE", "$BASE"),
        (" alpine", "alpine"),
        ("docker://reg.kite.example:5000/app:1", "reg.kite.example:5000/app:1"),
        ("oci://reg.kite.example:5000/charts/app", "reg.kite.example:5000/charts/app"),
        ("image: reg.kite.example:5000/app:1", "reg.kite.example:5000/app:1"),
        ("- image: \"reg.kite.example/app:1\"", "reg.kite.example/app:1"),
        ("\"image\": \"reg.kite.example/app:1\",", "reg.kite.example/app:1"),
        ("image: reg.kite.example/app:1 # web", "reg.kite.example/app:1"),
        ("reg.kite.example:5000/app:1 ", "reg.kite.example:5000/app:1"),
        ("`reg.kite.example/app:1`", "reg.kite.example/app:1"),
        ("'reg.kite.example/app:1'", "reg.kite.example/app:1"),
        ("\u{201C}reg.kite.example/app:1\u{201D}", "reg.kite.example/app:1"),
        ("\u{A0}reg.kite.example/app:1", "reg.kite.example/app:1"),
        ("skopeo inspect docker://reg.kite.example/app:1", "reg.kite.example/app:1"),
        ("helm pull oci://reg.kite.example/charts/app --version 1", "reg.kite.example/charts/app"),
        ("crictl pull reg.kite.example/app:1", "reg.kite.example/app:1"),
        (
            "kind: Pod\nspec:\n  containers:\n  - name: a\n    image: reg.kite.example/app:1\n",
            "reg.kite.example/app:1",
        ),
        (
            "1: Pulling from app\nDigest: sha256:ab\nStatus: Downloaded\nreg.kite.example/app:1\n",
            "reg.kite.example/app:1",
        ),
        ("FROM reg.kite.example/app:1 AS build\nRUN make\n", "reg.kite.example/app:1"),
        ("   ", "   "),
        ("docker pull", "docker pull"),
        ("docker ps", "docker ps"),
        ("", ""),
    ] {
        assert_eq!(strip_command(text), image, "{text}");
    }
}
