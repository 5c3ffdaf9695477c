//! A key that Docker does not know, and drops at its next save.

use std::borrow::Cow;

use super::{entry_key, is_stray_entry, top_key};
use crate::config::edit::remove_items;
use crate::config::fields;
use crate::config::mask::is_secret;
use crate::json::{self, Member, NodeRef};
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, EntryContext, Example, Finding, Fix,
    LintContext, Rule, Severity, ALL_CLIENTS,
};
use crate::text::{shorten, TextEdit};

pub(super) const RULE: Rule = Rule {
    id: "unknown-key",
    severity: Severity::Warning,
    title: "Key that Docker does not know",
    why: "Docker passes over a key that it does not know, without a word, and its next save drops \
        it: `docker login`, `docker logout` and `docker context use` write only what Docker \
        knows.\n\n\
        A key that is nearly a known one is mostly a typo: with `credStore` in place of `credsStore` \
        Docker uses no helper, and a login puts the password into the file.\n\n\
        Some keys were known once: `email` up to Docker 28, `experimental` up to 28, \
        `stackOrchestrator` up to 23, `kubernetes` up to 20.10. No registry needs them.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go and types/authconfig.go (measured); \
        docker/cli#5559; docker/for-mac#3785 (credStore)",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Correct the typo",
            applicability: Applicability::NeedsReview,
            edits: rename,
        },
        Fix {
            label: "Remove the key",
            applicability: Applicability::LosesData,
            edits: remove,
        },
    ],
    bad: &[
        Example::new("{\"auths\":{},\"credStore\":\"pass\"}").note("an s is missing"),
        Example::new("{\"auth\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}").note("an s is missing"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\",\"email\":\"bot@example.com\"}}}")
            .note("known once"),
        Example::new("{\"auths\":{},\"_comment\":\"work laptop\"}"),
    ],
    good: &[
        Example::new("{\"auths\":{},\"credsStore\":\"pass\"}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"auths\":{}}"),
    ],
    near_misses: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"serveraddress\":\"ghcr.io\"}},\"credSstore\":\"pass\"}")
            .note("known in other letters: see json-key-case"),
        Example::new("{\"HttpHeaders\":{\"X-Own\":\"1\"},\"plugins\":{\"mine\":{\"a\":\"b\"}}}")
            .note("free keys inside known ones"),
        Example::new("{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}").note("see legacy-dockercfg"),
    ],
};

/// The same unknown key, in the file or in its entries.
struct Group<'a> {
    is_top: bool,
    name: String,
    /// The object and the member of each.
    places: Vec<(NodeRef<'a>, Member<'a>)>,
}

impl Group<'_> {
    /// The known key that was probably meant. Nobody needs the two that are never written.
    fn suggestion(&self) -> Option<&'static str> {
        let found = if self.is_top {
            fields::suggest(&self.name)
        } else {
            fields::suggest_in_entry(&self.name)
        };
        found.filter(|key| !matches!(*key, "email" | "serveraddress"))
    }

    /// The same, when no object that has the typo has the right key, too.
    fn correction(&self) -> Option<&'static str> {
        let field = self.suggestion()?;
        let known = if self.is_top { top_key } else { entry_key };
        let mut objects = self.places.iter().map(|(object, _)| object);
        let is_free = |object: &NodeRef<'_>| {
            object
                .members()
                .all(|member| known(member.key) != Some(field))
        };
        objects.all(is_free).then_some(field)
    }
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    for group in groups(context) {
        let Some((object, member)) = group.places.first() else {
            continue;
        };
        let name = if is_secret("", &group.name, false) {
            Cow::Borrowed("\u{2022}\u{2022}\u{2022}")
        } else {
            shorten(&group.name, 40)
        };
        let range = member.key.range();
        let mut severity = Severity::Info;
        let mut message = if let Some(field) = group.suggestion() {
            severity = Severity::Warning;
            format!("Docker does not know `{name}`: probably `{field}` is meant. It passes over this key and drops it at its next save.")
        } else if fields::legacy(&group.name).is_some() {
            format!("Docker once knew `{name}` and now drops it at its next save; no registry needs it.")
        } else {
            format!("Docker does not know `{name}` and drops it at its next save.")
        };
        if group.places.len() > 1 {
            message.push_str(" It stands here ");
            message.push_str(&group.places.len().to_string());
            message.push_str(" times.");
        }
        let entry = context
            .file
            .entries()
            .find(|entry| entry.value().range() == object.range());
        let finding = match entry.filter(|_| !group.is_top && group.places.len() == 1) {
            Some(entry) => {
                diagnostics.entry(&EntryContext::new(entry), range, Control::Text, message)
            }
            None => diagnostics.setting(range, message),
        };
        finding.severity(severity);
    }
}

/// The unknown keys, in the order of the text; the file's own first.
fn groups<'a>(context: &LintContext<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let Some(root) = context.file.root() else {
        return groups;
    };
    for member in root.members() {
        if top_key(member.key).is_none() && !is_stray_entry(context.file, &member) {
            note(&mut groups, true, (root, member));
        }
    }
    for entry in context.file.entries() {
        let object = entry.value();
        for member in object.members() {
            if entry_key(member.key).is_none_or(|key| key == "email") {
                note(&mut groups, false, (object, member));
            }
        }
    }
    groups
}

/// Different keys, after which no more are listed: a file that has so many is none of Docker's.
const MOST_GROUPS: usize = 100;

fn note<'a>(groups: &mut Vec<Group<'a>>, is_top: bool, place: (NodeRef<'a>, Member<'a>)) {
    let name = place.1.key.text();
    let mut known = groups.iter().enumerate();
    let at = known.find(|(_, group)| group.is_top == is_top && group.name == name);
    let at = at.map(|(at, _)| at);
    let group = at.and_then(|at| groups.get_mut(at));
    // A typo is put right in one place at a time.
    if let Some(group) = group.filter(|group| group.suggestion().is_none()) {
        group.places.push(place);
    } else if groups.len() < MOST_GROUPS {
        groups.push(Group {
            is_top,
            name: name.into_owned(),
            places: vec![place],
        });
    }
}

fn at<'a>(context: &LintContext<'a>, finding: &Finding) -> Option<Group<'a>> {
    let mut groups = groups(context).into_iter();
    groups.find(|group| {
        let mut places = group.places.iter();
        places.any(|(_, member)| member.key.range() == finding.range)
    })
}

fn rename(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let group = at(context, finding)?;
    let field = group.correction()?;
    let places = group.places.iter();
    Some(
        places
            .map(|(_, member)| json::rename_member(member, field))
            .collect(),
    )
}

fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let group = at(context, finding)?;
    let mut edits: Vec<TextEdit> = Vec::new();
    let mut last = None;
    for (object, _) in &group.places {
        if last != Some(object.index()) {
            let is_doomed = |member: &Member<'_>| member.key.text() == group.name;
            edits.extend(remove_items(context.document(), *object, is_doomed));
        }
        last = Some(object.index());
    }
    Some(edits)
}
