//! Parts that the rules about tokens share.

use crate::config::edit::set_cred_helper;
use crate::config::token::DAY;
use crate::config::Token;
use crate::lint::prelude::*;

/// Returns the first token of the entry that is of one of these kinds.
pub(super) fn token_of(entry: &EntryContext<'_>, kinds: &[&str]) -> Option<(Control, Token)> {
    let mut tokens = entry.tokens().copied();
    tokens.find(|(_, token)| kinds.contains(&token.kind.id))
}

/// Returns true when the file is for later use elsewhere, so that a token that expires within hours
/// is useless.
pub(super) fn is_given_away(context: &LintContext) -> bool {
    matches!(context.activity, Activity::Exporting(_))
}

/// Minimum length of a password; a shorter one is weak.
pub(super) const MIN_PASSWORD: usize = 8;

/// Kinds that always have a rule of their own.
pub(super) const WITH_A_RULE: [&str; 6] =
    ["aws-access-key", "google-key", "google-access", "acr", "gitlab-job", "github-installation"];

/// Returns true when another rule of this family reports more about the token than its kind.
pub(super) fn tells_more_elsewhere(
    context: &LintContext,
    entry: &EntryContext<'_>,
    token: &Token,
) -> bool {
    WITH_A_RULE.contains(&token.kind.id)
        || token.has_ended(context.now)
        || is_soon(context, token)
        || (token.kind.id == "github-fine-grained" && is_ghcr(entry))
        || is_mistyped(entry)
}

/// Returns true when a password is only a placeholder: `***`, `${VAR}`, `<token>`. Other rules
/// report these.
pub(super) fn is_placeholder(password: &[u8]) -> bool {
    let has_letters = password.iter().any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    !has_letters || matches!(password, [b'$' | b'<' | b'%', ..] | [b'{', b'{', ..])
}

/// Returns true when the entry is for the GitHub Container Registry.
pub(super) fn is_ghcr(entry: &EntryContext<'_>) -> bool {
    entry.facts().is_some_and(|facts| facts.id == "ghcr")
}

/// Returns true when the password is a GitHub token with wrong check digits.
pub(super) fn is_mistyped(entry: &EntryContext<'_>) -> bool {
    let Some((Control::Password, token)) = entry.tokens().next() else {
        return false;
    };
    let password = entry.password().unwrap_or_default();
    token.kind.is_mistyped(password) == Some(true)
}

/// Returns true when `token` expires within a day and that is worth reporting here.
pub(super) fn is_soon(context: &LintContext, token: &Token) -> bool {
    let left = token.expires.map_or(i64::MAX, |end| end.saturating_sub(context.now));
    (1..=DAY).contains(&left)
        && token.kind.id != "acr"
        && (is_given_away(context) || !token.is_short_lived())
}

pub(super) fn remove(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    context.remove_entry(entry.reference())
}

/// Removes the entry and names a helper for its host.
pub(super) fn ask_helper(context: &LintContext, entry: &EntryContext<'_>, helper: &str) -> Edits {
    let mut edits = set_cred_helper(context.document(), &entry.host(), Some(helper))?;
    edits.extend(remove(context, entry)?);
    Some(edits)
}
