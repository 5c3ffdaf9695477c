//! JSON as a secret of GitHub.

use super::secrets::secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "ci-structured",
    severity: Severity::Warning,
    title: "GitHub does not mask parts of JSON",
    why: "GitHub masks a secret in its logs only where that exact text appears. A step may print \
        one password or one `auth` of the file, and that is not masked. GitHub's advice: avoid \
        using structured data as the values of secrets.\n\n\
        It is best to have one secret for the token and sign in with `docker/login-action`. If it \
        must be the file, store it as base64 on one line (`base64 -w0 config.json`), and mask the \
        parts in the job: `echo \"::add-mask::$TOKEN\"`.",
    source:
        "GitHub documentation, secrets reference, and secure use: never use structured data as a \
        secret",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::GitHub))],
    good: &[Example::new("eyJhdXRocyI6e319\n")
        .during(Activity::Exporting(Destination::GitHub))
        .note("base64 of a file")],
    near_misses: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::Ci))
        .note("for another CI system")],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if context.activity == Activity::Exporting(Destination::GitHub) {
        if let Some(place) = secrets(context) {
            diagnostics.file(
                place,
                "GitHub masks a secret in logs only as a whole. A single password out of this JSON \
                 is printed unmasked.",
            );
        }
    }
}
