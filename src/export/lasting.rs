//! Warnings of passwords that end within hours, each with a way that lasts.

use std::borrow::Cow;

use super::model::account::Account;
use super::model::rendering::Warning;
use crate::config::Token;

/// Returns a warning for each login whose password or token is known to end soon.
pub(super) fn warnings(accounts: &[Account]) -> Vec<Warning> {
    let warning = |account: &Account| {
        let token = Token::of(&account.user, account.password.expose())?;
        let way = way(token.kind.id);
        token.is_short_lived().then(|| Warning {
            entry: Some(account.id),
            text: Cow::Owned(format!("{}: it ends within hours. {way}", token.kind.name)),
        })
    };
    accounts.iter().filter_map(warning).collect()
}

/// Returns what to use instead of a short-lived token of this kind.
fn way(kind: &str) -> &'static str {
    match kind {
        "ecr" => "Instead of a stored password: the helper ecr-login on a machine, a role in CI, the generator of External Secrets or the kubelet's credential provider in a cluster.",
        "google-access" => "Instead of a stored token: the helper gcloud on a machine, Workload Identity in CI, the generator of External Secrets or the kubelet's credential provider in a cluster.",
        "acr" => "Instead of a stored token: az acr login on a machine, azure/login in CI, the generator of External Secrets or the kubelet's credential provider in a cluster.",
        "github-user" | "github-installation" => "Each job gets its own as GITHUB_TOKEN. Elsewhere use a personal access token (classic) with read:packages.",
        "gitlab-job" => "Use a deploy token with read_registry.",
        _ => "Use a token that lasts, made for this purpose.",
    }
}
