//! Registries outside `auths`.

use std::cell::OnceCell;
use std::rc::Rc;

use super::keys::{is_stray_entry, top_key};
use crate::json::{self, Json, Kind, Member, Slot};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "legacy-dockercfg",
    severity: Severity::Warning,
    title: "Registry outside auths",
    why: "Docker and almost all others look for registries in `auths` only. At the top level no \
        client reads them, and Docker's next save drops them.\n\n\
        The old file `~/.dockercfg` had its registries there. Kubernetes still takes that form in \
        a Secret of the type `kubernetes.io/dockercfg`, but not `kubernetes.io/dockerconfigjson`. \
        docker-py reads it when there is nothing else in the file.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, ConfigFile (measured); kubelet \
        v1.29.15, pkg/credentialprovider/config.go (measured); docker-py 7.2.0, auth.py (measured)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::File(find),
    bad: &[
        Example::new("{\n\t\"ghcr.io\": {\n\t\t\"auth\": \"«bot:s3cret»\",\n\t\t\"email\": \"bot@example.com\"\n\t}\n}")
            .note("an old .dockercfg"),
        Example::new(r#"{"auths":{"quay.io":{"auth":"YTpi"}},"ghcr.io":{"auth":"«bot:s3cret»"}}"#)
            .note("next to auths")
            .image("ghcr.io/team/app"),
        Example::new(r#"{"ghcr.io":{"auth":"«bot:s3cret»"},"psFormat":"table"}"#)
            .note("between other settings"),
    ],
    good: &[
        Example::new("{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"«bot:s3cret»\",\n\t\t\t\"email\": \"bot@example.com\"\n\t\t}\n\t}\n}"),
        Example::new(r#"{"auths":{"quay.io":{"auth":"YTpi"},"ghcr.io":{"auth":"«bot:s3cret»"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"psFormat":"table"}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{},"my.plugin":{"level":"1"}}"#).note("a host in name only"),
        Example::new(r#"{"auth":{"ghcr.io":{"auth":"«bot:s3cret»"}}}"#)
            .note("a typo: see unknown-key"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let is_stray = |member: &Member<'_>| is_stray_entry(context.file(), member);
    let are_all_stray = context.file().members().all(|member| is_stray(&member));
    // Places by number, so that no fix has to look for them again.
    let is_auths = |member: &Member<'_>| top_key(member.key) == Some("auths");
    let auths = context.file().members().find(is_auths).map(|auths| auths.value.index());
    let end = Rc::new(OnceCell::new());
    for member in context.file().members().filter(is_stray) {
        let message = "Docker, Podman and Kubernetes look for registries in `auths` only: no \
            client sends this one, and Docker's next save drops it.";
        let finding = diagnostics.file(member.key.range(), message);
        if are_all_stray {
            finding.fix("Put everything into auths", Applicability::NeedsReview, wrap);
        } else {
            finding.fix("Move the registry into auths", Applicability::NeedsReview, {
                let (key, value, end) = (member.key.index(), member.value.index(), Rc::clone(&end));
                move |context| move_in(context, auths, &end, key, value)
            });
        }
    }
}

/// Wraps a file of registries alone in `auths`, one level deeper.
fn wrap(context: &LintContext) -> Edits {
    let root = context.file().root()?;
    let items = root.items();
    let (first, last) = (items.first()?, items.last()?);
    let style = context.document().style();
    let Some(newline) = style.newline else {
        let open = format!("\"auths\"{}{{", style.colon);
        return Some(vec![TextEdit::insert(first.start, open), TextEdit::insert(last.end, "}")]);
    };
    let indent = &style.indent;
    let open = format!("\"auths\"{}{{{newline}{indent}{indent}", style.colon);
    let mut edits = vec![TextEdit::insert(first.start, open)];
    let inside = TextRange::new(first.start, last.end);
    let line_ends = inside.of(context.bytes()).iter().enumerate();
    edits.extend(
        line_ends
            .filter(|(_, byte)| **byte == b'\n')
            .map(|(at, _)| TextEdit::insert(first.start + at + 1, indent.as_bytes())),
    );
    edits.push(TextEdit::insert(last.end, format!("{newline}{indent}}}")));
    Some(edits)
}

/// Moves one of several keys into `auths`, if there is one; `end` is the place there.
fn move_in(
    context: &LintContext,
    auths: Option<usize>,
    end: &OnceCell<Slot>,
    key: usize,
    value: usize,
) -> Edits {
    let document = context.document();
    let member = Member { key: document.node(key)?, value: document.node(value)? };
    let (key, root) = (member.key.text(), context.file().root()?);
    let value = Json::Raw(String::from_utf8(member.value.raw().to_vec()).ok()?);
    let Some(auths) = auths.and_then(|auths| document.node(auths)) else {
        let entries = Json::Object(vec![(key.into_owned(), value)]);
        let place = json::replace(document, member.value, &entries);
        return Some(vec![json::rename_member(&member, "auths"), place]);
    };
    let is_known = || auths.members().any(|other| other.key.text() == key);
    if auths.kind() != Kind::Object || is_known() {
        return None;
    }
    let end = end.get_or_init(|| Slot::new(document, auths, usize::MAX));
    Some(vec![end.member(&key, &value), json::remove_value(root, member.value)])
}
