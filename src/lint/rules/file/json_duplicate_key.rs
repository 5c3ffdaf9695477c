//! The same key twice in one object.

use std::borrow::Cow;

use super::types::mismatches;
use super::{entry_around, entry_key, top_key};
use crate::json::{self, Kind, Member, NodeRef};
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, Example, Finding, Fix, LintContext, Rule,
    Severity, ALL_CLIENTS,
};
use crate::text::{TextEdit, TextRange};

pub(super) const RULE: Rule = Rule {
    id: "json-duplicate-key",
    severity: Severity::Warning,
    title: "The same key twice",
    why: "JSON allows it, and programs differ in what they make of it. Of a registry that stands \
        twice in `auths` everybody uses the last entry, as a whole: nothing of the first one \
        counts, and Docker's next save drops it.\n\n\
        Two `auths` or two `credHelpers` are put together by Docker and other programs in Go; \
        those in Python see only the last one, and the Rust library refuses the file.\n\n\
        To Docker `credsStore` and `credSstore` are the same key too: the last one counts.",
    source: "docker/cli v29.7.2 with Go 1.26, encoding/json (measured); docker-py, oras-py, \
        docker_credential measured; docker/for-mac#3670 (credSstore)",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Remove the copy",
            applicability: Applicability::Safe,
            edits: remove_copy,
        },
        Fix {
            label: "Put the two together",
            applicability: Applicability::NeedsReview,
            edits: join,
        },
        Fix {
            label: "Remove the one that Docker does not use",
            applicability: Applicability::LosesData,
            edits: remove_unused,
        },
    ],
    bad: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"},\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}")
            .note("a copy"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"auths\":{\"quay.io\":{\"auth\":\"YTpi\"}}}")
            .note("two lists of registries"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"},\"ghcr.io\":{}}}")
            .note("the second one is empty"),
        Example::new("{\"credsStore\":\"osxkeychain\",\"credSstore\":\"desktop\"}")
            .note("the same key to Docker"),
    ],
    good: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"},\"quay.io\":{\"auth\":\"YTpi\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"credsStore\":\"desktop\"}"),
    ],
    near_misses: &[
        Example::new("{\"auths\":{\"ghcr.io\":{},\"GHCR.io\":{}}}").note("hosts are not folded"),
        Example::new("{\"auths\":{\"ghcr.io\":{}},\"credHelpers\":{\"ghcr.io\":\"pass\"}}")
            .note("in two objects"),
    ],
};

/// What a struct of Docker's has for keys; all other objects are maps.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    Top,
    Entry,
    Map,
}

/// Two members of one object that are the same to Docker.
struct Pair<'a> {
    object: NodeRef<'a>,
    keys: Keys,
    /// Index and member of the first.
    first: (usize, Member<'a>),
    second: (usize, Member<'a>),
}

impl Pair<'_> {
    /// Whether Docker puts what stands in both together.
    fn is_merged(&self) -> bool {
        let both = [self.first.1.value, self.second.1.value];
        self.keys == Keys::Top && both.iter().all(NodeRef::is_object)
    }

    fn is_copy(&self) -> bool {
        let (first, second) = (self.first.1, self.second.1);
        first.key.raw() == second.key.raw() && first.value.raw() == second.value.raw()
    }

    /// Which of two that are not merged Docker does not use.
    fn unused(&self) -> (usize, Member<'_>) {
        // A null leaves the string of a field as it was decoded before; a map it empties.
        let is_left = self.keys != Keys::Map
            && self.second.1.value.kind() == Kind::Null
            && self.first.1.value.kind() == Kind::String;
        if is_left {
            self.second
        } else {
            self.first
        }
    }
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let pairs = pairs(context);
    if pairs.is_empty() {
        return;
    }
    let entries: Vec<_> = context.file.entries().collect();
    for pair in pairs {
        let (_, unused) = pair.unused();
        let message = if pair.is_copy() {
            "This key stands here twice with the same value: one of the two can go."
        } else if pair.is_merged() {
            "This key stands in the file again. Docker puts both together; clients in Python see \
            only the last one, and Rust's docker_credential refuses the file."
        } else if pair.keys == Keys::Map && unused.value.is_object() {
            "This key stands here again, and the last one counts as a whole: nobody uses this one, \
            and Docker's next save drops it."
        } else {
            "This key stands here again. Docker uses the other one and drops this one at its next \
            save."
        };
        let place = unused.key.range();
        let range = if pair.is_copy() {
            pair.second.1.key.range()
        } else {
            place
        };
        let finding = match entry_around(&entries, range) {
            Some(entry) => diagnostics.entry(&entry, range, Control::Text, message),
            None => diagnostics.file(range, message),
        };
        if pair.is_copy() {
            finding.severity(Severity::Info);
        }
    }
}

