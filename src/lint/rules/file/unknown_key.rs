//! A key that Docker does not know, and drops at its next save.

use super::keys::{entry_key, is_stray_entry, top_key};
use crate::config::edit::remove_items;
use crate::config::fields;
use crate::config::secrets::masked;
use crate::json::{self, Member, NodeRef};
use crate::lint::prelude::*;
use crate::text::shorten;

pub(super) const RULE: Rule = Rule {
    id: "unknown-key",
    severity: Severity::Warning,
    title: "Unknown key",
    why: "Docker ignores a key that it does not know, without a message. `docker login`, `docker \
        logout` and `docker context use` drop it.\n\n\
        A key that is almost a known one is usually a typo: with `credStore` instead of \
        `credsStore` Docker uses no helper, and a login puts the password into the file.\n\n\
        Some keys were known once: `email` up to Docker 28, `experimental` up to 28, \
        `stackOrchestrator` up to 23, `kubernetes` up to 20.10. No registry needs them.",
    source:
        "docker/cli v29.7.2, cli/config/configfile/file.go and types/authconfig.go (measured); \
        docker/cli#5559; docker/for-mac#3785 (credStore)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{},"credStore":"pass"}"#).note("an s is missing"),
        Example::new(r#"{"auth":{"ghcr.io":{"auth":"«bot:s3cret»"}}}"#).note("an s is missing"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","email":"bot@example.com"}}}"#)
            .note("known once"),
        Example::new(r#"{"auths":{},"_comment":"work laptop"}"#),
    ],
    good: &[
        Example::new(r#"{"auths":{},"credsStore":"pass"}"#),
        Example::GOOD,
        Example::GOOD,
        Example::new(r#"{"auths":{}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"serveraddress":"ghcr.io"}},"credSstore":"pass"}"#)
            .note("known in another spelling: see json-key-case"),
        Example::new(r#"{"HttpHeaders":{"X-Own":"1"},"plugins":{"mine":{"a":"b"}}}"#)
            .note("free keys inside known ones"),
        Example::new(r#"{"ghcr.io":{"auth":"«bot:s3cret»"}}"#).note("see legacy-dockercfg"),
    ],
};

/// Maximum number of different keys that are listed; a file with more was not written by Docker.
const MAX_GROUPS: usize = 100;

/// Unknown key that occurs in the file or in its entries.
struct Group<'a> {
    is_top: bool,
    name: String,
    suggestion: Option<&'static str>,
    places: Vec<Place<'a>>,
}

/// Member and the object that holds it.
#[derive(Clone, Copy)]
struct Place<'a> {
    object: NodeRef<'a>,
    member: Member<'a>,
}

/// Returns the known key that was probably meant. The two that are never written are left out.
fn suggestion(name: &str, is_top: bool) -> Option<&'static str> {
    let found = if is_top { fields::suggest(name) } else { fields::suggest_in_entry(name) };
    found.filter(|key| !matches!(*key, "email" | "serveraddress"))
}

impl Group<'_> {
    /// Returns the suggestion, when no object that has the typo also has the right key.
    fn correction(&self) -> Option<&'static str> {
        let field = self.suggestion?;
        let known = if self.is_top { top_key } else { entry_key };
        let is_free = |place: &Place<'_>| {
            let mut members = place.object.members();
            members.all(|member| known(member.key) != Some(field))
        };
        self.places.iter().all(is_free).then_some(field)
    }
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for group in groups(context) {
        let Some(first) = group.places.first() else {
            continue;
        };
        let range = first.member.key.range();
        let message = message(&group);
        let finding = if group.is_top {
            diagnostics.setting(range, message)
        } else {
            diagnostics.entry_or_setting(range, Control::Text, message)
        };
        finding.severity(if group.suggestion.is_some() {
            Severity::Warning
        } else {
            Severity::Info
        });
        if let Some(field) = group.correction() {
            let rename = |place: &Place<'_>| json::rename_member(&place.member, field);
            let edits: Vec<TextEdit> = group.places.iter().map(rename).collect();
            finding
                .fix("Correct the typo", Applicability::NeedsReview, move |_| Some(edits.clone()));
        }
        let mut objects: Vec<usize> = group.places.iter().map(|p| p.object.index()).collect();
        objects.dedup();
        let name = group.name;
        finding.fix("Remove the key", Applicability::LosesData, move |context| {
            let is_doomed = |member: &Member<'_>| member.key.text() == name;
            let document = context.document();
            let objects = objects.iter().filter_map(|object| document.node(*object));
            Some(objects.flat_map(|object| remove_items(document, object, is_doomed)).collect())
        });
    }
}

fn message(group: &Group<'_>) -> String {
    let name = masked(&group.name);
    let name = shorten(&name, 40);
    let mut message = if let Some(field) = group.suggestion {
        format!(
            "Docker does not know `{name}`: probably `{field}` is meant. It ignores this key and \
            drops it at its next save."
        )
    } else if fields::legacy(&group.name).is_some() {
        format!(
            "Docker once knew `{name}` and now drops it at its next save; no registry needs it."
        )
    } else {
        format!("Docker does not know `{name}` and drops it at its next save.")
    };
    if group.places.len() > 1 {
        message = format!("{message} It is here {} times.", group.places.len());
    }
    message
}

/// Returns the unknown keys in the order of the text, the file's own first.
fn groups(context: &LintContext) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let Some(object) = context.file().root() else {
        return groups;
    };
    for member in object.members() {
        if top_key(member.key).is_none() && !is_stray_entry(context.file(), &member) {
            note(&mut groups, true, Place { object, member });
        }
    }
    for entry in context.file().entries() {
        let object = entry.value();
        for member in object.members() {
            if entry_key(member.key).is_none_or(|key| key == "email") {
                note(&mut groups, false, Place { object, member });
            }
        }
    }
    groups
}

fn note<'a>(groups: &mut Vec<Group<'a>>, is_top: bool, place: Place<'a>) {
    let name = place.member.key.text();
    let has_room = groups.len() < MAX_GROUPS;
    let known = groups.iter_mut().find(|group| group.is_top == is_top && group.name == name);
    // A typo is fixed in one place at a time.
    if let Some(group) = known.filter(|group| group.suggestion.is_none()) {
        group.places.push(place);
    } else if has_room {
        groups.push(Group {
            is_top,
            suggestion: suggestion(&name, is_top),
            name: name.into_owned(),
            places: vec![place],
        });
    }
}
