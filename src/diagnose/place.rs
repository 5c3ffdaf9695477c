//! Names of registries, repositories and tags in the parts of a text: images and URLs.

use crate::codec::percent;
use crate::docker::reference::{Reference, HUB};
use crate::docker::DOCKER_HUB_HOSTS;
use crate::text::TextRange;

use super::terms::Action;

/// A value and its place.
pub(super) type Placed = (String, TextRange);

/// Parts of one image or URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) registry: Option<Placed>,
    pub(super) repository: Option<Placed>,
    pub(super) tag: Option<Placed>,
    pub(super) user: Option<Placed>,
    pub(super) action: Option<(Action, TextRange)>,
}

/// Returns the range of `part`, which is a piece of `text`, when `text` begins at `start`.
fn range_of(text: &str, start: usize, part: &str) -> TextRange {
    let at = start + (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    TextRange::new(at, at + part.len())
}

/// Returns `text` without what a sentence puts after a word.
pub(super) fn bare(text: &str) -> &str {
    text.trim_end_matches([':', '.', ',', ';', ')', ']', '}', '|'])
}

/// Reads an image as typed; `start` is its place.
pub(super) fn image(text: &str, start: usize) -> Named {
    let whole = text;
    let mut text = bare(text);
    for scheme in ["docker://", "oci://", "https://", "http://"] {
        text = text.strip_prefix(scheme).unwrap_or(text);
    }
    let Ok(reference) = Reference::parse(text) else { return Named::default() };
    let (name, digest) = match text.split_once('@') {
        Some((name, digest)) => (name, Some(digest)),
        None => (text, None),
    };
    let tag = reference.tag.as_deref().and_then(|tag| name.get(name.len() - tag.len()..));
    let name = match tag {
        Some(tag) => name.get(..name.len() - tag.len() - 1).unwrap_or(name),
        None => name,
    };
    let typed = name.split_once('/').map_or("", |(first, _)| first);
    let has_host = typed == reference.domain || DOCKER_HUB_HOSTS.contains(&typed);
    let (host, path) = match name.split_once('/') {
        Some((host, path)) if has_host => (host, path),
        _ => (&name[..0], name),
    };
    let place = |part: &str| range_of(whole, start, part);
    Named {
        registry: Some((registry_name(&reference.domain).to_owned(), place(host)))
            .filter(|(name, _)| !name.is_empty()),
        repository: Some((reference.path.clone(), place(path))),
        tag: tag.or(digest).map(|tag| (tag.to_owned(), place(tag))),
        ..Named::default()
    }
}

/// Returns the name of a registry in images.
fn registry_name(host: &str) -> &str {
    if DOCKER_HUB_HOSTS.contains(&host) || host == "registry.docker.io" {
        HUB
    } else {
        host
    }
}

/// Reads a host; `start` is its place.
pub(super) fn registry(text: &str, start: usize) -> Option<Placed> {
    let host = bare(text.split('/').next().unwrap_or_default());
    let host = host.rsplit('@').next().unwrap_or(host);
    let is_host = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    let fits = !host.is_empty() && host.chars().all(is_host);
    fits.then(|| (registry_name(host).to_owned(), range_of(text, start, host)))
}

/// Reads the URL of a request to a registry or its token service, with or without the scheme.
pub(super) fn url(text: &str, start: usize) -> Named {
    let whole = text;
    let text = bare(text);
    let text = ["https://", "http://"].iter().find_map(|s| text.strip_prefix(s)).unwrap_or(text);
    let (authority, path) = text.split_at(text.find(['/', '?']).unwrap_or(text.len()));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host_place = range_of(whole, start, host);
    let place = |part: &str| range_of(whole, start, part);
    let placed = |part: &str| (part.to_owned(), place(part));
    if let Some(rest) =
        path.strip_prefix("/v2").filter(|rest| rest.is_empty() || rest.starts_with('/'))
    {
        let rest = rest.trim_start_matches('/');
        let cut = ["/manifests/", "/blobs/", "/tags/", "/referrers/"]
            .iter()
            .find_map(|mark| rest.split_once(mark).map(|(before, after)| (before, after, *mark)));
        let tag = cut.filter(|(.., mark)| *mark == "/manifests/").map(|(_, tag, _)| tag);
        return Named {
            registry: (!host.is_empty()).then(|| (registry_name(host).to_owned(), host_place)),
            repository: cut.map(|(name, ..)| placed(name)).filter(|(name, _)| !name.is_empty()),
            tag: tag.filter(|tag| !tag.is_empty()).map(placed),
            ..Named::default()
        };
    }
    let value = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
    };
    let decoded =
        |value: &str| String::from_utf8_lossy(&percent::decode(value.as_bytes())).into_owned();
    let (service, scope) = (value("service"), value("scope"));
    if service.is_none() && scope.is_none() {
        // The token services of two registries, asked by POST.
        let registry = match host {
            "auth.docker.io" => Some(HUB),
            "ghcr.io" if path == "/token" => Some(host),
            _ => None,
        };
        let registry = registry.map(|name| (name.to_owned(), host_place));
        return Named { registry, ..Named::default() };
    }
    let service = service.map(|service| (decoded(service), place(service)));
    let is_host = |name: &str| name.contains('.') && !name.contains([' ', '/']);
    let mut named = Named {
        registry: service
            .filter(|(name, _)| is_host(name))
            .map(|(name, range)| (registry_name(&name).to_owned(), range)),
        user: value("account").map(|user| (decoded(user), place(user))),
        ..Named::default()
    };
    if let Some(scope) = scope {
        let text = decoded(scope).replace('+', " ");
        let mut parts = text.split(':');
        if let (Some("repository"), Some(name), Some(action)) =
            (parts.next(), parts.next(), parts.next())
        {
            named.repository = Some((name.to_owned(), place(scope)));
            named.action = action_of(action).map(|action| (action, place(scope)));
        }
    }
    named
}

