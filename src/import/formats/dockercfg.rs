//! Legacy `.dockercfg`: the map of entries without `auths` around it; also the content of
//! `X-Registry-Config` and of a Secret of the type `kubernetes.io/dockercfg`.

use crate::config::fields;
use crate::import::build::around_entries;
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::Input;
use crate::json::NodeRef;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::DOCKERCFG, name: ".dockercfg", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    let mut entries = 0;
    for member in root.members() {
        let name = member.name();
        if fields::top_level(&name).is_some() || !member.value.is_object() {
            return None;
        }
        if !looks_like_entry(member.value) {
            return None;
        }
        entries += 1;
    }
    if entries == 0 {
        return None;
    }
    let hosts = |name: &str| name.contains(['.', ':', '/']) || name == "localhost";
    let sure = root.members().all(|member| hosts(&member.name()));
    let found = Extracted::file(around_entries(root.raw()), entries).remark(Some(Remark::new(
        RemarkKind::LayerMissing,
        "A config.json has auths around these entries; it was added. Without it, Docker finds no login in the file.",
    )));
    Some(if sure {
        let reason = "It is JSON with registries at the top and a login in each, without auths.";
        Match::new(Confidence::Certain, reason, found)
    } else {
        let reason = "Every value in it is a login, though not every key looks like a registry.";
        Match::new(Confidence::Likely, reason, found)
    })
}

/// Returns true when all keys are those of an entry, and there is at least one.
fn looks_like_entry(value: NodeRef<'_>) -> bool {
    let mut any = false;
    for member in value.members() {
        let name = member.name();
        if fields::entry(&name).is_none() && !name.eq_ignore_ascii_case("email") {
            return false;
        }
        any = true;
    }
    any
}
