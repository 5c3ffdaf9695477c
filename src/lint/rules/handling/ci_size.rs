//! A file larger than its destination accepts.

use crate::lint::prelude::*;

/// Limit of a GitHub Actions secret: 48 KB.
const GITHUB: usize = 48 * 1024;

/// Limit of all data of a Secret: 1 MiB (kubernetes, `MaxSecretSize`).
const KUBERNETES: usize = 1024 * 1024;

pub(super) const RULE: Rule = Rule {
    id: "ci-size",
    severity: Severity::Error,
    title: "Too large for the destination",
    why: "GitHub refuses a secret above 48 KB, Kubernetes a Secret above 1 MiB. A `config.json` \
        with a few registries has some hundred bytes; large ones hold key files of Google or ECR \
        passwords.\n\n\
        Export only the registries that are needed there, or split them over several secrets. For \
        GitHub you can also encrypt the file with `gpg --symmetric`, commit the result, and keep \
        only the passphrase as a secret.",
    source:
        "GitHub documentation, secrets reference, limits (48 KB; and large secrets); kubernetes, \
        pkg/apis/core, MaxSecretSize (read)",
    affects: Affects::Everyone,
    check: Check::Bytes(find),
    bad: &[Example::auth("«bot:correct-horse»")
        .padded(GITHUB)
        .during(Activity::Exporting(Destination::GitHub))
        .note("followed by 48 KB of spaces")],
    good: &[Example::auth("«bot:correct-horse»").during(Activity::Exporting(Destination::GitHub))],
    near_misses: &[Example::auth("«bot:correct-horse»")
        .padded(GITHUB)
        .during(Activity::Exporting(Destination::Kubernetes))
        .note("as large, but for Kubernetes")],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let size = context.bytes().len();
    let message = match context.activity {
        Activity::Exporting(Destination::GitHub) if size > GITHUB => {
            "GitHub refuses a secret of more than 48 KB."
        }
        Activity::Exporting(Destination::Kubernetes) if size > KUBERNETES => {
            "Kubernetes refuses a Secret of more than 1 MiB."
        }
        _ => return,
    };
    diagnostics.file(TextRange::new(0, 1), message);
}
