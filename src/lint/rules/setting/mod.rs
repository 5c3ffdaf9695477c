//! Rules about all other settings of the file.

mod alias_builder;
mod alias_not_allowed;
mod aliases;
mod context_set;
mod headers_authorization;
mod headers_crlf;
mod plugin_hooks;
mod plugins_dir;
mod proxies_no_default;
mod proxy_password;
mod proxy_url;
mod url;

use super::file::types::proxy_key;
use crate::go::fold;
use crate::json::{self, Json, Member, NodeRef};
use crate::lint::prelude::*;

/// The rules of this family.
pub(super) static RULES: &[Rule] = &[
    proxy_password::RULE,
    proxy_url::RULE,
    proxies_no_default::RULE,
    headers_authorization::RULE,
    headers_crlf::RULE,
    plugins_dir::RULE,
    context_set::RULE,
    alias_builder::RULE,
    alias_not_allowed::RULE,
    plugin_hooks::RULE,
];

/// A member, the object that holds it, and its place there.
#[derive(Clone, Copy)]
struct Place<'a> {
    object: NodeRef<'a>,
    index: usize,
    member: Member<'a>,
}

/// The members of all top-level objects of the name `field`.
fn members_of<'a>(
    context: &'a LintContext,
    field: &'static str,
) -> impl Iterator<Item = Place<'a>> {
    let members = context.file().members();
    let objects = members.filter(move |member| fold::matches_key(member.key, field));
    objects.flat_map(|member| in_object(member.value))
}

fn in_object(object: NodeRef<'_>) -> impl Iterator<Item = Place<'_>> {
    let members = object.members().enumerate();
    members.map(move |(index, member)| Place {
        object,
        index,
        member,
    })
}

/// The addresses in `proxies`, with the known key of each.
fn proxies<'a>(context: &'a LintContext) -> impl Iterator<Item = (Place<'a>, &'static str)> {
    let groups = members_of(context, "proxies");
    let addresses = groups.flat_map(|group| in_object(group.member.value));
    addresses.filter_map(|place| Some((place, proxy_key(place.member.key)?)))
}

/// Removes what is at the place.
fn removal(Place { object, index, .. }: &Place<'_>) -> impl Fn(&LintContext) -> Edits + 'static {
    let (object, index) = (object.index(), *index);
    move |context| {
        let document = context.document();
        Some(vec![json::remove_item(
            document,
            document.node(object)?,
            index,
        )?])
    }
}

/// Puts `new` in the place of a value.
fn replacement(value: NodeRef<'_>, new: Json) -> impl Fn(&LintContext) -> Edits + 'static {
    let value = value.index();
    move |context| {
        let document = context.document();
        Some(vec![json::replace(document, document.node(value)?, &new)])
    }
}
