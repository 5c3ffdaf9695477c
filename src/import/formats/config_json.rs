//! The file itself: `config.json`, intact or broken.

use crate::config::{fields, ConfigFile, Login};
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::Input;
use crate::json::{Document, Kind, NodeRef};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("config-json"), name: "config.json", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let document = input.json()?;
    let root = document.root().filter(NodeRef::is_object)?;
    let file = ConfigFile::new(document);
    let known: Vec<_> = root
        .members()
        .filter_map(|member| {
            let field = fields::top_level(&member.name())?;
            Some((field.key, member.value.kind()))
        })
        .collect();
    let marks = known.iter().any(|(key, kind)| {
        let map = ["auths", "credHelpers"].contains(key) && *kind == Kind::Object;
        map || (*key == "credsStore" && *kind == Kind::String)
    });
    let (confidence, reason) = if marks {
        (Confidence::Certain, "It is JSON with Docker's keys auths, credsStore or credHelpers.")
    } else if !known.is_empty() {
        let likely = "It is JSON with a key that Docker's config.json has.";
        (Confidence::Likely, likely)
    } else if root.members().next().is_none() && document.error().is_none() {
        let empty = "It is an empty JSON object, which is a valid config.json without registries.";
        (Confidence::Possible, empty)
    } else {
        return None;
    };
    let found = Extracted::file(input.bytes, file.entries().count());
    let mut found =
        Match::new(confidence, reason, found).remark(broken(document)).remark(helper_only(file));
    if document.trailing().is_some() {
        found.remarks.push(Remark::new(
            RemarkKind::Note,
            "Something follows the JSON; Docker ignores it, other clients refuse the file.",
        ));
    }
    Some(found)
}

fn broken(document: &Document) -> Option<Remark> {
    let error = document.error()?;
    let lines = document.lines();
    let place = lines.line_column(document.bytes(), error.offset);
    let end = document.bytes().trim_ascii_end().len();
    Some(if error.offset >= end {
        Remark::new(RemarkKind::CutOff, format!("The JSON is cut off in line {}.", place.line))
    } else {
        let (line, column) = (place.line, place.column);
        Remark::new(
            RemarkKind::NotRead,
            format!("The JSON is broken at line {line}, column {column}."),
        )
    })
}

/// Returns a remark on a file whose passwords a credential helper keeps.
pub(super) fn helper_only(file: ConfigFile<'_>) -> Option<Remark> {
    let helper = !file.creds_store().is_empty() || file.cred_helpers().next().is_some();
    let empty = file.entries().all(|entry| {
        let tokens = [entry.string("identitytoken"), entry.string("registrytoken")];
        matches!(entry.login(), Login::None) && tokens.iter().all(|token| token.is_empty())
    });
    (helper && empty).then(|| {
        Remark::new(
            RemarkKind::HelperOnly,
            "There are no passwords in it: a credential helper on the machine that it comes from keeps them. Docker can fetch them there; Kubernetes and CI cannot.",
        )
    })
}
