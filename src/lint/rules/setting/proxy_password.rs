//! A password in the address of a proxy.

use super::places::{proxies, replacement};
use super::url::address;
use crate::json::Json;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "proxy-password",
    severity: Severity::Warning,
    title: "Proxy password reaches containers",
    why: "Docker puts the addresses in `proxies` into every new container and every build, as \
        variables such as `HTTP_PROXY`. There `docker inspect` shows the password, every program \
        in the container can read it, and it can end up in an image.\n\n\
        Docker's documentation warns of this. A local proxy that adds the login, such as `cntlm` \
        or `px`, keeps it out of containers.",
    source:
        "docs.docker.com, \"Use a proxy server with the Docker CLI\" (read); docker/cli v29.7.2, \
        cli/config/configfile/file.go, ParseProxyConfig (read)",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[
        Example::new(
            r#"{"proxies":{"default":{"httpsProxy":"http://bot:s3cret@proxy.example.com:3128"}}}"#,
        ),
        Example::new(r#"{"proxies":{"tcp://build:2376":{"httpProxy":"bot:s3cret@proxy:3128"}}}"#)
            .note("without a scheme"),
    ],
    good: &[
        Example::new(r#"{"proxies":{"default":{"httpsProxy":"http://proxy.example.com:3128"}}}"#),
        Example::new(r#"{"proxies":{"tcp://build:2376":{"httpProxy":"proxy:3128"}}}"#),
    ],
    near_misses: &[
        Example::new(
            r#"{"proxies":{"default":{"httpsProxy":"http://bot@proxy.example.com:3128"}}}"#,
        )
        .note("a user without a password"),
        Example::new(
            r#"{"proxies":{"default":{"httpsProxy":"http://proxy:3128","noProxy":"a:b@c"}}}"#,
        )
        .note("noProxy has no login"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for (place, _) in proxies(context).filter(|(_, key)| *key != "noProxy") {
        let value = place.member.value;
        let text = value.text();
        let address = address(&text);
        if address.password().is_none_or(str::is_empty) {
            continue;
        }
        let new = match address.scheme {
            Some(scheme) => format!("{scheme}://{}", address.host),
            None => address.host.to_owned(),
        };
        let message = "Docker puts this address with its password into every new container and \
            build, where anyone can read it.";
        diagnostics.setting(value.range(), message).fix(
            "Remove username and password from the address",
            Applicability::LosesData,
            replacement(value, Json::string(new)),
        );
    }
}
