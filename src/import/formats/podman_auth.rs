//! Podman's `auth.json`: Docker's format, but its keys can name a repository
//! (`containers-auth.json(5)`).

use crate::config::ConfigFile;
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::Input;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("podman-auth"), name: "auth.json of Podman", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    let file = ConfigFile::new(input.json()?);
    let only = |name: &str| name == "auths" || name == "credHelpers";
    if !root.members().all(|member| only(&member.name())) {
        return None;
    }
    let scoped = |key: &str| {
        let path = key.split_once('/').map(|(_, path)| path);
        !key.contains("://") && path.is_some_and(|path| !path.is_empty() && !path.starts_with('v'))
    };
    let hub = |key: &str| key == "docker.io";
    if !file.entries().any(|entry| scoped(&entry.key()) || hub(&entry.key())) {
        return None;
    }
    let found = Extracted::file(input.bytes, file.entries().count()).remark(Some(Remark::new(
        RemarkKind::Note,
        "Podman wrote a key that Docker reads in another way: docker.io, or one with a repository in it.",
    )));
    Some(Match::new(
        Confidence::Certain,
        "It is JSON with auths and nothing else, and with a key as Podman writes them.",
        found,
    ))
}
