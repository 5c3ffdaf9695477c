//! Key file of a Google service account. All of it is the password, with the user `_json_key`.

use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{member, string, Input};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("google-key"), name: "key of a Google service account", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    if string(root, "type") != "service_account" || member(root, "private_key").is_none() {
        return None;
    }
    let key = input.context.server.clone().unwrap_or_default();
    // docker login --password-stdin also removes one newline from the end.
    let password = input.bytes.strip_suffix(b"\n").unwrap_or(input.bytes);
    let password = password.strip_suffix(b"\r").unwrap_or(password);
    let removed = (password.len() < input.bytes.len()).then(|| {
        Remark::new(
            RemarkKind::Removed,
            "The newline at the end of the key file is not part of the password.",
        )
    });
    let found = new_file(&[Login::new(&key, b"_json_key", password)]);
    Some(
        Match::new(
            Confidence::Certain,
            "It is JSON with the type service_account and a private key; Google's registries take all of it as the password of _json_key.",
            found,
        )
        .remark(removed),
    )
}
