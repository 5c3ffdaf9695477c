//! A known key in other letters than Docker's.

use super::{entry_around, entry_key, is_exactly, top_key};
use crate::config::Entry;
use crate::json::{self, Member, NodeRef};
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, Example, Finding, Fix, LintContext, Rule,
    Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "json-key-case",
    severity: Severity::Warning,
    title: "Key in other letters than Docker's",
    why: "Docker and most programs in Go do not mind upper and lower case in the names of settings: \
        to them `credSstore` and `CredsStore` are `credsStore`, and even `ſ`, the old long s, is an \
        s. Programs in Python and Rust want the exact letters and pass over anything else; ORAS and \
        Helm do so for `auths` and the helpers.\n\n\
        So the file works with Docker and then fails elsewhere. Docker's next save corrects the \
        spelling.",
    source: "docker/cli v29.7.2 with Go 1.26, encoding/json fold.go (measured); oras-go, docker-py, \
        oras-py, docker_credential measured; docker/for-mac#3670 (credSstore)",
    affects: Affects::Clients(&["oras-go", "docker-py", "oras-py", "docker_credential"]),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Spell the key as Docker does",
            applicability: Applicability::Safe,
            edits: rename_harmless,
        },
        Fix {
            label: "Spell the key as everybody reads it",
            applicability: Applicability::NeedsReview,
            edits: rename,
        },
    ],
    bad: &[
        Example::new("{\"Auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"credSstore\":\"desktop\",\"auths\":{\"ghcr.io\":{}}}")
            .note("an s too high"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"Auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"httpHeaders\":{\"X-Team\":\"web\"}}").note("Docker writes HttpHeaders"),
    ],
    good: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"credsStore\":\"desktop\",\"auths\":{\"ghcr.io\":{}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"HttpHeaders\":{\"X-Team\":\"web\"}}"),
    ],
    near_misses: &[
        Example::new("{\"auths\":{\"GHCR.io\":{}}}").note("a host is no setting"),
        Example::new("{\"credStore\":\"pass\"}").note("a letter is missing: see unknown-key"),
        Example::new("{\"credsStore\":\"pass\",\"credSstore\":\"desktop\"}")
            .note("twice: see json-duplicate-key"),
    ],
};

/// Keys that decide what is sent; a client that reads one for the first time sends something else.
const DECISIVE: [&str; 3] = ["auths", "credsStore", "credHelpers"];

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for_each(context, &mut |object, member, field| {
        if is_twice(object, field) {
            return;
        }
        if entries.is_empty() {
            entries.extend(context.file.entries());
        }
        let range = member.key.range();
        if let Some(entry) = entry_around(&entries, range) {
            let message = "Docker reads this key; clients in Python and Rust want other letters \
                and do not see it.";
            diagnostics.entry(&entry, range, Control::Text, message);
        } else if DECISIVE.contains(&field) {
            let message = format!(
                "Docker takes this key for `{field}`; ORAS, Helm and clients in Python and Rust do \
                not see it."
            );
            diagnostics.setting(range, message);
        } else {
            let message = format!("Docker takes this key for `{field}` and writes it so.");
            diagnostics.setting(range, message).severity(Severity::Info);
        }
    });
}

/// Calls `look` for every known key in other letters: its object, the member, Docker's spelling.
fn for_each<'a>(
    context: &LintContext<'a>,
    look: &mut dyn FnMut(NodeRef<'a>, Member<'a>, &'static str),
) {
    let Some(root) = context.file.root() else {
        return;
    };
    for member in root.members() {
        if let Some(field) = top_key(member.key).filter(|field| !is_exactly(member.key, field)) {
            look(root, member, field);
        }
    }
    for entry in context.file.entries() {
        for member in entry.value().members() {
            let field = entry_key(member.key);
            if let Some(field) = field.filter(|field| !is_exactly(member.key, field)) {
                look(entry.value(), member, field);
            }
        }
    }
}

/// Whether the object has the key in another spelling, too.
fn is_twice(object: NodeRef<'_>, field: &str) -> bool {
    let same = object
        .members()
        .filter(|member| crate::go::fold::matches_key(member.key, field));
    same.count() > 1
}

fn rename_harmless(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let (member, field) = at(context, finding)?;
    let is_top = finding.entry.is_none();
    let is_harmless = is_top && !DECISIVE.contains(&field);
    is_harmless.then(|| vec![json::rename_member(&member, field)])
}

fn rename(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    if rename_harmless(context, finding).is_some() {
        return None;
    }
    let (member, field) = at(context, finding)?;
    Some(vec![json::rename_member(&member, field)])
}

fn at<'a>(context: &LintContext<'a>, finding: &Finding) -> Option<(Member<'a>, &'static str)> {
    let mut found = None;
    for_each(context, &mut |_, member, field| {
        if member.key.range() == finding.range {
            found = Some((member, field));
        }
    });
    found
}
