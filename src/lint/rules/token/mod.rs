//! Rules about kinds of tokens, their ends, and where they belong.

mod acr_token;
mod aws_key;
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

use crate::config::edit::{remove_entry, set_cred_helper};
use crate::config::Token;
use crate::lint::{Activity, Control, EntryContext, Finding, LintContext, Rule};
use crate::text::TextEdit;

/// The rules of this family.
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

/// The first token of the entry that is of one of these kinds.
fn token_of(entry: &EntryContext<'_>, kinds: &[&str]) -> Option<(Control, Token)> {
    let mut tokens = entry.tokens().copied();
    tokens.find(|(_, token)| kinds.contains(&token.kind.id))
}

/// Whether somebody else will use the file later, so that what ends within hours is no use.
fn is_given_away(context: &LintContext<'_>) -> bool {
    matches!(context.activity, Activity::Exporting(_))
}

/// Kinds of which a rule of their own always speaks.
const WITH_A_RULE: [&str; 6] = [
    "aws-access-key",
    "google-key",
    "google-access",
    "acr",
    "gitlab-job",
    "github-installation",
];

/// Whether another rule of this family says more of the token than its kind.
fn tells_more_elsewhere(
    context: &LintContext<'_>,
    entry: &EntryContext<'_>,
    token: &Token,
) -> bool {
    WITH_A_RULE.contains(&token.kind.id)
        || token.has_ended(context.now)
        || expiry::is_soon(context, token)
        || (token.kind.id == "github-fine-grained" && fine_grained::is_ghcr(entry))
        || github_checksum::is_mistyped(entry)
}

/// Whether a password only holds the place of one: `***`, `${VAR}`, `<token>`. Other rules know.
fn is_placeholder(password: &[u8]) -> bool {
    let has_letters = password
        .iter()
        .any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    !has_letters || matches!(password, [b'$' | b'<' | b'%', ..] | [b'{', b'{', ..])
}

/// Removes the entry.
fn remove(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    remove_entry(context.document(), finding.entry?)
}

/// Removes the entry and names a helper for its host.
fn ask_helper(context: &LintContext<'_>, finding: &Finding, helper: &str) -> Option<Vec<TextEdit>> {
    let entry = context.entry_of(finding)?;
    let mut edits = set_cred_helper(context.document(), &entry.host(), Some(helper))?;
    edits.extend(remove_entry(context.document(), entry.entry.id)?);
    Some(edits)
}
