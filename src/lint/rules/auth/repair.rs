//! Fixes that several rules of this family offer.

use super::looks::is_blank;
use super::password_newline::without_line_end;
use super::trouble::{decode_spaced, meant, trouble, Trouble};
use crate::codec::base64::decode_python;
use crate::codec::split_login;
use crate::config::edit::{remove_entry_fields, set_entry_string, set_login};
use crate::config::{encode_auth, trim_nul};
use crate::go::fold;
use crate::json::{self, Json, Kind};
use crate::lint::{Applicability, EntryContext, Finding, Fix, LintContext};
use crate::registries::UserRule;
use crate::text::TextEdit;

type Edits = Option<Vec<TextEdit>>;

/// Writes the `auth` that was meant, where no client can have taken the old one for another login.
pub(super) const fn respell(label: &'static str) -> Fix {
    Fix {
        label,
        applicability: Applicability::Safe,
        edits: |context, finding| write_meant(context, finding, false),
    }
}

/// The same where a client sends another login now: docker-py skips what is not base64, and Docker
/// goes on with the entry's other fields after its warning.
pub(super) const fn respell_with_care(label: &'static str) -> Fix {
    Fix {
        label,
        applicability: Applicability::NeedsReview,
        edits: |context, finding| write_meant(context, finding, true),
    }
}

fn write_meant(context: &LintContext<'_>, finding: &Finding, with_care: bool) -> Edits {
    let entry = context.entry_of(finding)?;
    let (auth, login) = meant(&entry.auth)?;
    let is_misread = read_by_docker_py(&entry.auth).is_some_and(|read| read != login);
    let has = |fields: &[&str]| {
        fields
            .iter()
            .any(|field| !entry.entry.string(field).is_empty())
    };
    let differs = has(&["identitytoken", "registrytoken"])
        || has(&["username", "password"]) && auth_of_fields(&entry).as_ref() != Some(&auth)
        || has_odd_helper(context);
    if (is_misread || differs) == with_care {
        write_auth(context, &entry, &auth)
    } else {
        None
    }
}

/// Whether GitLab Runner ends the job because of a helper's name, once it can read all entries; now
/// it goes on without the file (`helpers/docker/auth/auth.go`, measured).
fn has_odd_helper(context: &LintContext<'_>) -> bool {
    let is_odd = |name: &str| name.is_empty() || name.contains('/');
    let store = context.file.creds_store();
    let of_registry = |member: json::Member<'_>| is_odd(&member.value.as_str().unwrap_or_default());
    (!store.is_empty() && is_odd(&store)) || context.file.cred_helpers().any(of_registry)
}

/// Login that docker-py reads in an `auth`: a character outside base64 is skipped (docker-py 7.2.0,
/// `docker/auth.py`, `decode_auth`).
fn read_by_docker_py(auth: &str) -> Option<Vec<u8>> {
    let decoded = decode_python(auth).ok().filter(|_| auth.is_ascii())?;
    let is_login = split_login(&decoded).is_some() && std::str::from_utf8(&decoded).is_ok();
    is_login.then_some(decoded)
}

/// Puts the user name that is known before what stands in `auth`, as its password.
pub(super) const ADD_USER: Fix = Fix {
    label: "Add the user name",
    applicability: Applicability::NeedsReview,
    edits: |context, finding| {
        let entry = context.entry_of(finding)?;
        let user = known_user(&entry)?;
        let text = entry.auth.trim_matches(is_blank);
        let decoded = decode_spaced(text).unwrap_or_default();
        let password = match trouble(&entry) {
            Some(Trouble::NoColon) => without_line_end(&decoded),
            Some(Trouble::EmptyUser) => split_login(&decoded)?.1,
            Some(Trouble::RawToken | Trouble::NotBase64) if text.contains(':') => return None,
            Some(Trouble::RawToken | Trouble::NotBase64) | None => text.as_bytes(),
            Some(_) => return None,
        };
        if trim_nul(password).is_empty() {
            return None;
        }
        write_auth(context, &entry, &encode_auth(user.as_bytes(), password))
    },
};

/// The user name in the entry's own field, or the only one that its registry takes.
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

/// Writes the entry's `username` and `password` into `auth`.
pub(super) const FROM_FIELDS: Fix = Fix {
    label: "Make auth from username and password",
    applicability: Applicability::NeedsReview,
    edits: |context, finding| {
        let entry = context.entry_of(finding)?;
        write_auth(context, &entry, &auth_of_fields(&entry)?)
    },
};

/// The `auth` that says what `username` and `password` say, if there is one.
pub(super) fn auth_of_fields(entry: &EntryContext<'_>) -> Option<String> {
    let (user, password) = (
        entry.entry.string("username"),
        entry.entry.string("password"),
    );
    let is_sayable = !user.is_empty() && !user.contains(':') && !password.is_empty();
    let password = password.as_bytes();
    let is_same = trim_nul(password) == password;
    (is_sayable && is_same).then(|| encode_auth(user.as_bytes(), password))
}

/// Removes `auth`. Where the entry also has `username` and `password`, those count then.
pub(super) const REMOVE_AUTH: Fix = Fix {
    label: "Remove this auth",
    applicability: Applicability::LosesData,
    edits: |context, finding| {
        let entry = context.entry_of(finding)?;
        remove_entry_fields(context.document(), entry.entry.id, &["auth"])
    },
};

/// Removes user name and password, wherever the entry has them.
pub(super) const REMOVE_LOGIN: Fix = Fix {
    label: "Remove this login",
    applicability: Applicability::LosesData,
    edits: |context, finding| {
        let entry = context.entry_of(finding)?;
        set_login(context.document(), entry.entry.id, b"", b"")
    },
};

/// Sets `auth`; in the place of a null, if one stands there. Nothing here counts entries, because
/// a large file can have many of these.
pub(super) fn write_auth(context: &LintContext<'_>, entry: &EntryContext<'_>, auth: &str) -> Edits {
    let is_null = |member: &json::Member<'_>| {
        member.value.kind() == Kind::Null && fold::matches_key(member.key, "auth")
    };
    let null = || entry.entry.value().members().find(is_null);
    match entry.auth_member.or_else(null) {
        Some(_) if entry.auth == auth => Some(Vec::new()),
        Some(member) => {
            let edit = json::replace(context.document(), member.value, &Json::string(auth));
            Some(vec![edit])
        }
        None => set_entry_string(context.document(), entry.entry.id, "auth", Some(auth)),
    }
}
