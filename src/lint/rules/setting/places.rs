//! Members of the settings, and edits of them.

use crate::go::fold;
use crate::json::{self, Json, Member, NodeRef};
use crate::lint::prelude::*;
use crate::lint::rules::file::types::proxy_key;

/// Member, the object that holds it, and its place in that object.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) object: NodeRef<'a>,
    pub(super) member: Member<'a>,
}

/// Returns the members of all top-level objects with the name `field`.
pub(super) fn members_of<'a>(
    context: &'a LintContext,
    field: &'static str,
) -> impl Iterator<Item = Place<'a>> {
    let members = context.file().members();
    let objects = members.filter(move |member| fold::matches_key(member.key, field));
    objects.flat_map(|member| in_object(member.value))
}

pub(super) fn in_object(object: NodeRef<'_>) -> impl Iterator<Item = Place<'_>> {
    object.members().map(move |member| Place { object, member })
}

/// Returns the addresses in `proxies`, with the known key of each.
pub(super) fn proxies(context: &LintContext) -> impl Iterator<Item = (Place<'_>, &'static str)> {
    let groups = members_of(context, "proxies");
    let addresses = groups.flat_map(|group| in_object(group.member.value));
    addresses.filter_map(|place| Some((place, proxy_key(place.member.key)?)))
}

/// Removes the member at the place.
pub(super) fn removal(
    Place { object, member }: &Place<'_>,
) -> impl Fn(&LintContext) -> Edits + 'static {
    let (object, value) = (object.index(), member.value.index());
    move |context| {
        let document = context.document();
        Some(vec![json::remove_value(document.node(object)?, document.node(value)?)])
    }
}

/// Replaces a value with `new`.
pub(super) fn replacement(
    value: NodeRef<'_>,
    new: Json,
) -> impl Fn(&LintContext) -> Edits + 'static {
    let value = value.index();
    move |context| {
        let document = context.document();
        Some(vec![json::replace(document, document.node(value)?, &new)])
    }
}
