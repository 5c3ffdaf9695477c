//! The registry of an image, by a regular expression and a test for URLs.
//!
//! Facts: testcontainers-go 5dec9ddf, `internal/core/images.go` (`ExtractRegistry`, `IsURL`).

use crate::docker::DOCKER_HUB_KEY;
use crate::go::url;

/// Names of Docker Hub, in any case.
const HUB: [&str; 3] = ["docker.io", "registry.hub.docker.com", "registry-1.docker.io"];

/// Returns the registry under which a login is looked for.
pub(super) fn of_image(image: &str) -> String {
    match extract(image) {
        None => String::new(),
        Some(found) if HUB.iter().any(|name| found.eq_ignore_ascii_case(name)) => {
            DOCKER_HUB_KEY.to_owned()
        }
        Some(found) if is_url(found) => found.to_owned(),
        Some(_) => DOCKER_HUB_KEY.to_owned(),
    }
}

/// Returns the first part of an image, empty for a short name; `None` for what is no image.
fn extract(image: &str) -> Option<&str> {
    let scheme = ["https://", "http://"].iter().find(|scheme| image.starts_with(**scheme));
    for start in [scheme.map_or(0, |scheme| scheme.len()), 0] {
        let slash = image[start..].find('/').map(|slash| start + slash);
        if let Some(slash) = slash.filter(|slash| *slash > start) {
            if is_rest(&image[slash + 1..]) {
                return Some(&image[..slash]);
            }
        }
    }
    is_rest(image).then_some("")
}

/// Returns whether it is `repository/image:tag`, of which only the image is required.
fn is_rest(text: &str) -> bool {
    let is_image = |text: &str| match text.split_once(':') {
        None => !text.is_empty(),
        Some((name, tag)) => !name.is_empty() && !tag.is_empty() && !tag.contains('\n'),
    };
    let inner = text.split_once('/').filter(|(repository, _)| !repository.is_empty());
    inner.is_some_and(|(_, rest)| is_image(rest)) || is_image(text)
}

/// Returns whether its test takes the text for a URL or a host.
fn is_url(text: &str) -> bool {
    if text.chars().count() >= 2083 || text.len() <= 3 || text.starts_with('.') {
        return false;
    }
    let has_port = text.contains(':') && !text.contains("://");
    let Ok(parsed) = url::parse(&if has_port { format!("http://{text}") } else { text.to_owned() })
    else {
        return false;
    };
    if parsed.authority.starts_with('.') {
        return false;
    }
    if parsed.authority.is_empty() && !parsed.path.is_empty() && !parsed.path.contains('.') {
        return false;
    }
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    is_host(host)
}

/// Returns whether it is an address or a name, perhaps with a port.
fn is_host(host: &str) -> bool {
    let is_port = |port: &str| {
        (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit())
    };
    if let Some((address, rest)) = host.strip_prefix('[').and_then(|host| host.split_once(']')) {
        let is_end = rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port);
        return is_end && address.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let name = match host.rsplit_once(':') {
        Some((name, port)) if is_port(port) => name,
        Some(_) => return false,
        None => host,
    };
    let name = name.strip_suffix('.').unwrap_or(name);
    let is_letter = |c: char| c.is_ascii_alphanumeric() || ('\u{a1}'..='\u{ffff}').contains(&c);
    let mut labels = name.split('.').enumerate();
    labels.all(|(at, label)| {
        label.starts_with(is_letter)
            && label.ends_with(is_letter)
            && label.chars().all(|c| is_letter(c) || c == '-' || (c == '_' && at == 0))
    })
}

#[cfg(test)]
mod tests {
    use super::of_image;

    #[test]
    fn an_image_has_its_registry() {
        let hub = "https://index.docker.io/v1/";
        for (image, registry) in [
            ("alpine", hub),
            ("team/app:1", hub),
            ("localhost/app", hub),
            ("Docker.io/team/app", hub),
            ("index.docker.io/team/app", "index.docker.io"),
            ("localhost:5000/app", "localhost:5000"),
            ("[::1]:5000/app", "[::1]:5000"),
            ("r.io/a/b/c@sha256:00", "r.io"),
            ("a_b.example.com/x", "a_b.example.com"),
            ("__proto__.example/app", hub),
            ("r.io/", hub),
            ("", ""),
        ] {
            assert_eq!(of_image(image), registry, "{image}");
        }
    }
}
