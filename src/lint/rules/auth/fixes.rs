//! Fixes that several rules of this family offer.

use super::classify::is_blank;
use super::ends::without_line_end;
use super::fault::{decode_spaced, fault, meant, AuthFault};
use crate::codec::base64::{decode_node, decode_python};
use crate::codec::split_login;
use crate::config::edit;
use crate::config::{encode_auth, trim_nul};
use crate::go::fold;
use crate::json::{self, Json, Kind};
use crate::lint::key_parts::registry_of;
use crate::lint::prelude::*;
use crate::lint::Finding;
use crate::registries::UserRule;

/// Fixes of a login, to be chained to a finding.
pub(super) trait LoginFixes {
    /// Writes the intended `auth`, under the first label when no client can have read another login
    /// from the old one, otherwise under the second.
    fn respell(
        &mut self,
        context: &LintContext,
        entry: &EntryContext<'_>,
        labels: [&'static str; 2],
    ) -> &mut Self;

    /// Writes the entry's `username` and `password` into `auth`.
    fn make_from_fields(&mut self, applicability: Applicability) -> &mut Self;

    /// Puts the known username before the content of `auth`, which becomes its password.
    fn add_user(&mut self) -> &mut Self;

    /// Removes `auth`. If the entry also has `username` and `password`, these are used from then
    /// on.
    fn remove_auth(&mut self) -> &mut Self;

    /// Removes username and password, wherever the entry has them.
    fn remove_login(&mut self) -> &mut Self;
}

impl LoginFixes for Finding {
    fn respell(
        &mut self,
        context: &LintContext,
        entry: &EntryContext<'_>,
        [safe, with_care]: [&'static str; 2],
    ) -> &mut Self {
        let Some((auth, login)) = meant(entry.auth()) else {
            return self;
        };
        let applicability =
            Applicability::safe_if(!is_read_otherwise(context, entry, &auth, &login));
        self.fix_entry(
            applicability.label(safe, with_care),
            applicability,
            move |context, entry| write_auth(context, entry, &auth),
        )
    }

    fn make_from_fields(&mut self, applicability: Applicability) -> &mut Self {
        self.fix_entry("Make auth from username and password", applicability, |context, entry| {
            write_auth(context, entry, &auth_of_fields(entry)?)
        })
    }

    fn add_user(&mut self) -> &mut Self {
        self.fix_entry("Add the username", Applicability::NeedsReview, |context, entry| {
            let user = known_user(entry)?;
            let text = entry.auth().trim_matches(is_blank);
            let decoded = decode_spaced(text).unwrap_or_default();
            let password = match fault(entry) {
                Some(AuthFault::NoColon) => without_line_end(&decoded),
                Some(AuthFault::EmptyUser) => split_login(&decoded)?.1,
                Some(AuthFault::RawToken | AuthFault::NotBase64) if text.contains(':') => {
                    return None
                }
                Some(AuthFault::RawToken | AuthFault::NotBase64) | None => text.as_bytes(),
                Some(_) => return None,
            };
            if trim_nul(password).is_empty() {
                return None;
            }
            write_auth(context, entry, &encode_auth(user.as_bytes(), password))
        })
    }

    fn remove_auth(&mut self) -> &mut Self {
        self.fix_entry("Remove this auth", Applicability::LosesData, |context, entry| {
            let document = context.document();
            Some(edit::entry::remove_fields(document, entry.entry, &["auth"]))
        })
    }

    fn remove_login(&mut self) -> &mut Self {
        self.fix_entry("Remove this login", Applicability::LosesData, |context, entry| {
            set_login(context, entry, b"", b"")
        })
    }
}

/// Returns true when some client takes another login than `auth` from the file as it is: docker-py
/// and docker-maven-plugin skip characters outside base64, Docker continues with the other fields
/// after its warning, and regclient passes over what it cannot read and takes another entry of the
/// registry.
fn is_read_otherwise(
    context: &LintContext,
    entry: &EntryContext<'_>,
    auth: &str,
    login: &[u8],
) -> bool {
    let has = |field| !entry.entry.string(field).is_empty();
    read_by_docker_py(entry.auth()).is_some_and(|read| read != login)
        || read_by_docker_maven(entry.auth()).is_some_and(|read| read != login)
        || has("identitytoken")
        || has("registrytoken")
        || (has("username") || has("password")) && auth_of_fields(entry).as_deref() != Some(auth)
        || has_odd_helper(context)
        || context.index().by_registry().of(&registry_of(&entry.key)).len() > 1
        || has_other_digits(entry.auth(), auth)
}

/// Returns true when rules_oci, which only counts the padding, reads other bytes than those of
/// `auth`.
fn has_other_digits(written: &str, auth: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    written.bytes().all(is_digit) && written.trim_end_matches('=') != auth.trim_end_matches('=')
}

/// Sets username and password of the entry.
pub(super) fn set_login(
    context: &LintContext,
    entry: &EntryContext<'_>,
    user: &[u8],
    password: &[u8],
) -> Edits {
    edit::entry::set_login(context.document(), entry.entry, user, password)
}

/// Returns true when GitLab Runner would end the job because of a helper's name, once it can read
/// all entries; now it continues without the file (`helpers/docker/auth/auth.go`, measured).
fn has_odd_helper(context: &LintContext) -> bool {
    let is_odd = |name: &str| name.is_empty() || name.contains('/');
    let store = context.file().creds_store();
    let of_registry = |member: json::Member<'_>| is_odd(&member.value.as_str().unwrap_or_default());
    (!store.is_empty() && is_odd(&store)) || context.file().cred_helpers().any(of_registry)
}

/// Returns the login that docker-py may read from an `auth`: it skips characters that base64 does
/// not have (docker-py 7.2.0, `docker/auth.py`, `decode_auth`, with Python's `base64.b64decode`).
fn read_by_docker_py(auth: &str) -> Option<Vec<u8>> {
    let decoded = decode_python(auth).ok().filter(|_| auth.is_ascii())?;
    let is_login = split_login(&decoded).is_some() && std::str::from_utf8(&decoded).is_ok();
    is_login.then_some(decoded)
}

/// Returns the login that docker-maven-plugin may read from an `auth`: it skips the same characters,
/// and reads what is left in any case (docker-maven-plugin 0.49.0-1, measured).
fn read_by_docker_maven(auth: &str) -> Option<Vec<u8>> {
    let decoded = decode_node(auth);
    split_login(&decoded).is_some().then_some(decoded)
}

/// Returns the username in the entry's own field, or the only one that its registry accepts.
pub(super) fn known_user(entry: &EntryContext<'_>) -> Option<String> {
    let field = entry.entry.string("username");
    if !field.is_empty() {
        return (!field.contains(':')).then(|| field.into_owned());
    }
    match entry.facts()?.user {
        UserRule::Fixed(user) => Some(user.to_owned()),
        _ => None,
    }
}

/// Returns the `auth` with the content of `username` and `password`, if both allow one.
pub(super) fn auth_of_fields(entry: &EntryContext<'_>) -> Option<String> {
    let (user, password) = (entry.entry.string("username"), entry.entry.string("password"));
    let is_sayable = !user.is_empty() && !user.contains(':') && !password.is_empty();
    let password = password.as_bytes();
    let is_same = trim_nul(password) == password;
    (is_sayable && is_same).then(|| encode_auth(user.as_bytes(), password))
}

/// Sets `auth`, replacing a null if there is one.
pub(super) fn write_auth(context: &LintContext, entry: &EntryContext<'_>, auth: &str) -> Edits {
    let is_null = |member: &json::Member<'_>| {
        member.value.kind() == Kind::Null && fold::matches_key(member.key, "auth")
    };
    let null = || entry.entry.value().members().find(is_null);
    match entry.auth_member().or_else(null) {
        Some(_) if entry.auth() == auth => Some(Vec::new()),
        Some(member) => {
            let edit = json::replace(context.document(), member.value, &Json::string(auth));
            Some(vec![edit])
        }
        None => edit::entry::set_string(context.document(), entry.entry, "auth", Some(auth)),
    }
}
