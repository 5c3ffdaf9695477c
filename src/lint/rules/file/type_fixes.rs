//! What can be made of a value of the wrong type.

use super::is_exactly;
use super::type_mismatch::plain;
use super::types::{logins_are_plain, Mismatch, Wanted};
use crate::config::check_auth;
use crate::json::{self, Json, Kind, NodeRef};
use crate::lint::{Case, Finding};
use crate::text::TextEdit;

fn at<'a>(case: &Case<'a>, finding: &Finding) -> Option<Mismatch<'a>> {
    plain(case).find(|found| found.value.range() == finding.range)
}

fn replace(case: &Case<'_>, node: NodeRef<'_>, value: &Json) -> Vec<TextEdit> {
    vec![json::replace(case.document(), node, value)]
}

fn raw(node: NodeRef<'_>) -> Option<String> {
    Some(std::str::from_utf8(node.raw()).ok()?.to_owned())
}

pub(super) fn empty_safely(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(case, finding)?;
    is_safe(case).then(|| empty(case, &found))?
}

pub(super) fn empty_with_care(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(case, finding)?;
    (!is_safe(case)).then(|| empty(case, &found))?
}

/// Without entries in `auths` docker-py takes the whole file for registries, and may stumble over others.
fn is_safe(case: &Case<'_>) -> bool {
    let has_entries = case.file.field("auths").is_some_and(|auths| {
        is_exactly(auths.key, "auths") && auths.value.members().next().is_some()
    });
    has_entries && logins_are_plain(case)
}

/// `[]` for `{}` and the other way round.
fn empty(case: &Case<'_>, found: &Mismatch<'_>) -> Option<Vec<TextEdit>> {
    let is_empty =
        matches!(found.value.kind(), Kind::Array | Kind::Object) && found.value.items().is_empty();
    let value = match found.wanted {
        Wanted::Text => return None,
        Wanted::List => Json::Array(Vec::new()),
        _ => Json::Object(Vec::new()),
    };
    is_empty.then(|| replace(case, found.value, &value))
}

/// An entry that is nothing but its `auth`.
pub(super) fn login(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(case, finding)?;
    let text = found.value.as_str()?;
    let is_login = found.wanted == Wanted::Entry && check_auth(&text).is_ok();
    is_login.then(|| replace(case, found.value, &Json::strings([("auth", text.as_ref())])))
}

/// A number as it is spelled. Of `true` and `false` nobody knows what was meant.
pub(super) fn in_quotes(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(case, finding)?;
    let is_number = found.wanted == Wanted::Text && found.value.kind() == Kind::Number;
    let value = Json::string(raw(found.value)?);
    is_number.then(|| replace(case, found.value, &value))
}

/// A single text where a list is wanted.
pub(super) fn in_list(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(case, finding)?;
    let is_text = found.wanted == Wanted::List && found.value.kind() == Kind::String;
    let list = Json::Raw(format!("[{}]", raw(found.value)?));
    is_text.then(|| replace(case, found.value, &list))
}

/// The only element of a list where a text is wanted.
pub(super) fn element(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(case, finding)?;
    let mut elements = found.value.elements();
    let (only, None) = (elements.next()?, elements.next()) else {
        return None;
    };
    let is_right = match found.wanted {
        Wanted::Text => only.kind() == Kind::String,
        Wanted::List => false,
        _ => only.is_object(),
    };
    let value = Json::Raw(raw(only)?);
    is_right.then(|| replace(case, found.value, &value))
}

pub(super) fn remove(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(case, finding)?;
    let edit = json::remove_item(case.document(), found.parent, found.index)?;
    Some(vec![edit])
}
