//! Brackets nested ten thousand deep.

use crate::json::{Expected, MAX_DEPTH};
use crate::lint::prelude::*;

/// One bracket more than Go accepts.
static TOO_DEEP: [u8; MAX_DEPTH + 1] = [b'['; MAX_DEPTH + 1];

pub(super) const RULE: Rule = Rule {
    id: "json-depth",
    severity: Severity::Error,
    title: "Nested too deeply",
    why: "Go's JSON reader stops at 10,000 nested brackets, even in keys that Docker does not \
        know. To Docker the file is then empty, and its next login overwrites it.\n\n\
        No tool writes such a file; it was made to break programs that read it.",
    source: "docker/cli v29.7.2 with Go 1.26, encoding/json maxNestingDepth: exceeded max depth \
        (measured)",
    affects: Affects::Outside(ClientSet::ALL),
    check: Check::Bytes(find),
    bad: &[Example::bytes(&TOO_DEEP).note("10,001 opening brackets")],
    good: &[Example::new("{}")],
    near_misses: &[
        Example::new(r#"{"x":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}"#).note("deep, but not too deep"),
        Example::new("[[[[[[[[").note("a syntax error"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if let Some(error) = context.document().error() {
        if error.expected == Expected::Shallower {
            diagnostics.file(
                TextRange::new(error.offset, error.offset + 1),
                "More than 10,000 nested brackets: Docker reads the file as if it were empty, and \
                its next login overwrites it; other clients refuse it.",
            );
        }
    }
}
