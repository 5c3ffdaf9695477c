//! Secrets of a file.

use crate::config::Entry;
use crate::lint::prelude::*;

/// Returns the entries with a secret that allows a login.
pub(super) fn with_secrets(context: &LintContext) -> impl Iterator<Item = Entry<'_>> {
    const SECRETS: [&str; 4] = ["auth", "password", "identitytoken", "registrytoken"];
    let has_secret = |entry: &Entry<'_>| SECRETS.iter().any(|key| !entry.string(key).is_empty());
    context.file().entries().filter(has_secret)
}

/// Reports `message` at the first secret of a file that becomes a Secret of Kubernetes.
pub(super) fn report_in_kubernetes(
    context: &LintContext,
    diagnostics: &mut Diagnostics<'_>,
    message: &'static str,
) {
    if context.activity == Activity::Exporting(Destination::Kubernetes) {
        if let Some(place) = secrets(context) {
            diagnostics.file(place, message);
        }
    }
}

/// Returns the place of the file's first secret, if it has one.
pub(super) fn secrets(context: &LintContext) -> Option<TextRange> {
    let entry = with_secrets(context).next()?;
    Some(entry.member.key.range())
}
