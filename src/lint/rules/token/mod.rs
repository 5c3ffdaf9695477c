//! Rules about kinds of tokens, their expiry, and the registries that accept them.

mod acr_token;
mod aws_key;
mod common;
mod ecr_expired;
mod expiry;
mod fine_grained;
mod github_checksum;
mod google_access;
mod google_key;
mod host_mismatch;
mod hub_password;
mod job_token;
mod kind;
mod oat_username;
mod reuse;
mod weak_default;

use crate::lint::Rule;

pub(super) static RULES: &[Rule] = &[
    kind::RULE,
    github_checksum::RULE,
    expiry::EXPIRED,
    expiry::SOON,
    ecr_expired::RULE,
    google_access::RULE,
    google_key::RULE,
    acr_token::RULE,
    job_token::RULE,
    fine_grained::RULE,
    oat_username::RULE,
    hub_password::RULE,
    host_mismatch::RULE,
    reuse::RULE,
    weak_default::RULE,
    aws_key::RULE,
];
