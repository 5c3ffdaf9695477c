//! Proxies without the level that says for which daemon.

use crate::json::{self, Json, NodeRef};
use crate::lint::rules::file::types::{mismatches, proxy_key};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::{TextEdit, TextRange};

pub(super) const RULE: Rule = Rule {
    id: "proxies-no-default",
    severity: Severity::Error,
    title: "Proxies without the level default",
    why: "In `proxies` the first level says for which daemon: `default` or an address such as \
        `tcp://build:2376`. The addresses stand below it. When they stand at the first level, Docker \
        finds a text where it wants an object; then it decodes no `auth` in the whole file, pulls as \
        nobody, and its next save writes every entry as `{}`.\n\n\
        Kubernetes and Podman do not read `proxies`.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, Proxies map[string]ProxyConfig \
        (measured); docker/cli#507, docker/for-mac#7748",
    affects: Affects::Clients(&[
        "docker-cli",
        "buildkit",
        "go-containerregistry",
        "nerdctl",
        "gitlab-runner",
    ]),
    check: Check::File(find),
    fixes: &[Fix {
        label: "Put the addresses below default",
        applicability: Applicability::NeedsReview,
        edits: nest,
    }],
    bad: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"proxies\":{\"httpProxy\":\"http://proxy:3128\",\"noProxy\":\"localhost\"}}"),
        Example::new("{\n\t\"auths\": {},\n\t\"proxies\": {\n\t\t\"httpProxy\": \"http://proxy:3128\"\n\t}\n}"),
        Example::new("{\"proxies\":{\"default\":\"http://proxy:3128\"}}").note("an address for everything"),
    ],
    good: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"proxies\":{\"default\":{\"httpProxy\":\"http://proxy:3128\",\"noProxy\":\"localhost\"}}}"),
        Example::new("{\n\t\"auths\": {},\n\t\"proxies\": {\n\t\t\"default\": {\n\t\t\t\"httpProxy\": \"http://proxy:3128\"\n\t\t}\n\t}\n}"),
        Example::new("{\"proxies\":{\"default\":{\"httpProxy\":\"http://proxy:3128\",\"httpsProxy\":\"http://proxy:3128\"}}}"),
    ],
    near_misses: &[
        Example::new("{\"proxies\":{\"default\":{\"httpProxy\":\"http://proxy:3128\"},\"httpProxy\":null}}")
            .note("null is of any type"),
        Example::new("{\"proxies\":{\"default\":[]}}").note("see type-mismatch"),
    ],
};

/// Each object `proxies` with a text at its first level, and its first such text.
fn objects<'a>(context: &LintContext<'a>) -> Vec<(NodeRef<'a>, TextRange)> {
    let mut objects: Vec<(NodeRef<'a>, TextRange)> = Vec::new();
    for found in mismatches(context, |field| field == "proxies") {
        let is_new = objects
            .last()
            .is_none_or(|(object, _)| object.index() != found.parent.index());
        if found.is_proxy_without_group() && is_new {
            objects.push((found.parent, found.value.range()));
        }
    }
    objects
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for (_, range) in objects(context) {
        diagnostics.setting(
            range,
            "Proxies belong below the level default. As it is, Docker decodes no auth in the whole \
            file and pulls as nobody; Crane, Kaniko and nerdctl refuse the file.",
        );
    }
}

/// All that is at the first level goes one level deeper, when all of it is addresses.
fn nest(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let (object, _) = objects(context)
        .into_iter()
        .find(|(_, range)| *range == finding.range)?;
    let document = context.document();
    let mut members = Vec::new();
    for member in object.members() {
        let value = std::str::from_utf8(member.value.raw()).ok()?;
        let text = Json::Raw(value.to_owned());
        if proxy_key(member.key).is_some() {
            members.push((member.key.text().into_owned(), text));
        } else if object.items().len() == 1 && member.key.text() == "default" {
            let both = ["httpProxy", "httpsProxy"].map(|key| (key.to_owned(), text.clone()));
            return Some(vec![json::replace(
                document,
                member.value,
                &Json::Object(both.into()),
            )]);
        } else {
            return None;
        }
    }
    let group = Json::Object(vec![("default".to_owned(), Json::Object(members))]);
    Some(vec![json::replace(document, object, &group)])
}
