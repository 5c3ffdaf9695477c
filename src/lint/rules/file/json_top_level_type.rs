//! A file whose value is not an object.

use crate::json::{Document, Kind};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "json-top-level-type",
    severity: Severity::Error,
    title: "The file is not a JSON object",
    why: "A `config.json` is one object: it begins with `{` and ends with `}`. Docker reads \
        anything else as an empty file, and its next login overwrites it; other clients refuse \
        it.\n\n\
        This happens when only a part of a file was copied, when a tool put the object into a \
        list, or when the whole file was written as a string.",
    source: "docker/cli v29.7.2: json: cannot unmarshal array into Go value of type \
        configfile.ConfigFile (measured); the other clients measured",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Bytes(find),
    bad: &[
        Example::new("\"auths\": {\n  \"ghcr.io\": {\"auth\": \"«bot:s3cret»\"}\n}\n")
            .note("only a part of a file"),
        Example::new(r#"[{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}}}]"#).note("in a list"),
        Example::new(r#""{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}""#)
            .note("written as a string"),
        Example::new("42").note("a number"),
    ],
    good: &[
        Example::new("{\"auths\": {\n  \"ghcr.io\": {\"auth\": \"«bot:s3cret»\"}\n}}\n"),
        Example::GOOD,
        Example::GOOD,
        Example::new("{}"),
    ],
    near_misses: &[
        Example::new("null").note("Docker reads it as an empty file"),
        Example::new(r#"[{"auths":{}}"#).note("a syntax error"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let document = context.document();
    let Some(root) = document.root().filter(|_| document.error().is_none()) else {
        return;
    };
    let what = match root.kind() {
        Kind::Object | Kind::Null => return,
        Kind::Array => "The file is a list, not an object.",
        Kind::String | Kind::Key if is_part(context) => {
            "This is a part of a file: the braces around it are missing."
        }
        Kind::String | Kind::Key => "The file is a string in quotes, not an object.",
        Kind::Number | Kind::True | Kind::False => "The file is a single value, not an object.",
    };
    let message = format!(
        "{what} Docker reads the file as if it were empty, and its next login overwrites it; \
        Podman and Kubernetes refuse it."
    );
    diagnostics
        .file(root.range(), message)
        .fix("Put braces around it", Applicability::NeedsReview, wrap)
        .fix("Take the object out of the list", Applicability::NeedsReview, unlist)
        .fix("Unpack the string", Applicability::NeedsReview, unquote);
}

/// Returns true when the first string is a key: a colon follows it.
fn is_part(context: &LintContext) -> bool {
    let rest = context.document().trailing();
    rest.is_some_and(|rest| rest.of(context.bytes()).starts_with(b":"))
}

fn wrap(context: &LintContext) -> Edits {
    let bytes = context.bytes();
    if !is_part(context) {
        return None;
    }
    let text = bytes.trim_ascii();
    let start = bytes.len() - bytes.trim_ascii_start().len();
    // A comma after the part was before the next one.
    let inner = text.strip_suffix(b",").unwrap_or(text);
    let end = start + inner.len();
    let edits = vec![
        TextEdit::insert(start, "{"),
        TextEdit::replace(TextRange::new(end, start + text.len()), "}"),
    ];
    is_object(&context.document().apply(&edits).0).then_some(edits)
}

fn unlist(context: &LintContext) -> Edits {
    let root = context.document().root()?;
    let mut elements = root.elements();
    let (only, None) = (elements.next()?, elements.next()) else {
        return None;
    };
    let (outer, inner) = (root.range(), only.range());
    only.is_object().then(|| {
        vec![
            TextEdit::remove(TextRange::new(outer.start, inner.start)),
            TextEdit::remove(TextRange::new(inner.end, outer.end)),
        ]
    })
}

fn unquote(context: &LintContext) -> Edits {
    let root = context.document().root()?;
    let text = root.as_str()?;
    let inner = Document::parse(text.as_bytes());
    is_object(&inner).then(|| vec![TextEdit::replace(root.range(), text.as_bytes())])
}

fn is_object(document: &Document) -> bool {
    document.error().is_none()
        && document.trailing().is_none()
        && document.root().is_some_and(|root| root.is_object())
}
