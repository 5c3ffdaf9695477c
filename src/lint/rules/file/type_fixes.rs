//! What can be made of a value of the wrong type.

use super::is_exactly;
use super::type_mismatch::plain;
use super::types::{logins_are_plain, Mismatch, Wanted};
use crate::config::check_auth;
use crate::json::{self, Json, Kind, NodeRef};
use crate::lint::{Finding, LintContext};
use crate::text::TextEdit;

fn at<'a>(context: &LintContext<'a>, finding: &Finding) -> Option<Mismatch<'a>> {
    plain(context).find(|found| found.value.range() == finding.range)
}

fn replace(context: &LintContext<'_>, node: NodeRef<'_>, value: &Json) -> Vec<TextEdit> {
    vec![json::replace(context.document(), node, value)]
}

fn raw(node: NodeRef<'_>) -> Option<String> {
    Some(std::str::from_utf8(node.raw()).ok()?.to_owned())
}

pub(super) fn empty_safely(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(context, finding)?;
    is_safe(context).then(|| empty(context, &found))?
}

pub(super) fn empty_with_care(
    context: &LintContext<'_>,
    finding: &Finding,
) -> Option<Vec<TextEdit>> {
    let found = at(context, finding)?;
    (!is_safe(context)).then(|| empty(context, &found))?
}

/// Without entries in `auths` docker-py takes the whole file for registries, and may stumble over others.
fn is_safe(context: &LintContext<'_>) -> bool {
    let has_entries = context.file.field("auths").is_some_and(|auths| {
        is_exactly(auths.key, "auths") && auths.value.members().next().is_some()
    });
    has_entries && logins_are_plain(context)
}

/// `[]` for `{}` and the other way round.
fn empty(context: &LintContext<'_>, found: &Mismatch<'_>) -> Option<Vec<TextEdit>> {
    let is_empty =
        matches!(found.value.kind(), Kind::Array | Kind::Object) && found.value.items().is_empty();
    let value = match found.wanted {
        Wanted::Text => return None,
        Wanted::List => Json::Array(Vec::new()),
        _ => Json::Object(Vec::new()),
    };
    is_empty.then(|| replace(context, found.value, &value))
}

/// An entry that is nothing but its `auth`.
pub(super) fn login(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(context, finding)?;
    let text = found.value.as_str()?;
    let is_login = found.wanted == Wanted::Entry && check_auth(&text).is_ok();
    is_login.then(|| {
        replace(
            context,
            found.value,
            &Json::strings([("auth", text.as_ref())]),
        )
    })
}

/// A number as it is spelled. Of `true` and `false` nobody knows what was meant.
pub(super) fn in_quotes(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(context, finding)?;
    let is_number = found.wanted == Wanted::Text && found.value.kind() == Kind::Number;
    let value = Json::string(raw(found.value)?);
    is_number.then(|| replace(context, found.value, &value))
}

/// A single text where a list is wanted.
pub(super) fn in_list(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(context, finding)?;
    let is_text = found.wanted == Wanted::List && found.value.kind() == Kind::String;
    let list = Json::Raw(format!("[{}]", raw(found.value)?));
    is_text.then(|| replace(context, found.value, &list))
}

/// The only element of a list where a text is wanted.
pub(super) fn element(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(context, finding)?;
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
    is_right.then(|| replace(context, found.value, &value))
}

pub(super) fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let found = at(context, finding)?;
    let edit = json::remove_item(context.document(), found.parent, found.index)?;
    Some(vec![edit])
}
