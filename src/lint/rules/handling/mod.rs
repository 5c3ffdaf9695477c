//! Rules about what happens to the file outside this page, and about text around it.

mod build_context;
mod ci_least_privilege;
mod ci_size;
mod ci_structured;
mod cli_password;
mod clipboard;
mod dockerfile_login;
mod file_mode;
mod git_commit;
mod k8s_bad_entry;
mod k8s_base64;
mod k8s_namespace;
mod k8s_type;
mod rotate;
mod script;
mod secret_shape;

use crate::config::Entry;
use crate::lint::prelude::*;

/// The rules of this family.
pub(super) static RULES: &[Rule] = &[
    file_mode::RULE,
    git_commit::RULE,
    build_context::RULE,
    dockerfile_login::RULE,
    cli_password::RULE,
    k8s_base64::RULE,
    k8s_type::RULE,
    k8s_bad_entry::RULE,
    k8s_namespace::RULE,
    ci_structured::RULE,
    ci_size::RULE,
    ci_least_privilege::RULE,
    clipboard::RULE,
    rotate::RULE,
];

/// Entries from which somebody could sign in.
fn with_secrets<'a>(context: &'a LintContext) -> impl Iterator<Item = Entry<'a>> {
    const SECRETS: [&str; 4] = ["auth", "password", "identitytoken", "registrytoken"];
    let has_secret = |entry: &Entry<'a>| SECRETS.iter().any(|key| !entry.string(key).is_empty());
    context.file().entries().filter(has_secret)
}

/// Where the file's secrets begin, when it has some.
fn secrets(context: &LintContext) -> Option<TextRange> {
    let entry = with_secrets(context).next()?;
    Some(entry.member.key.range())
}
