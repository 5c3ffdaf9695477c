//! Whether clients agree, and which entry an outcome speaks of.

use crate::client::{Answer, Credential, Outcome};
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
/// to it.
pub(super) fn is_same(one: &Outcome, other: &Outcome) -> bool {
    let sent = |c: &Credential| {
        (
            c.user.clone(),
            c.password.clone(),
            c.identity_token.clone(),
            c.registry_token.clone(),
        )
    };
    match (effective(one), effective(other)) {
        (Outcome::Credential(a), Outcome::Credential(b)) => sent(a) == sent(b),
        (Outcome::InOrder(list), Outcome::Credential(b))
        | (Outcome::Credential(b), Outcome::InOrder(list)) => {
            matches!(list.as_slice(), [a] if sent(a) == sent(b))
        }
        (
            Outcome::Helper { name, asks, .. },
            Outcome::Helper {
                name: n, asks: a, ..
            },
        ) => name == n && asks == a,
        (Outcome::Error { then: None, .. }, Outcome::Error { then: None, .. }) => true,
        (Outcome::Credential(empty), Outcome::Anonymous)
        | (Outcome::Anonymous, Outcome::Credential(empty)) => empty.is_empty(),
        (one, other) => one == other,
    }
}

/// The outcome behind helpers whose answer is not used: GitLab Runner asks all in the file.
pub(super) fn effective(outcome: &Outcome) -> &Outcome {
    match outcome {
        Outcome::Helper {
            for_other: true,
            otherwise,
            ..
        } => effective(otherwise),
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