/// Returns the aim that a list of rights names.
pub(super) fn action_of(text: &str) -> Option<Action> {
    if text.contains("push") {
        Some(Action::Push)
    } else {
        text.contains("pull").then_some(Action::Pull)
    }
}

#[cfg(test)]
mod tests {
    use super::{image, url, Named};

    fn words(named: &Named) -> [&str; 4] {
        [
            named.registry.as_ref().map_or("", |(text, _)| text),
            named.repository.as_ref().map_or("", |(text, _)| text),
            named.tag.as_ref().map_or("", |(text, _)| text),
            named.user.as_ref().map_or("", |(text, _)| text),
        ]
    }

    #[test]
    fn images_and_urls_have_their_parts() {
        for (text, wanted) in [
            ("alpine", ["docker.io", "library/alpine", "", ""]),
            ("docker.io/library/stage:latest:", ["docker.io", "library/stage", "latest", ""]),
            (
                "registry.example.com:5000/team/app",
                ["registry.example.com:5000", "team/app", "", ""],
            ),
            ("docker://ghcr.io/a/b:1", ["ghcr.io", "a/b", "1", ""]),
            ("BUSYBOX", ["", "", "", ""]),
        ] {
            assert_eq!(words(&image(text, 7)), wanted, "{text}");
        }
        for (text, wanted) in [
            ("https://registry-1.docker.io/v2/acme/api/manifests/1.2:", ["docker.io", "acme/api", "1.2", ""]),
            ("host:5000/v2/", ["host:5000", "", "", ""]),
            (
                "https://auth.docker.io/token?account=bob&scope=repository%3Aacme%2Fapi%3Apull&service=registry.docker.io",
                ["docker.io", "acme/api", "", "bob"],
            ),
            ("https://www.docker.com/increase-rate-limit", ["", "", "", ""]),
        ] {
            assert_eq!(words(&url(text, 0)), wanted, "{text}");
        }
        let text = "docker.io/library/alpine:3";
        let named = image(text, 0);
        let of = |part: &Option<super::Placed>| {
            part.as_ref().map(|(_, range)| &text[range.start..range.end])
        };
        assert_eq!(of(&named.registry), Some("docker.io"));
        assert_eq!(of(&named.repository), Some("library/alpine"));
        assert_eq!(of(&named.tag), Some("3"));
    }
}
