//! More logins than a CI system needs.

use super::secrets::with_secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "ci-least-privilege",
    severity: Severity::Warning,
    title: "More logins than the job needs",
    why: "Everything that runs in a CI job can read its secrets: each action, each dependency, \
        each script of a pull request that gets them. A job usually needs one registry, and this \
        file has logins for several.\n\n\
        Export only the registry that the job uses, with a token that can only read to pull, or \
        write where it pushes.",
    source: "GitHub documentation, secure use reference, principle of least privilege; OWASP CI/CD \
        Security Risks, CICD-SEC-2 and CICD-SEC-6",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot: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»"},"quay.io":{"auth":"«acme+bot:correct-horse-battery»"}}}"#)
        .during(Activity::Exporting(Destination::Ci))],
    good: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::Ci))],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot: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»"},"quay.io":{"auth":"«acme+bot:correct-horse-battery»"}}}"#)
            .note("open, but not on its way to a CI system"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:correct-horse»"},"quay.io":{}}}"#)
            .during(Activity::Exporting(Destination::Ci))
            .note("the other entry is empty"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if !matches!(context.activity, Activity::Exporting(Destination::Ci | Destination::GitHub)) {
        return;
    }
    let mut entries = with_secrets(context);
    let (Some(_), Some(second)) = (entries.next(), entries.next()) else {
        return;
    };
    let count = 2 + entries.count();
    let message = format!(
        "Everything that runs in the job can read the logins of {count} registries. Export only the \
         one that it needs."
    );
    diagnostics.file(second.member.key.range(), message);
}
