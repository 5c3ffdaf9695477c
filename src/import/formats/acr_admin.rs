//! Azure Container Registry: `az acr credential show`. The user of the admin account is the name of the
//! registry (Microsoft's documentation; not run here).

use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{member, string, Input};

pub(in crate::import) const FORMAT: Format = Format {
    id: FormatId::new("acr-admin"),
    name: "admin user of Azure Container Registry",
    recognise,
};

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    let user = string(root, "username");
    let passwords = member(root, "passwords")?;
    let values: Vec<_> = passwords
        .elements()
        .take(4)
        .filter(|password| member(*password, "name").is_some())
        .map(|password| string(password, "value"))
        .filter(|value| !value.is_empty())
        .collect();
    let first = values.first()?;
    if user.is_empty() {
        return None;
    }
    let is_plain = user.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let key =
        if is_plain { format!("{}.azurecr.io", user.to_ascii_lowercase()) } else { String::new() };
    let found = new_file(&[Login::new(&key, user.as_bytes(), first.as_bytes())]);
    let reason = "It is JSON with username and passwords, which az acr credential show prints.";
    let mut found = Match::new(Confidence::Certain, reason, found);
    if !key.is_empty() {
        let words = format!("The text does not name the registry; the admin user has its name, so {key} is used. Check it.");
        found.remarks.push(Remark::new(RemarkKind::Note, words));
    }
    if values.len() > 1 {
        let words = "There are two passwords, and both are valid; the first one is used.";
        found.remarks.push(Remark::new(RemarkKind::Note, words));
    }
    Some(found)
}
