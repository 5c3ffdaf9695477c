//! Host, port and path of a URL as Go's `url.Parse` reads them, and the URLs that it rejects.
//!
//! Docker and the Kubernetes clients read keys of `auths` with it, so odd keys must be read the
//! same way: the `url` crate follows another standard and adds 170 kB. After net/url of Go 1.26,
//! which builds docker/cli 29.7.2; only the parts that decide about host and path are here.

use std::net::Ipv6Addr;

use crate::codec::percent::escaped_byte;

/// A parsed URL: Go's `URL.Host` and `URL.Path`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct GoUrl {
    /// Host and port as written, percent escapes decoded.
    pub(crate) authority: String,
    /// Path with percent escapes decoded; undecodable bytes as U+FFFD.
    pub(crate) path: String,
}

impl GoUrl {
    /// Returns Go's `Hostname()` and `Port()`: the host without brackets, the port without colon.
    pub(crate) fn host_and_port(&self) -> (&str, &str) {
        let (name, port) = match self.authority.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (name, port),
            _ => (self.authority.as_str(), ""),
        };
        let bare = name.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
        (bare.unwrap_or(name), port)
    }
}

/// Reason why Go rejects a URL. The texts are Go's, without `parse "…": ` before them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum UrlError {
    #[error("net/url: invalid control character in URL")]
    Control,
    #[error("missing protocol scheme")]
    Scheme,
    #[error("first path segment in URL cannot contain colon")]
    ColonInPath,
    #[error("net/url: invalid userinfo")]
    User,
    #[error("missing ']' in host")]
    Bracket,
    #[error("invalid IP-literal")]
    IpLiteral,
    #[error("invalid port {0:?} after host")]
    Port(String),
    #[error("invalid character {0:?} in host name")]
    Host(String),
    #[error("invalid URL escape {0:?}")]
    Escape(String),
}

/// Reads host, port and path of `raw`.
pub(crate) fn parse(raw: &str) -> Result<GoUrl, UrlError> {
    let (url, fragment) = raw.split_once('#').unwrap_or((raw, ""));
    if url.bytes().any(|b| b.is_ascii_control()) {
        return Err(UrlError::Control);
    }
    let (has_scheme, rest) = split_scheme(url).ok_or(UrlError::Scheme)?;
    let rest = rest.split_once('?').map_or(rest, |(before, _)| before);
    let mut parsed = GoUrl::default();
    if !has_scheme || rest.starts_with('/') {
        let first_segment = rest.split_once('/').map_or(rest, |(first, _)| first);
        if first_segment.contains(':') {
            return Err(UrlError::ColonInPath);
        }
        let without_authority = !has_scheme && rest.starts_with("///");
        let (authority, path) = match rest.strip_prefix("//") {
            Some(after) if !without_authority => {
                after.split_at(after.find('/').unwrap_or(after.len()))
            }
            _ => ("", rest),
        };
        let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
        parsed.authority = decode_host(host)?;
        if !user.bytes().all(may_stand_in_user) {
            return Err(UrlError::User);
        }
        decode(user, Part::Path)?;
        parsed.path = decode(path, Part::Path)?;
    }
    decode(fragment, Part::Path)?;
    Ok(parsed)
}

/// Returns whether there is a scheme, and the rest; `None` for a URL that starts with a colon.
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

/// Decodes the percent escapes of a host, as Go's `parseHost`.
fn decode_host(host: &str) -> Result<String, UrlError> {
    let Some(open) = host.rfind('[') else {
        let port = host.rfind(':').and_then(|colon| host.get(colon..));
        check_port(port.unwrap_or_default())?;
        return decode(host, Part::Host);
    };
    if open > 0 {
        return Err(UrlError::IpLiteral);
    }
    let (address, port) = host.rsplit_once(']').ok_or(UrlError::Bracket)?;
    check_port(port)?;
    let address = address.strip_prefix('[').unwrap_or(address);
    let address = match address.find("%25") {
        Some(zone) => {
            let (ip, zone) = address.split_at(zone);
            decode(ip, Part::Host)? + &decode(zone, Part::Zone)?
        }
        None => decode(address, Part::Host)?,
    };
    let (ip, zone) = match address.split_once('%') {
        Some((ip, zone)) => (ip, Some(zone)),
        None => (address.as_str(), None),
    };
    if zone == Some("") || ip.parse::<Ipv6Addr>().is_err() {
        return Err(UrlError::IpLiteral);
    }
    Ok(format!("[{address}]{port}"))
}

/// Accepts an empty text, or a colon and any number of digits.
fn check_port(port: &str) -> Result<(), UrlError> {
    let digits = port.strip_prefix(':').unwrap_or(port);
    let is_port = digits.bytes().all(|b| b.is_ascii_digit());
    if port.is_empty() || (is_port && port.starts_with(':')) {
        return Ok(());
    }
    Err(UrlError::Port(port.to_owned()))
}

/// Part of a URL, which decides the rules of decoding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Host,
    Zone,
    Path,
}

/// Decodes as Go's `unescape`: hosts may not have most characters, neither plain nor escaped.
fn decode(text: &str, part: Part) -> Result<String, UrlError> {
    let is_allowed = |byte| part == Part::Path || byte >= 0x80 || may_stand_in_host(byte);
    // Nearly every text is as it is decoded.
    if text.bytes().all(|byte| byte != b'%' && is_allowed(byte)) {
        return Ok(text.to_owned());
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%' {
            let value = escaped_byte(after).ok_or_else(|| UrlError::Escape(start_of(after)))?;
            let allowed = match part {
                Part::Host => value >= 0x80,
                Part::Zone => value == b' ' || may_stand_in_host(value),
                Part::Path => true,
            };
            if !allowed && value != b'%' {
                return Err(UrlError::Escape(start_of(after)));
            }
            decoded.push(value);
            rest = &after[2..];
        } else if is_allowed(byte) {
            decoded.push(byte);
        } else {
            return Err(UrlError::Host(char::from(byte).to_string()));
        }
    }
    Ok(String::from_utf8_lossy(&decoded).into_owned())
}

/// Returns the broken escape as Go shows it: the percent sign and at most two characters.
fn start_of(after: &[u8]) -> String {
    let end = after.len().min(2);
    format!("%{}", String::from_utf8_lossy(&after[..end]))
}

fn may_stand_in_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'!' | b'$' | b'&' | b'\'' | b'(' | b')')
        || matches!(
            byte,
            b'*' | b'+' | b',' | b';' | b'=' | b':' | b'[' | b']' | b'<' | b'>' | b'"'
        )
}

fn may_stand_in_user(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&byte)
}
