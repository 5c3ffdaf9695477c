//! A key that occurs twice in one object.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::keys::{entry_key, top_key};
use super::types::mismatches;
use crate::collections::OrderedMap;
use crate::json::{self, Kind, Member, NodeRef};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "json-duplicate-key",
    severity: Severity::Warning,
    title: "Duplicate key",
    why: "JSON allows it, and programs read it differently. Of a registry that is in `auths` \
        twice, all use only the last entry, and Docker's next save drops the first.\n\n\
        Docker and other programs in Go join two `auths` or two `credHelpers`; those in Python see \
        only the last one, and the Rust library refuses the file.\n\n\
        To Docker `credsStore` and `credSstore` are the same key: the last one counts.",
    source: "docker/cli v29.7.2 with Go 1.26, encoding/json (measured); docker-py, oras-py, \
        docker_credential measured; docker/for-mac#3670 (credSstore)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::File(find),
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"},"ghcr.io":{"auth":"«bot:s3cret»"}}}"#,
        )
        .note("a copy"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"auths":{"quay.io":{"auth":"YTpi"}}}"#,
        )
        .note("two lists of registries"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"},"ghcr.io":{}}}"#)
            .note("the second one is empty"),
        Example::new(r#"{"credsStore":"osxkeychain","credSstore":"desktop"}"#)
            .note("the same key to Docker"),
    ],
    good: &[
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"},"quay.io":{"auth":"YTpi"}}}"#),
        Example::GOOD,
        Example::new(r#"{"credsStore":"desktop"}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{},"GHCR.io":{}}}"#).note("hosts are not folded"),
        Example::new(r#"{"auths":{"ghcr.io":{}},"credHelpers":{"ghcr.io":"pass"}}"#)
            .note("in two objects"),
    ],
};

/// Keys of an object that Docker compares without case: those of one of its structs; all other
/// objects are maps.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    Top,
    Entry,
    Map,
}

/// Two members of one object that Docker treats as the same.
struct Pair<'a> {
    keys: Keys,
    first: Member<'a>,
    second: Member<'a>,
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let document = context.document();
    let root = context.file().root().map(|root| root.index());
    let is_entry = |index: usize| {
        let entries = context.entries();
        entries.binary_search_by_key(&index, |entry| entry.key_node + 1).is_ok()
    };
    // With values of wrong types in the file, the result is unknown.
    let has_right_types = OnceCell::new();
    for index in 0.. {
        let Some(object) = document.node(index) else {
            return;
        };
        if !object.is_object() || object.members().nth(1).is_none() {
            continue;
        }
        let keys = match index {
            _ if Some(index) == root => Keys::Top,
            _ if is_entry(index) => Keys::Entry,
            _ => Keys::Map,
        };
        let pairs = pairs_of(object, keys);
        if !pairs.is_empty() {
            let has_right_types =
                *has_right_types.get_or_init(|| mismatches(context, |_| true).is_empty());
            let removal = |member: Member<'_>| json::remove_value(object, member.value);
            for pair in &pairs {
                report(pair, has_right_types, &removal, diagnostics);
            }
        }
    }
}

/// Returns the pairs in one object. A key that occurs three times gives two.
fn pairs_of(object: NodeRef<'_>, keys: Keys) -> Vec<Pair<'_>> {
    let mut earlier: OrderedMap<Member<'_>> = OrderedMap::default();
    earlier.reserve(object.members().count());
    let mut pairs = Vec::new();
    for second in object.members() {
        let known = match keys {
            Keys::Top => top_key(second.key),
            Keys::Entry => entry_key(second.key),
            Keys::Map => None,
        };
        let key = known.map_or_else(|| second.key.text(), Cow::Borrowed);
        if let Some(first) = earlier.put(&key, second) {
            pairs.push(Pair { keys, first, second });
        }
    }
    pairs
}

fn report(
    pair: &Pair<'_>,
    has_right_types: bool,
    removal: &dyn Fn(Member<'_>) -> TextEdit,
    diagnostics: &mut Diagnostics<'_>,
) {
    let (first, second) = (pair.first, pair.second);
    if first.key.raw() == second.key.raw() && first.value.raw() == second.value.raw() {
        let message = "This key is here twice with the same value: one of the two can go.";
        let finding = diagnostics.entry_or_file(second.key.range(), message);
        finding.severity(Severity::Info);
        finding.related(first.key.range(), OTHER);
        // The first keeps its place in the order of the file.
        if has_right_types {
            let edit = removal(second);
            finding.fix("Remove the copy", Applicability::Safe, move |_| Some(vec![edit.clone()]));
        }
        return;
    }
    let is_merged = pair.keys == Keys::Top && first.value.is_object() && second.value.is_object();
    let (unused, used) = pair.unused_and_used();
    let message = if is_merged {
        "This key is in the file again. Docker joins both; clients in Python see only the last \
        one, and Rust's docker_credential refuses the file."
    } else if pair.keys == Keys::Map && unused.value.is_object() {
        "This key is here again, and only the last one counts: no client uses this one, and \
        Docker's next save drops it."
    } else {
        "This key is here again. Docker uses the other one and drops this one at its next save."
    };
    let finding = diagnostics.entry_or_file(unused.key.range(), message);
    finding.related(used.key.range(), OTHER);
    if is_merged {
        let (into, from) = (first.value.index(), second.value.index());
        let (without_first, without_second) = (removal(first), removal(second));
        finding.fix("Join the two", Applicability::NeedsReview, move |context| {
            let into = context.document().node(into)?;
            if into.items().is_empty() {
                return Some(vec![without_first.clone()]);
            }
            let join = join(context, into, context.document().node(from)?)?;
            Some(vec![join, without_second.clone()])
        });
    } else {
        let edit = removal(unused);
        finding.fix("Remove the one that Docker ignores", Applicability::LosesData, move |_| {
            Some(vec![edit.clone()])
        });
    }
}

const OTHER: &str = "The other one";

impl<'a> Pair<'a> {
    /// Returns the member that Docker does not use, and the other. A null keeps the string that a
    /// field had before; it empties a map.
    fn unused_and_used(&self) -> (Member<'a>, Member<'a>) {
        let is_left = self.keys != Keys::Map
            && self.second.value.kind() == Kind::Null
            && self.first.value.kind() == Kind::String;
        if is_left {
            (self.second, self.first)
        } else {
            (self.first, self.second)
        }
    }
}

/// Appends the content of the second object to that of the first.
fn join(context: &LintContext, into: NodeRef<'_>, from: NodeRef<'_>) -> Option<TextEdit> {
    let last = *into.items().last()?;
    let mut known: OrderedMap<()> = OrderedMap::default();
    for member in into.members() {
        known.put(&member.name(), ());
    }
    let is_new = |member: Member<'_>| known.get(&member.name()).is_none();
    if from.items().is_empty() || !from.members().all(is_new) {
        return None;
    }
    let inside = TextRange::new(from.range().start + 1, from.range().end - 1).of(context.bytes());
    let text = [b",", inside.trim_ascii_end()].concat();
    Some(TextEdit::insert(last.end, text))
}
