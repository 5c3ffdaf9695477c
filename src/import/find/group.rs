//! The fields of one map, grouped into logins by the words before their meaning.

use super::host::is_host;
use super::value::variable;
use super::words::{role, Role};
use crate::json::{Kind, NodeRef};

/// Maximum number of members read of a map.
const MAX_MEMBERS: usize = 200;

/// Maximum number of logins in one map.
const MAX_GROUPS: usize = 50;

/// Field of a map.
pub(super) struct Field {
    pub(super) role: Role,
    pub(super) stem: String,
    pub(super) value: String,
}

/// Fields that make one login.
#[derive(Default)]
pub(super) struct Group<'a> {
    pub(super) server: Option<&'a str>,
    pub(super) image: Option<&'a str>,
    pub(super) user: Option<&'a str>,
    pub(super) secret: Option<&'a str>,
    pub(super) auth: Option<&'a str>,
    pub(super) identity_token: Option<&'a str>,
    pub(super) registry_token: Option<&'a str>,
    pub(super) email: Option<&'a str>,
}

/// Returns the text of a scalar.
pub(super) fn scalar(node: NodeRef<'_>) -> Option<String> {
    match node.kind() {
        Kind::String => Some(node.text().into_owned()),
        Kind::Number => Some(String::from_utf8_lossy(node.raw()).into_owned()),
        _ => None,
    }
}

/// Returns the fields of a map, of a list of `NAME=value`, or of a list of maps with `name` and `value`.
pub(super) fn fields(node: NodeRef<'_>) -> Vec<Field> {
    let mut all: Vec<Field> = Vec::new();
    let mut add = |name: &str, value: String| {
        if let (Some((role, stem)), false) = (role(name), value.is_empty()) {
            // The last one counts, as in a shell.
            all.retain(|field| field.role != role || field.stem != stem || role == Role::Secret);
            all.push(Field { role, stem, value });
        }
    };
    for member in node.members().take(MAX_MEMBERS) {
        if let Some(value) = scalar(member.value) {
            add(&member.name(), value);
        }
    }
    for element in node.elements().take(MAX_MEMBERS) {
        if let Some((name, value)) =
            element.as_str().as_deref().and_then(|text| text.split_once('='))
        {
            add(name.trim(), value.trim_matches(['"', '\'']).to_owned());
        } else if element.is_object() {
            let text = |names: [&str; 2]| {
                let mut members = element.members().take(8);
                let found = members.find(|member| names.contains(&&*member.name()));
                found.and_then(|member| scalar(member.value))
            };
            if let (Some(name), Some(value)) = (text(["name", "key"]), text(["value", "Value"])) {
                add(&name, value);
            }
        }
    }
    all.truncate(MAX_MEMBERS);
    all
}

/// Returns whether one run of words is the start of the other.
fn is_related(one: &str, other: &str) -> bool {
    let starts = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || short.is_empty() || rest.starts_with(' '))
    };
    starts(one, other) || starts(other, one)
}

/// Returns the field of a role that belongs to `stem`: the same words, related ones, or the only one.
fn pick<'a>(
    fields: &'a [Field],
    role: Role,
    stem: &str,
    sound: impl Fn(&str) -> bool,
) -> Option<&'a str> {
    let mut candidates = fields.iter().filter(|field| field.role == role && sound(&field.value));
    let same = candidates.clone().find(|field| field.stem == stem);
    let related = || candidates.clone().find(|field| is_related(&field.stem, stem));
    let only = || candidates.clone().next().filter(|_| candidates.clone().count() == 1);
    let picked = same.or_else(related).or_else(only);
    let picked = picked.map(|field| field.value.as_str());
    candidates.by_ref().for_each(drop);
    picked
}

/// Returns the logins that the fields make.
pub(super) fn groups(fields: &[Field]) -> Vec<Group<'_>> {
    let is_secret = |field: &&Field| {
        matches!(field.role, Role::Secret | Role::Auth | Role::IdentityToken | Role::RegistryToken)
    };
    let mut stems: Vec<&str> = Vec::new();
    for field in fields.iter().filter(is_secret) {
        if !stems.contains(&field.stem.as_str()) && stems.len() < MAX_GROUPS {
            stems.push(&field.stem);
        }
    }
    // With one user, secrets that are not beside it belong to something else.
    let has_same = |stem: &str, role| fields.iter().any(|f| f.role == role && f.stem == stem);
    if stems.iter().any(|stem| has_same(stem, Role::User)) {
        stems.retain(|stem| {
            let is_paired = has_same(stem, Role::User) || has_same(stem, Role::Auth);
            is_paired
                || fields.iter().any(|f| {
                    f.role == Role::User && is_related(&f.stem, stem) && !stems_has(fields, &f.stem)
                })
        });
    }
    let any = |_: &str| true;
    stems
        .iter()
        .map(|stem| {
            let own = |role| {
                fields.iter().find(|f| f.role == role && f.stem == **stem).map(|f| f.value.as_str())
            };
            Group {
                server: pick(fields, Role::Server, stem, |value| {
                    is_host(value) || variable(value).is_some()
                }),
                image: pick(fields, Role::Image, stem, any),
                user: pick(fields, Role::User, stem, any),
                secret: own(Role::Secret),
                auth: own(Role::Auth),
                identity_token: own(Role::IdentityToken),
                registry_token: own(Role::RegistryToken),
                email: pick(fields, Role::Email, stem, any),
            }
        })
        .collect()
}

fn stems_has(fields: &[Field], stem: &str) -> bool {
    fields.iter().any(|field| field.role == Role::Secret && field.stem == stem)
}
