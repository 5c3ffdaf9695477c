//! A header that cannot be sent.

use super::{at, members_of, Place};
use crate::json::{self, Json};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, Example, Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "headers-crlf",
    severity: Severity::Error,
    title: "Header that cannot be sent",
    why: "A header's name is letters, digits and hyphens, and a few signs; its value is one line. With \
        a blank or a colon in the name, or a line break or NUL in the value, every `docker` command \
        that talks to the daemon fails: `net/http: invalid header field name` or \
        `invalid header field value`.\n\n\
        Such a value is also how somebody puts headers of their own into a request; Go refuses to \
        send it.",
    source: "docker/cli 28.2.2 against a daemon that prints headers (measured)",
    affects: Affects::Outside(&["docker-cli"]),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Make the value one line",
            applicability: Applicability::NeedsReview,
            edits: clean,
        },
        Fix {
            label: "Remove the header",
            applicability: Applicability::LosesData,
            edits: remove,
        },
    ],
    bad: &[
        Example::new("{\"HttpHeaders\":{\"X-Team\":\"web\\n\"}}").note("a line break at the end"),
        Example::new("{\"HttpHeaders\":{\"X-Team\":\"web\\r\\nX-Role: admin\"}}"),
        Example::new("{\"HttpHeaders\":{\"Bad Header\":\"web\"}}").note("a blank in the name"),
        Example::new("{\"HttpHeaders\":{\"X-Team:\":\"web\"}}").note("a colon in the name"),
    ],
    good: &[
        Example::new("{\"HttpHeaders\":{\"X-Team\":\"web\"}}"),
        Example::new("{\"HttpHeaders\":{\"X-Team\":\"web\"}}"),
        Example::new("{\"HttpHeaders\":{\"Good-Header\":\"web\"}}"),
        Example::new("{\"HttpHeaders\":{\"X-Team\":\"web\"}}"),
    ],
    near_misses: &[
        Example::new("{\"HttpHeaders\":{\"X_Team.1~!#$%&'*+^`|\":\"\u{e4} \\t: , ;\"}}")
            .note("odd, but it can be sent"),
        Example::new("{\"plugins\":{\"mine\":{\"a b\":\"c\\n\"}}}").note("no header"),
    ],
};

/// As Go's `httpguts.ValidHeaderFieldName` has it.
fn is_name(name: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_token)
}

/// As Go's `httpguts.ValidHeaderFieldValue` has it.
fn is_in_value(c: char) -> bool {
    !c.is_ascii_control() || c == '\t'
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for Place { member, .. } in members_of(context, "HttpHeaders") {
        let (range, message) = if !is_name(&member.key.text()) {
            let message = "No header can have this name: every docker command that talks to the \
                daemon fails.";
            (member.key.range(), message)
        } else if !member.value.text().chars().all(is_in_value) {
            let message = "A line break or control character in the value: every docker command \
                that talks to the daemon fails.";
            (member.value.range(), message)
        } else {
            continue;
        };
        diagnostics.setting(range, message);
    }
}

/// Up to the first line break: what follows it would have been another header. Not offered when
/// there is nothing before it.
fn clean(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let value = at(members_of(context, "HttpHeaders"), finding)?
        .member
        .value;
    let text = value.text();
    let line = text.trim_start_matches(['\r', '\n']);
    let line = line.split(['\r', '\n']).next().unwrap_or_default();
    let new: String = line.chars().filter(|c| is_in_value(*c)).collect();
    let is_value = finding.range == value.range() && !new.is_empty();
    is_value.then(|| vec![json::replace(context.document(), value, &Json::string(new))])
}

fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let place = at(members_of(context, "HttpHeaders"), finding)?;
    Some(vec![json::remove_item(
        context.document(),
        place.object,
        place.index,
    )?])
}
