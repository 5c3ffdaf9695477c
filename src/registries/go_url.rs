//! What Go's `url.Parse` sees as host and port, and what it rejects.
//!
//! Docker reads keys of `auths` with it, so the same odd keys must be read the same way: the `url`
//! crate follows another standard and adds 170 kB. After net/url of Go 1.26, which builds
//! docker/cli 29.7.2; only what decides about the host is here.

use std::net::Ipv6Addr;

/// Host without brackets, and port without colon; both may be empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct HostPort {
    pub(super) host: String,
    pub(super) port: String,
}

/// Host and port of `raw`, or `None` where Go returns an error.
pub(super) fn parse(raw: &str) -> Option<HostPort> {
    let (url, fragment) = raw.split_once('#').unwrap_or((raw, ""));
    let has_control = url.bytes().any(|b| b.is_ascii_control());
    if has_control || !escapes_are_whole(fragment) {
        return None;
    }
    let (has_scheme, rest) = split_scheme(url)?;
    let rest = rest.split_once('?').map_or(rest, |(before, _)| before);
    if has_scheme && !rest.starts_with('/') {
        return Some(HostPort::default());
    }
    let first_segment = rest.split_once('/').map_or(rest, |(first, _)| first);
    if first_segment.contains(':') {
        return None;
    }
    let without_authority = !has_scheme && rest.starts_with("///");
    let (authority, path) = match rest.strip_prefix("//") {
        Some(after) if !without_authority => after.split_at(after.find('/').unwrap_or(after.len())),
        _ => ("", rest),
    };
    if !escapes_are_whole(path) {
        return None;
    }
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    if !user.bytes().all(may_stand_in_user) || !escapes_are_whole(user) {
        return None;
    }
    Some(split_port(&decode_host(host)?))
}

/// Whether there is a scheme, and what follows it; `None` for a URL that starts with a colon.
fn split_scheme(url: &str) -> Option<(bool, &str)> {
    let end = url
        .bytes()
        .position(|b| !(b.is_ascii_alphanumeric() || b"+-.".contains(&b)))
        .unwrap_or(url.len());
    let (scheme, rest) = url.split_at(end);
    match rest.strip_prefix(':') {
        Some(_) if scheme.is_empty() => None,
        Some(after) if scheme.starts_with(|c: char| c.is_ascii_alphabetic()) => Some((true, after)),
        _ => Some((false, url)),
    }
}

/// The host with its percent escapes decoded, as Go's `parseHost`.
fn decode_host(host: &str) -> Option<String> {
    let Some(open) = host.rfind('[') else {
        let port = host.rfind(':').and_then(|colon| host.get(colon..));
        return decode(host, Part::Host).filter(|_| is_optional_port(port.unwrap_or_default()));
    };
    let (address, port) = host.rsplit_once(']').filter(|_| open == 0)?;
    let address = address.strip_prefix('[')?;
    let address = match address.find("%25") {
        Some(zone) => {
            let (ip, zone) = address.split_at(zone);
            decode(ip, Part::Host)? + &decode(zone, Part::Zone)?
        }
        None => decode(address, Part::Host)?,
    };
    let ip = match address.split_once('%') {
        Some((_, "")) => return None,
        Some((ip, _)) => ip,
        None => &address,
    };
    let is_ipv6 = ip.parse::<Ipv6Addr>().is_ok();
    (is_ipv6 && is_optional_port(port)).then(|| format!("[{address}]{port}"))
}

/// Empty, or a colon and digits (also none).
fn is_optional_port(port: &str) -> bool {
    port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Splits as Go's `splitHostPort` and takes the brackets off.
fn split_port(host: &str) -> HostPort {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (name, port),
        _ => (host, ""),
    };
    let bare = name
        .strip_prefix('[')
        .and_then(|inner| inner.strip_suffix(']'));
    HostPort {
        host: bare.unwrap_or(name).to_owned(),
        port: port.to_owned(),
    }
}

/// Which rules decoding follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Host,
    Zone,
}

/// Go's `unescape` for hosts: most characters may not stand there, neither plain nor escaped.
fn decode(text: &str, part: Part) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let value = hex(bytes.next()?)? << 4 | hex(bytes.next()?)?;
            let allowed = match part {
                Part::Host => value >= 0x80,
                Part::Zone => value == b' ' || may_stand_in_host(value),
            };
            if !allowed && value != b'%' {
                return None;
            }
            decoded.push(value);
        } else if byte >= 0x80 || may_stand_in_host(byte) {
            decoded.push(byte);
        } else {
            return None;
        }
    }
    Some(String::from_utf8_lossy(&decoded).into_owned())
}

/// Every `%` is followed by two hex digits.
fn escapes_are_whole(text: &str) -> bool {
    let mut parts = text.split('%');
    parts.next();
    parts.all(|part| part.bytes().take(2).filter_map(hex).count() == 2)
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

fn may_stand_in_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.~!$&'()*+,;=:[]<>\"".contains(&byte)
}

fn may_stand_in_user(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&byte)
}
