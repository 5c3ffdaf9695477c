//! Operators of registries that give short-lived tokens to a caller that can prove its identity, so that no secret
//! has to be stored.

use crate::export::model::account::Account;
use crate::registries::facts_for;

/// Operator of a registry that gives short-lived tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Issuer {
    Docker,
    GitHub,
    Aws,
    Google,
    Azure,
    Quay,
}

impl Issuer {
    /// Returns the operator of the account's registry; `None` for a host that a file without quotes
    /// could not hold.
    pub(in crate::export) fn of(account: &Account) -> Option<Self> {
        let host = account.image_host();
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        if !host.chars().all(is_plain) {
            return None;
        }
        match facts_for(&account.key)?.id {
            "docker-hub" | "dhi" => Some(Self::Docker),
            "ghcr" => Some(Self::GitHub),
            "ecr" => Some(Self::Aws),
            "artifact-registry" => Some(Self::Google),
            "acr" => Some(Self::Azure),
            "quay" => Some(Self::Quay),
            _ => None,
        }
    }
}

/// Returns the region in a host of ECR: `123456789012.dkr.ecr.eu-west-1.amazonaws.com`.
pub(super) fn region(host: &str) -> String {
    host.split('.').nth(3).unwrap_or("REGION").to_owned()
}
