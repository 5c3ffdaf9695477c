//! A header that Docker sets itself.

use crate::json::{self, Member, NodeRef};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "user-agent-header",
    severity: Severity::Info,
    title: "User-Agent header without effect",
    why:
        "Docker sends its own `User-Agent` to the daemon, whatever `HttpHeaders` says, and removes \
        the header from the file at its next save.",
    source:
        "docker/cli 28.2.2 against a daemon that prints headers (measured); docker/cli v29.7.2, \
        cli/config/configfile/file.go, SaveToWriter (measured)",
    affects: Affects::Outside(&["docker-cli"]),
    check: Check::File(find),
    fixes: &[Fix {
        label: "Remove the header",
        applicability: Applicability::Safe,
        edits: remove,
    }],
    bad: &[
        Example::new(
            "{\"auths\":{},\"HttpHeaders\":{\"User-Agent\":\"build-farm/1\",\"X-Team\":\"web\"}}",
        ),
        Example::new("{\"auths\":{},\"HttpHeaders\":{\"user-agent\":\"build-farm/1\"}}"),
    ],
    good: &[
        Example::new("{\"auths\":{},\"HttpHeaders\":{\"X-Team\":\"web\"}}"),
        Example::new("{\"auths\":{},\"HttpHeaders\":{}}"),
    ],
    near_misses: &[
        Example::new("{\"auths\":{},\"HttpHeaders\":{\"X-User-Agent\":\"build-farm/1\"}}"),
        Example::new("{\"auths\":{},\"plugins\":{\"mine\":{\"User-Agent\":\"x\"}}}"),
    ],
};

fn headers<'a>(
    context: &LintContext<'a>,
) -> impl Iterator<Item = (NodeRef<'a>, usize, Member<'a>)> {
    let members = context.file.members();
    let objects = members.filter(|member| super::top_key(member.key) == Some("HttpHeaders"));
    let headers = objects.flat_map(|member| {
        let object = member.value;
        object
            .members()
            .enumerate()
            .map(move |(at, header)| (object, at, header))
    });
    headers.filter(|(_, _, header)| header.key.text().eq_ignore_ascii_case("user-agent"))
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for (_, _, header) in headers(context) {
        diagnostics.setting(
            header.key.range(),
            "Docker never sends this header and removes it at its next save.",
        );
    }
}

fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let mut headers = headers(context);
    let (object, at, _) = headers.find(|(_, _, header)| header.key.range() == finding.range)?;
    Some(vec![json::remove_item(context.document(), object, at)?])
}
