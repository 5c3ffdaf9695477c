//! Output of `docker-credential-x list`: server addresses and users, without secrets.

use crate::config::token::kind_by_form;
use crate::import::build::around_entries;
use crate::import::find::read_auth;
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::Input;
use crate::json::{Json, Kind, Style};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("helper-list"), name: "list of a credential helper", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    let address = |name: &str| {
        let host = name.split_once("://").map_or(name, |(_, rest)| rest);
        host.contains('.') && !host.starts_with('.') || host.starts_with("localhost")
    };
    let mut members = Vec::new();
    for member in root.members() {
        let name = member.name();
        if member.value.kind() != Kind::String || !address(&name) || member.value.raw().len() > 300
        {
            return None;
        }
        // Such a value is a login, and a list of addresses would lose it.
        let value = member.value.text();
        let is_header = value.starts_with("Basic ") || value.starts_with("Bearer ");
        if is_header
            || read_auth(&value, true).is_some()
            || kind_by_form(value.as_bytes()).is_some()
        {
            return None;
        }
        members.push((name.into_owned(), Json::Object(Vec::new())));
    }
    if members.is_empty() {
        return None;
    }
    // Docker itself writes an empty entry for a registry whose password a helper keeps.
    let count = members.len();
    let entries = Json::Object(members).write(&Style::docker(), "");
    let found = Extracted::file(around_entries(entries.as_bytes()), count).remark(Some(Remark::new(
        RemarkKind::HelperOnly,
        "A credential helper lists only addresses and users. The passwords are still in the helper; ask it for each address with get.",
    )));
    Some(Match::new(
        Confidence::Likely,
        "It is JSON with addresses and a user for each, as docker-credential-… list prints it.",
        found,
    ))
}
