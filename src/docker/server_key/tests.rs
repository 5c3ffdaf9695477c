use super::{
    host_of, is_docker_hub, key_for, login_key, KeyForm, ServerKey, DOCKER_HUB_KEY,
    DOCKER_HUB_WEB_LOGIN_KEYS,
};

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
