//! A switch of a feature or a plugin that is not in quotes.

use super::types::{logins_are_plain, mismatches, Mismatch};
use crate::json::{self, Json};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "features-bool",
    severity: Severity::Error,
    title: "Switch without quotes",
    why: "In `features` and `plugins` Docker wants every value in quotes: `\"true\"`, not `true`. \
        Without them it reads these settings wrongly, but worse, it decodes no `auth` in the whole \
        file and pulls as nobody, and its next save writes every entry as `{}`.\n\n\
        The settings of the Docker daemon, in `daemon.json`, want `true` without quotes.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: Features map[string]string, Plugins \
        map[string]map[string]string (measured)",
    affects: Affects::Clients(&[
        "docker-cli",
        "buildkit",
        "go-containerregistry",
        "nerdctl",
        "gitlab-runner",
    ]),
    check: Check::File(find),
    fixes: &[Fix {
        label: "Put the value in quotes",
        applicability: Applicability::Safe,
        edits: quote_safely,
    },
    Fix {
        label: "Put the value in quotes; see who signs in then",
        applicability: Applicability::NeedsReview,
        edits: quote_with_care,
    }],
    bad: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"features\":{\"hooks\":true}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"plugins\":{\"-x-cli-hints\":{\"enabled\":false}}}")
            .note("an option of a plugin"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\",\"username\":\"bob\"}},\"features\":{\"hooks\":true}}")
            .note("beside a user name that does not count"),
    ],
    good: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"features\":{\"hooks\":\"true\"}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"plugins\":{\"-x-cli-hints\":{\"enabled\":\"false\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\",\"username\":\"bob\"}},\"features\":{\"hooks\":\"true\"}}"),
    ],
    near_misses: &[
        Example::new("{\"experimental\":true}").note("Docker 29 does not know this key"),
        Example::new("{\"features\":{\"hooks\":null}}").note("null is of any type"),
    ],
};

fn switches<'a>(context: &LintContext<'a>) -> impl Iterator<Item = Mismatch<'a>> {
    let found = mismatches(context, |field| matches!(field, "features" | "plugins"));
    found.into_iter().filter(Mismatch::is_switch)
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for found in switches(context) {
        diagnostics.setting(
            found.value.range(),
            "Docker wants this in quotes. As it is, it decodes no auth in the whole file and pulls \
            as nobody; Crane, Kaniko and nerdctl refuse the file.",
        );
    }
}

fn quote_safely(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    logins_are_plain(context).then(|| quote(context, finding))?
}

fn quote_with_care(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    (!logins_are_plain(context)).then(|| quote(context, finding))?
}

fn quote(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = switches(context).find(|found| found.value.range() == finding.range)?;
    let text = std::str::from_utf8(found.value.raw()).ok()?;
    Some(vec![json::replace(
        context.document(),
        found.value,
        &Json::string(text),
    )])
}
