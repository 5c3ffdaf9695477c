//! The member that a finding speaks of, and its control in the form.

use credenza::config::{ConfigFile, Entry, Login};
use credenza::go::fold;
use credenza::json::{Document, Member, NodeRef};
use credenza::lint::{Control, Finding};
use credenza::text::TextRange;

/// Checks that the member at a finding's place is the one that its control shows.
pub(crate) fn check(document: &Document, finding: &Finding) {
    let (rule, range) = (finding.rule.id, finding.range);
    let place = format!("{rule}, {:?}, at {}", finding.control, path_at(document, range));
    let config = ConfigFile::new(document);
    let entry = finding.entry_id().and_then(|id| config.entry(id));
    let Some(entry) = entry else {
        let is_form = !matches!(finding.control, Control::Text | Control::Setting);
        assert!(!is_form, "{place}: the form of which entry?");
        if finding.control == Control::Setting {
            let mut entries = config.entries();
            assert!(!entries.any(|entry| entry.range().contains(range)), "{place}: in an entry");
        }
        return;
    };
    assert!(entry.range().contains(range), "{place}: outside of its entry");
    let in_fields = matches!(entry.login(), Login::Fields { .. });
    let field = match finding.control {
        Control::Text | Control::Setting | Control::Helper => return,
        Control::Address => {
            assert!(entry.member.key.range().contains(range), "{place}: not in the key");
            return;
        }
        Control::IdentityToken => "identitytoken",
        Control::RegistryToken => "registrytoken",
        // Some rules speak of a member itself, even when `auth` wins over it.
        Control::Username if in_fields || is_about_a_field(rule) => "username",
        Control::Password if in_fields || is_about_a_field(rule) => "password",
        Control::Auth | Control::Username | Control::Password => "auth",
    };
    let is_right = |member: &Member<'_>| {
        fold::matches_key(member.key, field) && member.range().contains(range)
    };
    let is_there = entry.value().members().any(|member| is_right(&member));
    let is_absent = !has(&entry, field) && range == entry.range();
    assert!(is_there || is_absent, "{place}: not at `{field}`");
}

fn has(entry: &Entry<'_>, field: &str) -> bool {
    entry.field(field).is_some()
}

fn is_about_a_field(rule: &str) -> bool {
    let of_one_member =
        ["json-duplicate-key", "json-invalid-utf8", "json-key-case", "type-mismatch"];
    of_one_member.contains(&rule) || matches!(rule, "auth-conflict" | "k8s-one-bad-entry")
}

/// Returns "auths › ghcr.io › auth", with "key" after it when only the key is marked.
pub(crate) fn path_at(document: &Document, range: TextRange) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut next = document.root();
    while let Some(node) = next {
        next = step(node, range, &mut names);
    }
    if names.is_empty() {
        return "the file".to_owned();
    }
    names.join(" \u{203a} ")
}

fn step<'a>(node: NodeRef<'a>, range: TextRange, names: &mut Vec<String>) -> Option<NodeRef<'a>> {
    if let Some(at) = node.elements().position(|element| element.range().contains(range)) {
        names.push(at.to_string());
        return node.elements().nth(at);
    }
    let member = node.members().find(|member| member.range().contains(range))?;
    names.push(member.key.text().into_owned());
    if member.key.range().contains(range) {
        names.push("its key".to_owned());
        return None;
    }
    if member.range() == range {
        names.push("all of it".to_owned());
        return None;
    }
    Some(member.value)
}
