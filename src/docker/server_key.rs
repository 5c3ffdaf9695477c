//! From a key of `auths` to its host.

use crate::go::url as go_url;
use std::borrow::Cow;

/// The host that Docker reads out of a key of `auths`: `ConvertToHostname` of docker/cli 29.7.2
/// (`cli/config/credentials/file_store.go`).
///
/// A key with `://` is read as a URL: scheme, user and query go, the port stays, an IPv6 address
/// loses its brackets unless a port follows. Any other key is cut at its first slash. Nothing is
/// lower-cased and no port is added or removed.
pub fn host_of(key: &str) -> Cow<'_, str> {
    if !key.contains('/') {
        return Cow::Borrowed(key);
    }
    let up_to_slash = |text: &'_ str| text.find('/').unwrap_or(text.len());
    let Some((_, after_scheme)) = key.split_once("://") else {
        return Cow::Borrowed(key.split_at(up_to_slash(key)).0);
    };
    let Ok(url) = go_url::parse(key) else {
        // What Go does not take for a URL: drop the scheme, cut at the slash (measured, 29.7.2).
        return Cow::Borrowed(after_scheme.split_at(up_to_slash(after_scheme)).0);
    };
    Cow::Owned(match url.host_and_port() {
        ("", _) => return Cow::Borrowed(key.split_at(up_to_slash(key)).0),
        (host, "") => host.to_owned(),
        (host, port) if host.contains(':') => format!("[{host}]:{port}"),
        (host, port) => format!("{host}:{port}"),
    })
}

/// The host of a key in lower case and without a port, for telling whose registry it is. Each
/// known registry asks for it, so an ordinary key is not copied.
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

/// Whether the key's host is one of `hosts` (in lower case).
pub(crate) fn is_one_of(key: &str, hosts: &[&str]) -> bool {
    hosts.contains(&plain_host(key).as_ref())
}

/// Whether the key's host is a name directly or deeper under one of `domains`.
pub(crate) fn is_under(key: &str, domains: &[&str]) -> bool {
    let host = plain_host(key);
    domains.iter().any(|domain| {
        host.strip_suffix(domain)
            .and_then(|name| name.strip_suffix('.'))
            .is_some_and(|name| !name.is_empty() && !name.starts_with('.'))
    })
}
