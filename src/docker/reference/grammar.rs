//! The grammar of references: `referencePat` of distribution/reference v0.6.0 (`regexp.go`),
//! written by hand because a regular-expression engine would be three times the size of the app.

/// Parts of a reference that fits the grammar.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts<'a> {
    pub(super) domain: &'a str,
    pub(super) path: &'a str,
    pub(super) tag: Option<&'a str>,
    pub(super) digest: Option<&'a str>,
}

/// Splits `[domain/]path[:tag][@digest]`; `None` if the text does not fit.
pub(super) fn split(text: &str) -> Option<Parts<'_>> {
    let (named, digest) = match text.split_once('@') {
        Some((named, digest)) => (named, Some(digest).filter(|digest| is_digest(digest))),
        None => (text, None),
    };
    if text.contains('@') && digest.is_none() {
        return None;
    }
    let last = named.rfind('/').map_or(0, |slash| slash + 1);
    let (name, tag) = match named.get(last..)?.find(':') {
        Some(colon) => {
            let (name, tag) = named.split_at(last + colon);
            (name, Some(tag.get(1..)?))
        }
        None => (named, None),
    };
    if !tag.is_none_or(is_tag) {
        return None;
    }
    let with_domain =
        name.split_once('/').filter(|(domain, path)| is_domain(domain) && is_path(path));
    let (domain, path) = match with_domain {
        Some(split) => split,
        None => ("", Some(name).filter(|name| is_path(name))?),
    };
    Some(Parts { domain, path, tag, digest })
}

/// Returns whether it is 64 hexadecimal digits: the ID of an image.
pub(super) fn is_identifier(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'a'..=b'f' | b'0'..=b'9'))
}

/// Returns whether it matches `[\w][\w.-]{0,127}`.
fn is_tag(tag: &str) -> bool {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    (1..=128).contains(&tag.len())
        && tag.bytes().all(|b| word(b) || b == b'.' || b == b'-')
        && tag.bytes().next().is_some_and(word)
}

/// Returns whether it is an algorithm, a colon and at least 32 hexadecimal digits.
fn is_digest(digest: &str) -> bool {
    let Some((algorithm, hex)) = digest.split_once(':') else {
        return false;
    };
    let component = |part: &str| {
        part.bytes().next().is_some_and(|b| b.is_ascii_alphabetic())
            && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    algorithm.split(['-', '_', '+', '.']).all(component)
        && hex.len() >= 32
        && hex.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Returns whether it is a host name, an IPv4 address or an IPv6 address in brackets, perhaps with
/// a port.
fn is_domain(domain: &str) -> bool {
    let (host, port) = match domain.rfind(']') {
        Some(bracket) => domain.split_at(bracket + 1),
        None => domain.split_at(domain.find(':').unwrap_or(domain.len())),
    };
    let port_fits = port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()));
    port_fits && (is_ipv6(host) || host.split('.').all(is_domain_component))
}

fn is_ipv6(host: &str) -> bool {
    let inside = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(|address| {
        !address.is_empty() && address.bytes().all(|b| b.is_ascii_hexdigit() || b == b':')
    })
}

fn is_domain_component(part: &str) -> bool {
    !part.is_empty()
        && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !part.starts_with('-')
        && !part.ends_with('-')
}

fn is_path(path: &str) -> bool {
    path.split('/').all(is_path_component)
}

/// Accepts lower-case letters and digits, separated by `.`, `_`, `__` or any number of `-`.
fn is_path_component(part: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let between = part.split(plain).filter(|between| !between.is_empty());
    part.starts_with(plain)
        && part.ends_with(plain)
        && between.into_iter().all(|separator| {
            matches!(separator, "." | "_" | "__") || separator.bytes().all(|b| b == b'-')
        })
}
