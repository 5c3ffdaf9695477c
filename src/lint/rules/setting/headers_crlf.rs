//! A header that cannot be sent.

use super::places::{members_of, removal, replacement};
use crate::json::{Json, Member};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "headers-crlf",
    severity: Severity::Error,
    title: "Header that cannot be sent",
    why: "A header's name is letters, digits, hyphens and a few symbols; its value is one line. \
        With a space or a colon in the name, or a line break or NUL in the value, every `docker` \
        command that talks to the daemon fails: `net/http: invalid header field name` or `invalid \
        header field value`.\n\n\
        Such a value is also a way to smuggle headers into a request; Go refuses to send it.",
    source: "docker/cli 28.2.2 against a daemon that prints headers (measured)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"HttpHeaders":{"X-Team":"web\n"}}"#).note("a line break at the end"),
        Example::new(r#"{"HttpHeaders":{"X-Team":"web\r\nX-Role: admin"}}"#),
        Example::new(r#"{"HttpHeaders":{"Bad Header":"web"}}"#).note("a space in the name"),
        Example::new(r#"{"HttpHeaders":{"X-Team:":"web"}}"#).note("a colon in the name"),
    ],
    good: &[
        Example::new(r#"{"HttpHeaders":{"X-Team":"web"}}"#),
        Example::new(r#"{"HttpHeaders":{"X-Team":"web"}}"#),
        Example::new(r#"{"HttpHeaders":{"Good-Header":"web"}}"#),
        Example::new(r#"{"HttpHeaders":{"X-Team":"web"}}"#),
    ],
    near_misses: &[
        Example::new("{\"HttpHeaders\":{\"X_Team.1~!#$%&'*+^`|\":\"\u{e4} \\t: , ;\"}}")
            .note("odd, but it can be sent"),
        Example::new(r#"{"plugins":{"mine":{"a b":"c\n"}}}"#).note("no header"),
    ],
};

/// Returns true for a header name by Go's `httpguts.ValidHeaderFieldName`.
fn is_name(name: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_token)
}

/// Returns true for a character that Go's `httpguts.ValidHeaderFieldValue` accepts.
fn is_in_value(c: char) -> bool {
    !c.is_ascii_control() || c == '\t'
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for place in members_of(context, "HttpHeaders") {
        let Member { key, value } = place.member;
        let finding = if !is_name(&key.text()) {
            let message = "No header can have this name: every docker command that talks to the \
                daemon fails.";
            diagnostics.setting(key.range(), message)
        } else if !value.text().chars().all(is_in_value) {
            let message = "A line break or control character in the value: every docker command \
                that talks to the daemon fails.";
            let finding = diagnostics.setting(value.range(), message);
            let line = first_line(&value.text());
            if !line.is_empty() {
                finding.fix(
                    "Make the value one line",
                    Applicability::NeedsReview,
                    replacement(value, Json::string(line)),
                );
            }
            finding
        } else {
            continue;
        };
        finding.fix("Remove the header", Applicability::LosesData, removal(&place));
    }
}

/// Returns the value up to its first line break: the rest would have been another header.
fn first_line(value: &str) -> String {
    let line = value.trim_start_matches(['\r', '\n']);
    let line = line.split(['\r', '\n']).next().unwrap_or_default();
    line.chars().filter(|c| is_in_value(*c)).collect()
}
