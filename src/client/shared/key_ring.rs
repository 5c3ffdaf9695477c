//! The key ring of Kubernetes: keys become URLs, hosts may be globs, paths are prefixes.
//!
//! Facts: kubernetes v1.29.15 to v1.35, `pkg/credentialprovider/keyring.go` (`Add`, `URLsMatch`),
//! and its copy in go-containerregistry, `pkg/authn/kubernetes/keychain.go`.

use crate::go::glob;
use crate::go::url::{self, UrlError};

/// Returns the key in the ring: host and path without scheme, user, `/v1` and `/v2`.
///
/// # Errors
/// Returns the URL and Go's error, for a key that is not a URL.
pub(in crate::client) fn ring_key(key: &str) -> Result<String, (String, UrlError)> {
    let has_scheme = key.starts_with("https://") || key.starts_with("http://");
    let url = if has_scheme { key.to_owned() } else { format!("https://{key}") };
    let parsed = url::parse(&url).map_err(|error| (url, error))?;
    let path = match parsed.path.get(..4) {
        Some("/v1/" | "/v2/") => &parsed.path[3..],
        _ => &parsed.path,
    };
    Ok(match path {
        "/" => parsed.authority,
        path => parsed.authority + path,
    })
}

/// A key or an image, split for matching.
#[derive(Clone, Debug)]
pub(in crate::client) struct Target {
    labels: Vec<String>,
    port: String,
    path: String,
}

impl Target {
    /// Parses `text`; `None` for text that is not a URL and matches nothing.
    pub(in crate::client) fn parse(text: &str) -> Option<Self> {
        let url = url::parse(&format!("https://{text}")).ok()?;
        let (host, port) = split_host_port(&url.authority).unwrap_or((&url.authority, ""));
        Some(Self {
            labels: host.split('.').map(str::to_owned).collect(),
            port: port.to_owned(),
            path: url.path,
        })
    }

    /// Returns whether `self`, a key, answers for the image: equal port, as many labels, each a
    /// glob for the image's, and the path a prefix of the image's path, not only at a slash.
    pub(in crate::client) fn answers_for(&self, image: &Self) -> bool {
        let mut labels = self.labels.iter().zip(&image.labels);
        self.port == image.port
            && self.labels.len() == image.labels.len()
            && image.path.starts_with(&self.path)
            && labels.all(|(glob, label)| glob::matches(glob, label))
    }
}

/// Splits like Go's `net.SplitHostPort`; `None` for its errors.
fn split_host_port(authority: &str) -> Option<(&str, &str)> {
    let colon = authority.rfind(':')?;
    let (before, port) = (&authority[..colon], &authority[colon + 1..]);
    let host = match authority.strip_prefix('[') {
        Some(_) => {
            let inner = before.strip_prefix('[')?.strip_suffix(']')?;
            (!inner.contains(']')).then_some(inner)?
        }
        None => (!before.contains([':', ']'])).then_some(before)?,
    };
    (!host.contains('[') && !port.contains(['[', ']'])).then_some((host, port))
}
