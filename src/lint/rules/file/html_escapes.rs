//! Characters that Docker writes as escapes.

use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "html-escapes",
    severity: Severity::Info,
    title: "Docker will escape <, > and &",
    why: "When Docker saves the file it writes `<`, `>` and `&` as `\\u003c`, `\\u003e` and \
        `\\u0026`. The meaning stays the same for every program; only a comparison or a search of \
        the text differs.",
    source:
        "docker/cli v29.7.2 with Go 1.26, encoding/json MarshalIndent escapes for HTML (measured)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{},"psFormat":"{{.ID}} <{{.Names}}>"}"#),
        Example::new(r#"{"auths":{},"HttpHeaders":{"X-Team":"r&d"}}"#),
    ],
    good: &[
        Example::new(r#"{"auths":{},"psFormat":"{{.ID}} \u003c{{.Names}}\u003e"}"#),
        Example::new(r#"{"auths":{},"HttpHeaders":{"X-Team":"r\u0026d"}}"#),
    ],
    near_misses: &[Example::new(r#"{"auths":{},"psFormat":"{{.ID}}\t'{{.Names}}'"}"#)],
};

/// In valid JSON these characters occur in strings only. One finding for a file is enough.
fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let document = context.document();
    let end = document.root().map_or(0, |root| root.range().end);
    let text = TextRange::new(0, end).of(document.bytes());
    if let Some(at) = text.iter().position(|byte| matches!(byte, b'<' | b'>' | b'&')) {
        diagnostics.file(
            TextRange::new(at, at + 1),
            "At its next save Docker writes <, > and & as \\u003c, \\u003e and \\u0026; the meaning \
            stays the same.",
        );
    }
}
