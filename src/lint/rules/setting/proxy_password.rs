//! A password in the address of a proxy.

use super::url::address;
use super::{at, proxies, Place};
use crate::json::{self, Json};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "proxy-password",
    severity: Severity::Warning,
    title: "Password of a proxy",
    why: "Docker puts the addresses in `proxies` into every new container and every build, as \
        variables such as `HTTP_PROXY`. The password in them stands there in plain text: \
        `docker inspect` shows it, every program in the container can read it, and it can end up in \
        an image.\n\n\
        Docker's documentation warns of this. A proxy on the own machine that adds the login, such \
        as `cntlm` or `px`, keeps it out of containers.",
    source: "docs.docker.com, \"Use a proxy server with the Docker CLI\" (read); docker/cli v29.7.2, \
        cli/config/configfile/file.go, ParseProxyConfig (read)",
    affects: Affects::Everyone,
    check: Check::File(find),
    fixes: &[Fix {
        label: "Remove user and password from the address",
        applicability: Applicability::LosesData,
        edits: remove,
    }],
    bad: &[
        Example::new("{\"proxies\":{\"default\":{\"httpsProxy\":\"http://bot:s3cret@proxy.example.com:3128\"}}}"),
        Example::new("{\"proxies\":{\"tcp://build:2376\":{\"httpProxy\":\"bot:s3cret@proxy:3128\"}}}")
            .note("without a scheme"),
    ],
    good: &[
        Example::new("{\"proxies\":{\"default\":{\"httpsProxy\":\"http://proxy.example.com:3128\"}}}"),
        Example::new("{\"proxies\":{\"tcp://build:2376\":{\"httpProxy\":\"proxy:3128\"}}}"),
    ],
    near_misses: &[
        Example::new("{\"proxies\":{\"default\":{\"httpsProxy\":\"http://bot@proxy.example.com:3128\"}}}")
            .note("a user without a password"),
        Example::new("{\"proxies\":{\"default\":{\"httpsProxy\":\"http://proxy:3128\",\"noProxy\":\"a:b@c\"}}}")
            .note("noProxy has no login"),
    ],
};

fn addresses<'a>(context: &LintContext<'a>) -> impl Iterator<Item = Place<'a>> {
    let addresses = proxies(context).filter(|(_, key)| *key != "noProxy");
    addresses.map(|(place, _)| place)
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for place in addresses(context) {
        let text = place.member.value.text();
        if address(&text)
            .password()
            .is_some_and(|password| !password.is_empty())
        {
            diagnostics.setting(
                place.member.value.range(),
                "Docker puts this address with its password into every new container and build, \
                where everybody can read it.",
            );
        }
    }
}

fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let value = at(addresses(context), finding)?.member.value;
    let text = value.text();
    let address = address(&text);
    let new = match address.scheme {
        Some(scheme) => format!("{scheme}://{}", address.host),
        None => address.host.to_owned(),
    };
    Some(vec![json::replace(
        context.document(),
        value,
        &Json::string(new),
    )])
}
