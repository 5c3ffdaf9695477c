//! A proxy address that programs read in different ways.

use std::borrow::Cow;

use super::places::{proxies, replacement};
use super::url::{address, encoded_login};
use crate::json::Json;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "proxy-url",
    severity: Severity::Warning,
    title: "Proxy address that programs read differently",
    why: "Docker passes the addresses in `proxies` to containers unchanged. Each program there \
        reads them in its own way, and there is no standard: an address without `http://` works \
        with `curl` and fails with others, and a `@`, `:`, `/` or `#` in a password that is not \
        written as `%40`, `%3A`, `%2F` or `%23` ends the login too early.\n\n\
        `noProxy` is a list of hosts with commas between them: no `https://`, and no spaces, which \
        some programs read as a part of the host.",
    source: "docs.docker.com, \"Use a proxy server with the Docker CLI\" (read); RFC 3986, 3.2.1; \
        how single programs differ: unverified",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"proxies":{"default":{"httpProxy":"proxy.example.com:3128"}}}"#)
            .note("no http://"),
        Example::new(r#"{"proxies":{"default":{"httpProxy":"http://bot:p@ss#1@proxy:3128"}}}"#)
            .note("characters that end the login"),
        Example::new(r#"{"proxies":{"default":{"noProxy":"localhost,https://git.example.com"}}}"#),
        Example::new(r#"{"proxies":{"default":{"httpProxy":" http://proxy:3128","noProxy":"localhost, 127.0.0.1"}}}"#)
            .note("blanks"),
    ],
    good: &[
        Example::new(r#"{"proxies":{"default":{"httpProxy":"http://proxy.example.com:3128"}}}"#),
        Example::new(r#"{"proxies":{"default":{"httpProxy":"http://bot:p%40ss%231@proxy:3128"}}}"#),
        Example::new(r#"{"proxies":{"default":{"noProxy":"localhost,git.example.com"}}}"#),
        Example::new(r#"{"proxies":{"default":{"httpProxy":"http://proxy:3128","noProxy":"localhost,127.0.0.1"}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"proxies":{"default":{"httpProxy":"http://proxy:3128","noProxy":"*.test.example.com,.example.org,127.0.0.0/8,[::1]","allProxy":"socks5h://proxy:1080"}}}"#),
        Example::new(r#"{"proxies":{"default":{"httpProxy":""}}}"#).note("empty"),
    ],
};

/// Returns the fault of an address, its severity, and the right spelling.
fn look<'t>(key: &str, text: &'t str) -> Option<(&'static str, Severity, Cow<'t, str>)> {
    if key == "noProxy" {
        return look_at_list(text);
    }
    let bare = text.trim();
    if bare.is_empty() {
        return None;
    }
    let address = address(bare);
    let login = address.user.map(encoded_login);
    let is_unencoded = login.as_deref() != address.user;
    let message = if is_unencoded {
        "A character in the username or password must be written with % and two digits: programs \
        in containers otherwise read another host or another login from this address."
    } else if address.scheme.is_none() {
        "The address does not begin with http://: some programs in containers refuse it or use no \
        proxy."
    } else if text.contains(char::is_whitespace) {
        "There is a space in the address: programs in containers refuse it."
    } else {
        return None;
    };
    let mut new = format!("{}://", address.scheme.unwrap_or("http"));
    if let Some(login) = login {
        new.push_str(&login);
        new.push('@');
    }
    new.push_str(address.host);
    Some((message, Severity::Warning, Cow::Owned(new)))
}

fn look_at_list(text: &str) -> Option<(&'static str, Severity, Cow<'_, str>)> {
    let has_scheme = text.contains("://");
    if !has_scheme && !text.contains(char::is_whitespace) {
        return None;
    }
    let parts = text.split(|c: char| c == ',' || c.is_whitespace());
    let hosts: Vec<&str> = parts
        .map(|part| part.split_once("://").map_or(part, |(_, host)| host))
        .map(|part| if has_scheme { part.trim_end_matches('/') } else { part })
        .filter(|part| !part.is_empty())
        .collect();
    let (message, severity) = if has_scheme {
        let message = "noProxy holds hosts, not addresses: programs in containers do not find the \
            host after the scheme and use the proxy.";
        (message, Severity::Warning)
    } else {
        let message = "Some programs in containers read a space in noProxy as a part of the host.";
        (message, Severity::Info)
    };
    Some((message, severity, Cow::Owned(hosts.join(","))))
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for (place, key) in proxies(context) {
        let value = place.member.value;
        let text = value.text();
        let Some((message, severity, new)) = look(key, &text) else {
            continue;
        };
        let finding = diagnostics.setting(value.range(), message).severity(severity);
        // Removing something does not fix a space inside.
        if look(key, &new).is_none() {
            finding.fix(
                "Write it so that all programs agree",
                Applicability::NeedsReview,
                replacement(value, Json::string(new)),
            );
        }
    }
}
