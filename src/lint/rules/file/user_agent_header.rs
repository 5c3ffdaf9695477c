//! A header that Docker sets itself.

use super::keys::top_key;
use crate::json;
use crate::lint::prelude::*;

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
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{},"HttpHeaders":{"User-Agent":"build-farm/1","X-Team":"web"}}"#),
        Example::new(r#"{"auths":{},"HttpHeaders":{"user-agent":"build-farm/1"}}"#),
    ],
    good: &[
        Example::new(r#"{"auths":{},"HttpHeaders":{"X-Team":"web"}}"#),
        Example::new(r#"{"auths":{},"HttpHeaders":{}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{},"HttpHeaders":{"X-User-Agent":"build-farm/1"}}"#),
        Example::new(r#"{"auths":{},"plugins":{"mine":{"User-Agent":"x"}}}"#),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let members = context.file().members();
    let headers = members.filter(|member| top_key(member.key) == Some("HttpHeaders"));
    for object in headers.map(|member| member.value) {
        for header in object.members() {
            if !header.name().eq_ignore_ascii_case("user-agent") {
                continue;
            }
            let removal = json::remove_value(object, header.value);
            diagnostics
                .setting(
                    header.key.range(),
                    "Docker never sends this header and removes it at its next save.",
                )
                .fix("Remove the header", Applicability::Safe, move |_| {
                    Some(vec![removal.clone()])
                });
        }
    }
}