/// All pairs in the file. A key that stands there three times gives two.
fn pairs<'a>(context: &LintContext<'a>) -> Vec<Pair<'a>> {
    let (mut pairs, mut seen) = (Vec::new(), Vec::new());
    let document = context.document();
    let root = context.file.root().map(|root| root.index());
    let entries: Vec<usize> = context.file.entries().map(|e| e.value().index()).collect();
    let mut index = 0;
    while let Some(node) = document.node(index) {
        if node.is_object() {
            let keys = if Some(index) == root {
                Keys::Top
            } else if entries.binary_search(&index).is_ok() {
                Keys::Entry
            } else {
                Keys::Map
            };
            in_object(node, keys, &mut seen, &mut pairs);
        }
        index += 1;
    }
    pairs
}

/// A member's key as Docker compares it, its place, and the member.
type Named<'a> = (Cow<'a, str>, usize, Member<'a>);

/// Finds the pairs in `object`; `seen` is a buffer.
fn in_object<'a>(
    object: NodeRef<'a>,
    keys: Keys,
    seen: &mut Vec<Named<'a>>,
    pairs: &mut Vec<Pair<'a>>,
) {
    if object.members().nth(1).is_none() {
        return;
    }
    seen.clear();
    for (index, member) in object.members().enumerate() {
        let known = match keys {
            Keys::Top => top_key(member.key),
            Keys::Entry => entry_key(member.key),
            Keys::Map => None,
        };
        let key = known.map_or_else(|| member.key.text(), Cow::Borrowed);
        seen.push((key, index, member));
    }
    seen.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    for two in seen.windows(2) {
        if two[0].0 == two[1].0 {
            pairs.push(Pair {
                object,
                keys,
                first: (two[0].1, two[0].2),
                second: (two[1].1, two[1].2),
            });
        }
    }
}

fn pair_of<'a>(context: &LintContext<'a>, finding: &Finding) -> Option<Pair<'a>> {
    let mut pairs = pairs(context).into_iter();
    pairs.find(|pair| {
        let both = [pair.first.1.key.range(), pair.second.1.key.range()];
        let place = if pair.is_copy() {
            both[1]
        } else {
            pair.unused().1.key.range()
        };
        place == finding.range
    })
}

/// The second of two that are the same: the first keeps its place in the order of the file. With
/// values of wrong types in the file nobody knows who makes what of them.
fn remove_copy(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    if !mismatches(context, |_| true).is_empty() {
        return None;
    }
    let pair = pair_of(context, finding).filter(Pair::is_copy)?;
    Some(vec![json::remove_item(
        context.document(),
        pair.object,
        pair.second.0,
    )?])
}

fn remove_unused(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let pair = pair_of(context, finding)?;
    if pair.is_copy() || pair.is_merged() {
        return None;
    }
    Some(vec![json::remove_item(
        context.document(),
        pair.object,
        pair.unused().0,
    )?])
}

/// Moves what stands in the second object behind what stands in the first.
fn join(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let document = context.document();
    let pair = pair_of(context, finding).filter(|pair| pair.is_merged() && !pair.is_copy())?;
    let (into, from) = (pair.first.1.value, pair.second.1.value);
    let (items, bytes) = (into.items(), context.bytes());
    let Some(last) = items.last() else {
        return Some(vec![json::remove_item(
            document,
            pair.object,
            pair.first.0,
        )?]);
    };
    let mut known: Vec<_> = into.members().map(|member| member.key.text()).collect();
    known.sort_unstable();
    let is_new = |member: Member<'_>| known.binary_search(&member.key.text()).is_err();
    if from.items().is_empty() || !from.members().all(is_new) {
        return None;
    }
    let inside = TextRange::new(from.range().start + 1, from.range().end - 1).of(bytes);
    let text = [b",", inside.trim_ascii_end()].concat();
    Some(vec![
        TextEdit::insert(last.end, text),
        json::remove_item(document, pair.object, pair.second.0)?,
    ])
}
