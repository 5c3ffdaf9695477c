//! Keys of `auths`: their parts, the host that Docker reads from them, and the one key that it
//! looks up for a registry.

use crate::go::url as go_url;
use crate::text::{split_scheme, UrlParts};
use std::borrow::Cow;

/// Key under which Docker looks up Docker Hub, the only one (docker/cli 29.7.2,
/// `getAuthConfigKey`).
pub const DOCKER_HUB_KEY: &str = "https://index.docker.io/v1/";

/// Keys that `docker login` for Docker Hub has written beside the real one since 27.2, and their
/// content. They are secrets, not registries (docker/cli 29.7.2, `internal/oauth/manager`).
pub const DOCKER_HUB_WEB_LOGIN_KEYS: [(&str, &str); 2] = [
    ("https://index.docker.io/v1/access-token", "Docker Hub web login: access token"),
    ("https://index.docker.io/v1/refresh-token", "Docker Hub web login: refresh token"),
];

/// Hosts of Docker Hub's registry, as images and keys name them; the first is the one in images.
pub(crate) const DOCKER_HUB_HOSTS: [&str; 3] =
    ["docker.io", "index.docker.io", "registry-1.docker.io"];

/// Parts of a key, cut without judging them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerKey<'k> {
    /// Text before `://`.
    pub scheme: Option<&'k str>,
    /// Text before the last `@` of the authority.
    pub user: Option<&'k str>,
    /// Host, with its port.
    pub host: &'k str,
    /// Everything from the first slash.
    pub path: &'k str,
}

/// Kind of spelling of a key. The most specific one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyForm {
    /// A host: the form that every client finds.
    Host,
    /// A host and a slash.
    Slash,
    /// A URL, or the path of a registry's API.
    Url,
    /// A path below the host.
    Path,
    /// A whole image, with tag or digest.
    Image,
}

impl<'k> ServerKey<'k> {
    /// Splits `key` into its parts.
    pub fn parse(key: &'k str) -> Self {
        let UrlParts { scheme, user, host, path } = UrlParts::split(key, |byte| byte == b'/');
        Self { scheme, user, host, path }
    }

    /// Returns the path without its outer slashes; empty for the paths of a registry's API.
    pub fn repository(&self) -> &'k str {
        match self.path.trim_matches('/') {
            "v1" | "v2" => "",
            path => path,
        }
    }

    /// Returns the kind of spelling.
    pub fn form(&self) -> KeyForm {
        let repository = self.repository();
        let last = repository.rsplit('/').next().unwrap_or(repository);
        if last.contains(':') || repository.contains('@') {
            KeyForm::Image
        } else if !repository.is_empty() {
            KeyForm::Path
        } else if self.scheme.is_some()
            || self.user.is_some()
            || !self.path.trim_matches('/').is_empty()
        {
            KeyForm::Url
        } else if self.path.is_empty() {
            KeyForm::Host
        } else {
            KeyForm::Slash
        }
    }
}

/// Returns the key that Docker looks up for the registry `domain` (docker/cli 29.7.2,
/// `getAuthConfigKey`).
pub fn key_for(domain: &str) -> &str {
    match domain {
        "docker.io" | "index.docker.io" => DOCKER_HUB_KEY,
        _ => domain,
    }
}

/// Returns the key under which `docker login SERVER` stores (docker/cli 29.7.2, `runLogin`); an
/// empty `server` is Docker Hub.
pub fn login_key(server: &str) -> String {
    match server {
        "" | "docker.io" | DOCKER_HUB_KEY => DOCKER_HUB_KEY.to_owned(),
        _ => host_of(server).into_owned(),
    }
}

/// Returns the host that Docker reads from a key of `auths`: `ConvertToHostname` of docker/cli
/// 29.7.2 (`cli/config/credentials/file_store.go`).
///
/// A key with `://` is read as a URL: scheme, user and query are dropped, the port stays, and an
/// IPv6 address loses its brackets unless a port follows. Any other key is cut at its first slash.
/// Nothing is lower-cased and no port is added or removed.
pub fn host_of(key: &str) -> Cow<'_, str> {
    if !key.contains('/') {
        return Cow::Borrowed(key);
    }
    let up_to_slash = |text: &'_ str| text.find('/').unwrap_or(text.len());
    let Some((scheme, after_scheme)) = split_scheme(key) else {
        return Cow::Borrowed(key.split_at(up_to_slash(key)).0);
    };
    if let Some(host) = plain_authority(scheme, after_scheme) {
        return Cow::Borrowed(host);
    }
    let Ok(url) = go_url::parse(key) else {
        // Not a URL for Go: drop the scheme, cut at the slash (measured, 29.7.2).
        return Cow::Borrowed(after_scheme.split_at(up_to_slash(after_scheme)).0);
    };
    Cow::Owned(match url.host_and_port() {
        ("", _) => return Cow::Borrowed(key.split_at(up_to_slash(key)).0),
        (host, "") => host.to_owned(),
        (host, port) if host.contains(':') => format!("[{host}]:{port}"),
        (host, port) => format!("{host}:{port}"),
    })
}

/// Returns host and port of a URL in its usual form, `https://host:5000/path`. Go reads them as they
/// are, so that nearly no key has to be parsed as it does.
fn plain_authority<'k>(scheme: &str, after_scheme: &'k str) -> Option<&'k str> {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'/' | b':');
    if !matches!(scheme, "https" | "http") || !after_scheme.bytes().all(is_plain) {
        return None;
    }
    let authority = after_scheme.split('/').next()?;
    let (name, port) = authority.split_once(':').unwrap_or((authority, "0"));
    let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    (!name.is_empty() && is_port).then_some(authority)
}

/// Returns the host of a key in lower case and without a port, to tell whose registry it is. An
/// ordinary key is not copied.
pub(crate) fn plain_host(key: &str) -> Cow<'_, str> {
    let host = match host_of(key) {
        Cow::Borrowed(host) if host.bytes().all(|b| !b.is_ascii_uppercase()) => {
            return Cow::Borrowed(without_port(host));
        }
        host => host,
    };
    Cow::Owned(without_port(&host).to_ascii_lowercase())
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !name.contains(':') && port.bytes().all(|b| b.is_ascii_digit()) => {
            name
        }
        _ => host,
    }
}

/// Returns whether a plain host is a name directly or indirectly under one of `domains`.
pub(crate) fn is_under(host: &str, domains: &[&str]) -> bool {
    domains.iter().any(|domain| {
        host.strip_suffix(domain)
            .and_then(|name| name.strip_suffix('.'))
            .is_some_and(|name| !name.is_empty() && !name.starts_with('.'))
    })
}

/// Returns whether the key holds a token of a web login to Docker Hub.
pub(crate) fn is_web_login(key: &str) -> bool {
    let mut keys = DOCKER_HUB_WEB_LOGIN_KEYS.iter();
    keys.any(|(known, _)| *known == key)
}

/// Returns whether the key is any of the common spellings for Docker Hub; only [`DOCKER_HUB_KEY`]
/// works in Docker.
pub fn is_docker_hub(key: &str) -> bool {
    !is_web_login(key) && is_docker_hub_host(&plain_host(key))
}

/// Returns whether a plain host is one of those that people use for Docker Hub.
pub(crate) fn is_docker_hub_host(host: &str) -> bool {
    host == "hub.docker.com" || DOCKER_HUB_HOSTS.contains(&host)
}
