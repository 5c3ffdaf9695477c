//! Whether clients agree, and which entry an outcome speaks of.

use crate::client::{Answer, Credential, Outcome};
use crate::config::decode_auth;
use crate::secret::Secret;
use crate::text::TextRange;

/// How many of the others do the same as Docker.
pub(super) fn agreement(answers: &[Answer]) -> String {
    let Some((docker, others)) = answers.split_first() else {
        return String::new();
    };
    let same = others
        .iter()
        .filter(|answer| is_same(&answer.outcome, &docker.outcome))
        .count();
    match (same, others.len()) {
        (same, all) if same == all => " All others do the same.".to_owned(),
        (0, _) => " None of the others does the same.".to_owned(),
        (same, all) => format!(" {same} of {all} others do the same."),
    }
}

/// Whether two clients end up with the same: what is sent counts, not which spelling of a key led
/// to it, nor what was said before.
pub(super) fn is_same(one: &Outcome, other: &Outcome) -> bool {
    match (effective(one), effective(other)) {
        (Outcome::OneOf(list), Outcome::OneOf(others)) => {
            let covers = |all: &[Outcome], some: &[Outcome]| {
                some.iter().all(|a| all.iter().any(|b| is_same(a, b)))
            };
            covers(list, others) && covers(others, list)
        }
        (
            Outcome::Helper { name, asks, .. },
            Outcome::Helper {
                name: other_name,
                asks: other_asks,
                ..
            },
        ) => name == other_name && asks == other_asks,
        (Outcome::Error { .. }, Outcome::Error { .. }) => true,
        (one, other) => match (all_sent(one), all_sent(other)) {
            (Some(one), Some(other)) => one == other,
            _ => false,
        },
    }
}

/// What is sent, in order; `None` for outcomes that are decided elsewhere. An empty entry is the
/// same as none.
fn all_sent(outcome: &Outcome) -> Option<Vec<Sent>> {
    match outcome {
        Outcome::Anonymous => Some(Vec::new()),
        Outcome::Credential(credential) => Some(sent(credential).into_iter().collect()),
        Outcome::InOrder(list) => Some(list.iter().filter_map(sent).collect()),
        _ => None,
    }
}

/// User name, password, identity token, registry token.
type Sent = [Secret; 4];

/// What goes to the registry. With an identity token neither user name nor password is used, and an
/// `auth` that is passed on undecoded says the same as a decoded one.
fn sent(credential: &Credential) -> Option<Sent> {
    if credential.is_empty() {
        return None;
    }
    let identity = credential.identity_token.clone();
    let registry = credential.registry_token.clone();
    let none = Secret::default;
    if !identity.is_empty() {
        return Some([none(), none(), identity, registry]);
    }
    let undecoded = credential.auth.expose_str().filter(|auth| !auth.is_empty());
    let decoded = undecoded.map(decode_auth);
    Some(match decoded {
        Some(Ok(login)) => [Secret::new(login.user), login.password, identity, registry],
        _ => [
            Secret::new(credential.user.clone()),
            credential.password.clone(),
            identity,
            registry,
        ],
    })
}

/// The outcome behind a warning, and behind helpers whose answer is not used: GitLab Runner asks all
/// in the file.
pub(super) fn effective(outcome: &Outcome) -> &Outcome {
    match outcome {
        Outcome::Helper {
            for_other: true,
            otherwise,
            ..
        } => effective(otherwise),
        Outcome::Error {
            then: Some(then), ..
        } => effective(then),
        other => other,
    }
}

/// The entry that an outcome speaks of, when it is one.
pub(super) fn place(outcome: &Outcome) -> Option<TextRange> {
    match effective(outcome) {
        Outcome::Credential(credential) => Some(credential.range),
        Outcome::InOrder(list) => list.first().map(|credential| credential.range),
        Outcome::OneOf(outcomes) => outcomes.first().and_then(place),
        Outcome::Error { then, .. } => then.as_ref().and_then(|then| place(then)),
        Outcome::Helper { .. } | Outcome::Anonymous => None,
    }
}
