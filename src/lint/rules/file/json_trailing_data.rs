//! More than one value in the file.

use crate::json::{Document, Kind, Member};
use crate::lint::prelude::*;
use crate::text::apply;

pub(super) const RULE: Rule = Rule {
    id: "json-trailing-data",
    severity: Severity::Error,
    title: "Extra text after the JSON",
    why: "The JSON ends with the brace that closes the first one. Docker reads up to there and \
        does not report the rest; its next save drops it. Podman, Kubernetes and the libraries for \
        Python and Rust refuse the whole file.\n\n\
        It comes from two files joined with `cat`, or from an extra brace, which ends the file \
        earlier than it looks.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go: json.NewDecoder(r).Decode reads one \
        value (measured); containers/image, kubelet, k8schain, docker-py, oras-py, docker_credential \
        measured",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::DockerJava])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}}}}"#)
            .note("an extra brace"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}}},"credsStore":"pass"}"#)
            .note("a brace in the middle"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:s3cret»\"}}}\n{\"credHelpers\":{\"ghcr.io\":\"pass\"}}\n")
            .note("two files in one"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}}} # work"#)
            .note("a comment after the end"),
    ],
    good: &[
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credsStore":"pass"}"#),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:s3cret»\"}},\n\"credHelpers\":{\"ghcr.io\":\"pass\"}}\n"),
        Example::GOOD,
    ],
    near_misses: &[
        Example::new("{\"auths\":{}}\n\n \t\r\n").note("white space"),
        Example::new(r#"{"auths":{},}}"#).note("a syntax error comes first"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(range) = context.document().trailing() else {
        return;
    };
    let message =
        "Docker ignores everything from here on and drops it at its next save; Podman and \
        Kubernetes refuse the whole file.";
    let finding = diagnostics.file(range, message);
    let is_sign = |byte: &u8| byte.is_ascii_whitespace() || b"}],;".contains(byte);
    if range.of(context.bytes()).iter().all(is_sign) {
        finding.fix("Remove the stray brackets", Applicability::NeedsReview, remove_rest).fix(
            "Join the two objects",
            Applicability::NeedsReview,
            join,
        );
    } else {
        finding
            .fix(
                "Remove the brace that ends the file too early",
                Applicability::NeedsReview,
                remove_early_end,
            )
            .fix("Join the two objects", Applicability::NeedsReview, join)
            .fix("Remove everything after the end", Applicability::LosesData, remove_rest);
    }
}

/// Removes everything after the first value, with its white space; a line break at the end stays.
fn remove_rest(context: &LintContext) -> Edits {
    let start = context.document().root()?.range().end;
    let bytes = context.bytes();
    let kept = if bytes.ends_with(b"\r\n") { 2 } else { usize::from(bytes.ends_with(b"\n")) };
    let end = (bytes.len() - kept).max(context.document().trailing()?.start);
    Some(vec![TextEdit::remove(TextRange::new(start, end))])
}

/// Removes the last brace of the first object, when the whole is one object without it.
fn remove_early_end(context: &LintContext) -> Edits {
    let end = context.document().root()?.range().end;
    one_object(context, TextEdit::remove(TextRange::new(end - 1, end)))
}

/// Replaces the braces between two objects with a comma.
fn join(context: &LintContext) -> Edits {
    let root = context.document().root()?;
    let rest = context.document().trailing()?;
    let second = Document::parse(rest.of(context.bytes()));
    let both = [root, second.root()?];
    if second.error().is_some() || both.iter().any(|node| !node.is_object()) {
        return None;
    }
    // A key of both objects is fine where Docker merges the two; see json-duplicate-key.
    let clashes = |one: Member<'_>| {
        let name = one.key.text().to_lowercase();
        let mut others = both[1].members();
        others.any(|other| {
            let are_objects = one.value.is_object() && other.value.is_object();
            !are_objects && other.key.text().to_lowercase() == name
        })
    };
    let is_empty = both.iter().any(|node| node.items().is_empty());
    if is_empty || root.members().any(clashes) {
        return None;
    }
    let last = *root.items().last()?;
    let between = TextRange::new(root.range().end, rest.start).of(context.bytes());
    let gap: &[u8] = if between.contains(&b'\n') { b",\n" } else { b"," };
    let first = second.root()?.items().first().map_or(1, |item| item.start);
    let inner = TextRange::new(1, first).of(rest.of(context.bytes()));
    let glue =
        if inner.contains(&b'\n') { [b",".as_slice(), inner].concat() } else { gap.to_vec() };
    let range = TextRange::new(last.end, rest.start + first);
    one_object(context, TextEdit::replace(range, glue))
}

fn one_object(context: &LintContext, edit: TextEdit) -> Edits {
    let (bytes, _) = apply(context.bytes(), std::slice::from_ref(&edit));
    let document = Document::parse(bytes);
    let is_sound = document.error().is_none() && document.trailing().is_none();
    let is_object = document.root()?.kind() == Kind::Object;
    (is_sound && is_object).then(|| vec![edit])
}
