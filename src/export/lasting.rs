//! Warnings of passwords and tokens that have ended or end within hours, each with a way that lasts.

use std::borrow::Cow;

use super::model::account::Account;
use super::model::rendering::Warning;
use crate::config::token::DAY;
use crate::config::Token;

/// Returns a warning for each login whose password or token has ended or is known to end soon; `now`
/// is in seconds since 1970.
pub(super) fn warnings(accounts: &[Account], now: i64) -> Vec<Warning> {
    let warning = |account: &Account| {
        let user = account.user.as_slice();
        let password = [(user, account.password.expose())];
        // Tokens of their own kind have no username.
        let tokens = [&account.identity_token, &account.registry_token];
        let tokens = tokens.map(|token| (&b""[..], token.as_bytes()));
        let secrets = password.into_iter().chain(tokens);
        let found = secrets.filter_map(|(user, secret)| Token::of(user, secret));
        let said = found.filter_map(|token| Some((end(token, now)?, token)));
        // One that has ended is said before one that will end.
        let (end, token) = said.min_by_key(|(_, token)| !token.has_ended(now))?;
        let text = format!("{}: it {end}. {}", token.kind.name, way(token.kind.id));
        Some(Warning { entry: Some(account.id), text: Cow::Owned(text) })
    };
    accounts.iter().filter_map(warning).collect()
}

/// Returns what is to be said of the end of a token, if anything.
fn end(token: Token, now: i64) -> Option<String> {
    if token.has_ended(now) {
        return Some(format!("{}, and no registry takes it any longer", token.ending(now)?));
    }
    let ends_today = token.expires.is_some_and(|end| end.saturating_sub(now) <= DAY);
    (token.is_short_lived() || ends_today).then(|| "expires within hours".to_owned())
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
